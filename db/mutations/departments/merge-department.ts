import "server-only";
import { and, asc, eq, inArray } from "drizzle-orm";
import { type Actor, isAdmin } from "@/domain/actor";
import type { MergeDepartmentInput } from "@/domain/departments/department-input";
import { mergeAssignments } from "@/domain/departments/merge-assignments";
import { stepOf } from "@/domain/directives/steps/steps";
import { refuse, refuseAsChanged } from "@/domain/errors";
import type { Database, Transaction } from "../../client";
import { newCause, recordEvent } from "../../record-event";
import { departments } from "../../schema/departments";
import { assignments, directives } from "../../schema/directives";
import { agendaItems, meetings, rotaTurns } from "../../schema/meetings";
import { sql } from "../../sql";
import { write } from "../../write";
import type { AssignmentRow } from "../directives/find-visible-assignment";
import { takeStepIn } from "../directives/take-step";
import { movePeople } from "./move-people";

type Department = typeof departments.$inferSelect;
/** The reason of an assignment that ends beside the one that continues: which department was merged into which. */
type ReasonOf = (name: string, successor: string) => string;
type Merging = { from: Department; to: Department; causeId: string; reasonOf: ReasonOf } & {
  actor: Actor;
  now: Date;
};

/**
 * Merges a department into another in one write under one causeId: all its open work continues there, with an
 * event each; if the successor has the same directive open, the stronger assignment stays and the other ends with
 * a reason that names the merger. Grants of the department end; its people may move along. Its history stays.
 * @throws request.not_allowed, request.not_found, request.changed_meanwhile, department.disabled,
 * department.successor_is_itself, department.in_submitted_minutes
 */
export function mergeDepartment(
  db: Database,
  actor: Actor,
  { reasonOf, ...input }: MergeDepartmentInput & { reasonOf: ReasonOf },
  now: Date,
): void {
  write(db, (tx) => {
    if (!isAdmin(actor)) refuse("request.not_allowed");
    const from = findDepartment(tx, input.departmentId) ?? refuse("request.not_found");
    if (from.version !== input.version) {
      refuseAsChanged({ at: "", by: "", theirs: [{ field: "name", value: from.name }] });
    }
    if (!from.active) refuse("department.disabled");
    const to = findDepartment(tx, input.successorId);
    if (!to?.active || to.id === from.id) return refuse("department.successor_is_itself", {}, "successorId");
    refuseSubmitted(tx, from.id);
    const merging = { actor, from, to, now, causeId: newCause(), reasonOf };
    moveProposals(tx, merging);
    const { moved, withdrawn } = moveOpenWork(tx, merging);
    takeOverTurns(tx, merging);
    movePeople(tx, merging, input.movePeople);
    closeDepartment(tx, from, to);
    const payload = { name: from.name, successor: to.name, moved, withdrawn };
    const { causeId } = merging;
    recordEvent(tx, actor, { kind: "department.merged", payload }, { departmentId: from.id }, now, {
      causeId,
    });
  });
}

const findDepartment = (tx: Transaction, id: number) =>
  tx.select().from(departments).where(eq(departments.id, id)).get();

/** Minutes that wait for a leader's signature must not change. */
function refuseSubmitted(tx: Transaction, departmentId: number): void {
  const codes = tx
    .selectDistinct({ code: meetings.code })
    .from(assignments)
    .innerJoin(directives, eq(directives.id, assignments.directiveId))
    .innerJoin(meetings, eq(meetings.id, directives.meetingId))
    .where(
      and(
        eq(assignments.departmentId, departmentId),
        eq(assignments.state, "proposed"),
        eq(meetings.status, "submitted"),
      ),
    )
    .all()
    .map(({ code }) => code);
  if (codes.length > 0) refuse("department.in_submitted_minutes", { codes: codes.join(", ") });
}

/** Proposals for the department in unsigned minutes become proposals for its successor. */
function moveProposals(tx: Transaction, { from, to }: Merging): void {
  const proposed = tx
    .select()
    .from(assignments)
    .where(and(eq(assignments.departmentId, from.id), eq(assignments.state, "proposed")))
    .all();
  for (const row of proposed) {
    const there = findOpen(tx, row.directiveId, to.id);
    const kept = there && mergeAssignments(row, there) === "successor" ? there : row;
    if (there) {
      const gone = kept === row ? there : row;
      tx.delete(assignments).where(eq(assignments.id, gone.id)).run();
    }
    const { id, version } = kept;
    tx.update(assignments)
      .set({ departmentId: to.id, version: version + 1 })
      .where(eq(assignments.id, id))
      .run();
    touch(tx, row.directiveId);
  }
}

