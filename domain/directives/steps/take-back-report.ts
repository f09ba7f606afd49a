import { z } from "zod";
import { NO_PRODUCT } from "../snapshot";
import { held } from "./fields";
import { defineStep } from "./step";

/** The head takes a report back before a leader has answered it. */
export const takeBackReport = defineStep({
  name: "take-back",
  from: ["reported"],
  to: "in-progress",
  by: "head",
  input: z.object(held),
  event: "assignment.report_taken_back",
  payload: () => ({}),
  change: () => ({ reportedOn: null, ...NO_PRODUCT }),
  notify: { to: ["follower"], payload: (_, { work }) => work },
  undoable: true,
  endsSilence: true,
  api: { operation: "takeBack", path: "report-taken-back", scope: "write:reports", body: null },
});
