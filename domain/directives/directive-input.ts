import { z } from "zod";
import { safePath } from "../access/safe-path";
import { id, line, optionalDay, text, ticked } from "../forms/fields";
import { DESK_LISTS } from "./desk";
import { readRegisterView } from "./register-view";

const reason = text(2000);

export const withdrawDirectiveInput = z.object({ directiveId: id, reason });
export const changeLeadInput = z.object({ directiveId: id, departmentId: id, reason });
export const joinDepartmentInput = z.object({ directiveId: id, departmentId: id, reason });
export const nameFollowingLeaderInput = z.object({ directiveId: id, version: id, userId: id });
/** "home": sent from the desk of the first page, to come back there; else from the directive's own. */
const decidedOn = z.enum(["home"]).optional();
/** The list of that page that was unfolded, to be so again. */
const unfolded = z.enum(DESK_LISTS).optional();
/** Where a step was sent from, to come back to: its directive's page, or the first one. */
export const sentFromInput = z.object({ directiveId: id, decidedOn, unfolded });
export type SentFrom = z.output<typeof sentFromInput>;
/** Ticked rows travel as "assignment:version" or "assignment:version:directive's version": each as it was shown. */
const chosenRows = z
  .array(z.string().regex(/^\d+:\d+(:\d+)?$/, "invalid"), "choose_some")
  .min(1, "choose_some")
  .max(200, "invalid")
  .transform((list) =>
    list.map((entry) => {
      const [assignmentId, version, directiveVersion] = entry.split(":").map(Number);
      return { assignmentId: assignmentId ?? 0, version: version ?? 0, directiveVersion };
    }),
  );
export const confirmReportsInput = z.object({ reports: chosenRows });
/** One form around the register's rows, a button for each step. */
export const actOnRowsInput = z.discriminatedUnion("step", [
  z.object({
    step: z.literal("urge"),
    rows: chosenRows,
    reach: z.enum(["directive", "row"], "invalid"),
    note: text(2000),
  }),
  z.object({ step: z.literal("confirm"), rows: chosenRows }),
  z.object({ step: z.literal("follow"), rows: chosenRows, userId: id }),
  z
    .object({ step: z.literal("deadline"), rows: chosenRows, deadline: optionalDay, undated: ticked, reason })
    .refine(({ deadline, undated }) => (deadline === null) === undated, {
      path: ["deadline"],
      message: "deadline_or_undated",
    }),
]);
/** A view in an address, read by the register's own reader and never kept as sent. */
const writtenView = z
  .string("invalid")
  .max(2000, "invalid")
  .transform((written) => readRegisterView(Object.fromEntries(new URLSearchParams(written))));
/** With the view of the register to come back to. */
/** The page that the offer to undo was shown on, to stay there. */
const here = z.string().max(2000, "too_long").default("/").transform(safePath);
export const undoInput = z.object({ eventId: id, here });
export const undoActInput = z.object({ causeId: z.uuid("invalid"), here });

/** A view of the register under a name. */
export const saveViewInput = z.object({
  name: line(80),
  view: writtenView,
});
export const renameViewInput = z.object({ viewId: id, name: line(80) });
export const removeViewInput = z.object({ viewId: id });