/** A person who has the draft open gets a conflict. */
function touch(tx: Transaction, directiveId: number): void {
  const { meetingId } = tx
    .update(directives)
    .set({ version: sql`${directives.version} + 1` })
    .where(eq(directives.id, directiveId))
    .returning({ meetingId: directives.meetingId })
    .get();
  if (meetingId !== null) touchMeeting(tx, meetingId);
}

const touchMeeting = (tx: Transaction, meetingId: number) =>
  tx
    .update(meetings)
    .set({ version: sql`${meetings.version} + 1` })
    .where(eq(meetings.id, meetingId))
    .run();

function moveOpenWork(tx: Transaction, merging: Merging): { moved: number; withdrawn: number } {
  const { actor, from, to, now, causeId, reasonOf } = merging;
  const open = tx
    .select()
    .from(assignments)
    .where(
      and(
        eq(assignments.departmentId, from.id),
        inArray(assignments.state, [...stepOf("move-to-successor").from]),
      ),
    )
    .orderBy(asc(assignments.id))
    .all();
  const end = ({ id: assignmentId, version }: AssignmentRow) => {
    const input = { assignmentId, version, reason: reasonOf(from.name, to.name) };
    takeStepIn(tx, actor, "end-by-merger", input, now, { causeId });
  };
  const move = ({ id: assignmentId, version }: AssignmentRow) => {
    const between = { from: { id: from.id, name: from.name }, to: { id: to.id, name: to.name } };
    takeStepIn(tx, actor, "move-to-successor", { assignmentId, version, ...between }, now, { causeId });
  };
  let withdrawn = 0;
  for (const row of open) {
    const there = findOpen(tx, row.directiveId, to.id);
    const keepsOwn = there !== undefined && mergeAssignments(row, there) === "successor";
    if (there) {
      withdrawn += 1;
      end(keepsOwn ? row : there);
    }
    if (!keepsOwn) move(row);
  }
  return { moved: open.length - withdrawn, withdrawn };
}

const findOpen = (tx: Transaction, directiveId: number, departmentId: number) =>
  tx
    .select()
    .from(assignments)
    .where(
      and(
        eq(assignments.directiveId, directiveId),
        eq(assignments.departmentId, departmentId),
        inArray(assignments.state, ["proposed", ...stepOf("move-to-successor").from]),
      ),
    )
    .get();

/** The successor takes over its reports at meetings not yet submitted, and its turn, unless it has one. */
function takeOverTurns(tx: Transaction, { from, to }: Merging): void {
  const writable = tx
    .select({ id: meetings.id })
    .from(meetings)
    .where(inArray(meetings.status, ["planned", "draft"]));
  const changed = tx
    .update(agendaItems)
    .set({ presentingDepartmentId: to.id, version: sql`${agendaItems.version} + 1` })
    .where(and(eq(agendaItems.presentingDepartmentId, from.id), inArray(agendaItems.meetingId, writable)))
    .returning({ meetingId: agendaItems.meetingId })
    .all();
  for (const id of new Set(changed.map(({ meetingId }) => meetingId))) touchMeeting(tx, id);
  const turns = tx.select().from(rotaTurns).where(eq(rotaTurns.departmentId, from.id)).all();
  for (const { seriesId } of turns) {
    const own = and(eq(rotaTurns.seriesId, seriesId), eq(rotaTurns.departmentId, to.id));
    const old = and(eq(rotaTurns.seriesId, seriesId), eq(rotaTurns.departmentId, from.id));
    if (tx.select().from(rotaTurns).where(own).get()) tx.delete(rotaTurns).where(old).run();
    else tx.update(rotaTurns).set({ departmentId: to.id }).where(old).run();
  }
}

function closeDepartment(tx: Transaction, from: Department, to: Department): void {
  tx.update(departments)
    .set({ active: false, collectsForAll: false, successorId: to.id, version: from.version + 1 })
    .where(eq(departments.id, from.id))
    .run();
  if (!from.collectsForAll) return;
  tx.update(departments)
    .set({ collectsForAll: true, version: to.version + 1 })
    .where(eq(departments.id, to.id))
    .run();
}
