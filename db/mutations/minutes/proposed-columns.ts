import "server-only";
import { and, eq } from "drizzle-orm";
import { refuse } from "@/domain/errors";
import type { ProposeDirectiveInput } from "@/domain/meetings/meeting-input";
import type { Transaction } from "../../client";
import { directiveHeadings } from "../../schema/directives";
import { agendaItems } from "../../schema/meetings";
import type { MeetingRow } from "../meetings/touch-meeting";
import { findPersonOn } from "../people/find-person-on";

export type ProposedFields = Omit<ProposeDirectiveInput, "meetingId">;

/** The columns of a proposed directive from its form's fields. @throws those of refuseForeign and findPersonOn */
export function proposedColumns(tx: Transaction, meeting: MeetingRow, fields: ProposedFields) {
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
function refuseForeign(
  tx: Transaction,
  meetingId: number,
  { headingId, agendaItemId }: ProposedFields,
): void {
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
