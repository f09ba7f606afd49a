import "server-only";
import type { Endpoint } from "../endpoint";
import { ACCOUNT } from "./account";
import { AGENCY } from "./agency";
import { ARTICLES } from "./articles";
import { AUDIT } from "./audit";
import { CALENDAR } from "./calendar";
import { DIRECTIVES } from "./directives";
import { EVALUATION } from "./evaluation";
import { FILES } from "./files";
import { LIBRARY } from "./library";
import { MAILS } from "./mails";
import { MEETINGS } from "./meetings";
import { MY_WORK } from "./my-work";
import { NOTIFICATIONS } from "./notifications";
import { PHRASES } from "./phrases";
import { REPORTS } from "./reports";
import { SAVED_VIEWS } from "./saved-views";
import { SERIES } from "./series";
import { SUBTASKS } from "./subtasks";
import { USERS } from "./users";
import { WAITING } from "./waiting";
import { WORK } from "./work";
import { WORK_ORDERS } from "./work-orders";

/** All endpoints of the API: served, checked, documented and tested from these declarations. */
export const ENDPOINTS: readonly Endpoint[] = [
  ...ACCOUNT,
  ...NOTIFICATIONS,
  ...SAVED_VIEWS,
  ...PHRASES,
  ...MEETINGS,
  ...ARTICLES,
  ...LIBRARY,
  ...SERIES,
  ...DIRECTIVES,
  ...WORK,
  ...SUBTASKS,
  ...MY_WORK,
  ...WORK_ORDERS,
  ...WAITING,
  ...FILES,
  ...AGENCY,
  ...CALENDAR,
  ...REPORTS,
  ...EVALUATION,
  ...USERS,
  ...AUDIT,
  ...MAILS,
];
