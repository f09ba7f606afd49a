import "server-only";
import type { Endpoint } from "../endpoint";
import { ACCOUNT } from "./account";
import { AGENCY } from "./agency";
import { DIRECTIVES } from "./directives";
import { FILES } from "./files";
import { MEETINGS } from "./meetings";
import { REPORTS } from "./reports";
import { WORK } from "./work";

/** Everything the API answers: served, checked, documented and tested from these declarations. */
export const ENDPOINTS: readonly Endpoint[] = [
  ...ACCOUNT,
  ...MEETINGS,
  ...DIRECTIVES,
  ...WORK,
  ...FILES,
  ...AGENCY,
  ...REPORTS,
];
