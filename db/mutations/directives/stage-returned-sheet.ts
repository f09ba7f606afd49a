import "server-only";
import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { dayInAgency } from "@/domain/calendar/day";
import type { AssignmentState } from "@/domain/directives/states";
import { DomainError, refuse } from "@/domain/errors";
import { planRow } from "@/domain/work-sheet/plan-row";
import {
  MOST_CHANGED_ROWS,
  type ReturnedRow,
  type TriedRow,
  type WorkRow,
} from "@/domain/work-sheet/work-row";
import type { Database, Transaction } from "../../client";
import { findWorkRows } from "../../queries/directives/list-work-rows";
import { listStaffChoices } from "../../queries/meetings/list-choices";
import { newCause } from "../../record-event";
import { returnedSheets } from "../../schema/returned-sheets";
import { write } from "../../write";
import { takeWantedSteps } from "./take-wanted-steps";

/**
 * Keeps the changed rows of a sheet that came back, each tried by the rules of the steps that it asks for; nothing of
 * it counts yet. Another sheet that the sender left goes.
 * @returns its id
 * @throws request.not_allowed, work_sheet.no_rows, work_sheet.too_many_changes
 */
export function stageReturnedSheet(
  db: Database,
  actor: Actor,
  sheet: {
    fileName: string;
    rows: readonly ReturnedRow[];
    stateWords: Readonly<Record<AssignmentState, string>>;
    roleWords: Readonly<Record<WorkRow["role"], string>>;
  },
  now: Date,
): number {
  const { userId } = actor;
  if (userId === null || actor.grants.length === 0) return refuse("request.not_allowed");
  if (sheet.rows.length === 0) refuse("work_sheet.no_rows", {}, "file");
  const shown = new Map(
    findWorkRows(
      db,
      actor,
      sheet.rows.map(({ key }) => key.assignmentId),
    ).map((row) => [row.assignmentId, row]),
  );
  const today = dayInAgency(now.toISOString());
  const staff = new Map<number, { id: number; name: string }[]>();
  const staffOf = (departmentId: number) => {
    const known = staff.get(departmentId) ?? listStaffChoices(db, actor, departmentId, today);
    staff.set(departmentId, known);
    return known;
  };
  const changed = sheet.rows.flatMap((typed) => {
    const row = shown.get(typed.key.assignmentId);
    if (row === undefined) return [];
    const { code, summary, department, role } = row;
    const fixed = { code, summary, department, role: sheet.roleWords[role] };
    const facts = { actor, stateWords: sheet.stateWords, fixed, staff: staffOf(row.departmentId) };
    const plan = planRow(typed, facts);
    const isChanged = plan.changes.length + plan.problems.length + plan.ignored.length > 0;
    return isChanged ? [{ row, typed, plan }] : [];
  });
  if (changed.length > MOST_CHANGED_ROWS) {
    refuse("work_sheet.too_many_changes", { limit: MOST_CHANGED_ROWS }, "file");
  }
  const rows = changed.map(({ row, typed, plan }): TriedRow => {
    const { row: number, key } = typed;
    const { version } = key;
    const about = { row: number, version, ...namesOf(row), ...plan };
    const isPlanned = plan.problems.length === 0 && plan.steps.length > 0;
    return { ...about, refused: isPlanned ? tryRow(db, actor, about, now) : null };
  });
  const unknown = sheet.rows.flatMap(({ row, key }) => (shown.has(key.assignmentId) ? [] : [row]));
  const unchanged = sheet.rows.length - changed.length - unknown.length;
  return write(db, (tx) => {
    tx.delete(returnedSheets).where(eq(returnedSheets.userId, userId)).run();
    return tx
      .insert(returnedSheets)
      .values({ userId, fileName: sheet.fileName, rows, unchanged, unknown, createdAt: now.toISOString() })
      .returning({ id: returnedSheets.id })
      .get().id;
  });
}

const namesOf = ({ assignmentId, directiveId, code, department }: WorkRow) => ({
  assignmentId,
  directiveId,
  code,
  department,
});

/** Takes the row's steps and takes them back: what they refuse, they refuse now as they would then. */
function tryRow(db: Database, actor: Actor, row: Omit<TriedRow, "refused">, now: Date): TriedRow["refused"] {
  try {
    write(db, (tx: Transaction) => {
      takeWantedSteps(tx, actor, row, now, newCause());
      throw new TakenBack();
    });
    return null;
  } catch (error) {
    if (error instanceof TakenBack) return null;
    if (!(error instanceof DomainError)) throw error;
    return { code: error.code, values: error.values };
  }
}

/** Rolls the try back. */
class TakenBack extends Error {}
