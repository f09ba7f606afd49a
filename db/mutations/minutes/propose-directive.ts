import "server-only";
import { and, eq, max } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { refuse, refuseAsChanged } from "@/domain/errors";
import type { ChangeDirectiveInput, ProposeDirectiveInput } from "@/domain/meetings/meeting-input";
import type { Database, Transaction } from "../../client";
import { departments } from "../../schema/departments";
import { assignments, directiveHeadings, directiveReferences, directives } from "../../schema/directives";
import { agendaItems } from "../../schema/meetings";
import { write } from "../../write";
import { type MeetingRow, touchMeeting } from "../meetings/touch-meeting";
import { findPersonOn } from "../people/find-person-on";
import { refuseRemoved } from "./refuse-removed";

type Fields = Omit<ProposeDirectiveInput, "meetingId">;
type Parts = Pick<
  Fields,
  "leadId" | "coordinating" | "toAllDepartments" | "asksNothing" | "deadline" | "references"
>;

/** Notes a directive in a draft; it binds nobody until the minutes are signed. @returns its id */
export function proposeDirective(db: Database, actor: Actor, input: ProposeDirectiveInput): number {
  return write(db, (tx) => proposeDirectiveIn(tx, actor, input));
}

/** The same inside another write. */
export function proposeDirectiveIn(tx: Transaction, actor: Actor, input: ProposeDirectiveInput): number {
  const { meetingId, ...fields } = input;
  const meeting = touchMeeting(tx, actor, meetingId);
  const { last = 0 } =
    tx
      .select({ last: max(directives.sortOrder) })
      .from(directives)
      .where(eq(directives.meetingId, meetingId))
      .get() ?? {};
  const { id } = tx
    .insert(directives)
    .values({ meetingId, sortOrder: (last ?? 0) + 1, ...columnsOf(tx, meeting, fields) })
    .returning({ id: directives.id })
    .get();
  writeProposedParts(tx, id, fields);
  return id;
}

/**
 * Writes a proposed directive anew. One that somebody else wrote meanwhile is a conflict that shows theirs.
 * @returns its new version
 * @throws request.not_found, meeting.part_removed, request.changed_meanwhile, and those of touchMeeting
 */
export function changeDirective(db: Database, actor: Actor, input: ChangeDirectiveInput): number {
  const { meetingId, directiveId, version, ...fields } = input;
  return write(db, (tx) => {
    const meeting = touchMeeting(tx, actor, meetingId);
    const before = tx
      .select()
      .from(directives)
      .where(and(eq(directives.id, directiveId), eq(directives.meetingId, meetingId)))
      .get();
    if (!before) return refuseRemoved(tx, meetingId, "directive", directiveId);
    if (before.version !== version) {
      const theirs = [
        { field: "title", value: before.summary },
        { field: "words", value: before.text },
      ];
      refuseAsChanged({ at: "", by: "", theirs, version: before.version });
    }
    tx.update(directives)
      .set({ ...columnsOf(tx, meeting, fields), version: version + 1 })
      .where(eq(directives.id, directiveId))
      .run();
    writeProposedParts(tx, directiveId, fields);
    return version + 1;
  });
}

function columnsOf(tx: Transaction, meeting: MeetingRow, fields: Fields) {
  const { leadId: _, coordinating: __, references: ___, deadline, givenByPersonId, ...columns } = fields;
  refuseForeign(tx, meeting.id, fields);
  const giver =
    givenByPersonId === null ? null : findPersonOn(tx, givenByPersonId, meeting.heldOn, "givenByPersonId");
  return {
    ...columns,
    originalDeadline: fields.asksNothing ? null : deadline,
    undated: fields.asksNothing ? false : columns.undated,
    period: fields.asksNothing ? null : columns.period,
    givenByPersonId,
    givenByName: giver?.name ?? "",
    givenByPosition: giver?.position ?? "",
  };
}

/** A heading or an item of another meeting does not exist for this one. */
function refuseForeign(tx: Transaction, meetingId: number, { headingId, agendaItemId }: Fields): void {
  const heading =
    headingId === null ||
    tx
      .select({ id: directiveHeadings.id })
      .from(directiveHeadings)
      .where(and(eq(directiveHeadings.id, headingId), eq(directiveHeadings.meetingId, meetingId)))
      .get();
  if (!heading) refuse("request.not_found", {}, "headingId");
  const item =
    agendaItemId === null ||
    tx
      .select({ id: agendaItems.id })
      .from(agendaItems)
      .where(and(eq(agendaItems.id, agendaItemId), eq(agendaItems.meetingId, meetingId)))
      .get();
  if (!item) refuse("request.not_found", {}, "agendaItemId");
}

/** Who would carry it out and what it cites: rows made anew, since nothing hangs on them before the issue. */
export function writeProposedParts(tx: Transaction, directiveId: number, fields: Parts): void {
  tx.delete(assignments).where(eq(assignments.directiveId, directiveId)).run();
  const lead = fields.leadId ?? (fields.toAllDepartments ? findCollector(tx) : null);
  const asked = fields.asksNothing
    ? []
    : [
        ...(lead === null ? [] : [{ departmentId: lead, role: "lead" as const }]),
        // "All departments" is unfolded by the signature, when it is known which are active.
        ...(fields.toAllDepartments ? [] : fields.coordinating)
          .filter((departmentId) => departmentId !== lead)
          .map((departmentId) => ({ departmentId, role: "coordinating" as const })),
      ];
  for (const one of asked) {
    refuseDisabled(tx, one.departmentId);
    tx.insert(assignments)
      .values({ directiveId, ...one, state: "proposed", deadline: fields.deadline })
      .run();
  }
  tx.delete(directiveReferences).where(eq(directiveReferences.directiveId, directiveId)).run();
  for (const referenceId of fields.references) {
    tx.insert(directiveReferences).values({ directiveId, referenceId }).run();
  }
}

function findCollector(tx: Transaction): number | null {
  const collector = tx
    .select({ id: departments.id })
    .from(departments)
    .where(and(eq(departments.collectsForAll, true), eq(departments.active, true)))
    .get();
  return collector?.id ?? null;
}

function refuseDisabled(tx: Transaction, departmentId: number): void {
  const department = tx.select().from(departments).where(eq(departments.id, departmentId)).get();
  if (!department) refuse("request.not_found", {}, "leadId");
  if (!department?.active) refuse("department.disabled", {}, "leadId");
}
