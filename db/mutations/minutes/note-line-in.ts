import "server-only";
import { and, desc, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { matchDepartments } from "@/domain/departments/match";
import { BLANK_PROPERTIES } from "@/domain/directives/properties";
import { refuse } from "@/domain/errors";
import { type MatchedDirective, matchDirective } from "@/domain/meetings/match-directive";
import { readDirectiveLine } from "@/domain/text/reader/read-line";
import type { Transaction } from "../../client";
import { findCalendar } from "../../queries/calendar/find-calendar";
import { listOwnNames } from "../../queries/people/list-own-names";
import { directiveHeadings, directives } from "../../schema/directives";
import { agendaItems, participants } from "../../schema/meetings";
import type { MeetingRow } from "../meetings/touch-meeting";
import { proposeDirectiveIn } from "./propose-directive";

type Line = {
  itemId: number;
  line: string;
  /** Directives that the text of the item has already. */
  named: ReadonlySet<number>;
};

/**
 * Turns a line of an agenda item into a proposed directive, or several if it gives several units tasks: lead,
 * coordinating departments and deadline from its own words, the giver from the item's speaker. A line that was
 * turned into directives before, by a request whose answer was lost, is not turned again.
 * @returns the ids, in the line's order
 * @throws request.not_found, meeting.no_directive_in_line, and those of proposeDirectiveIn
 */
export function noteLineIn(
  tx: Transaction,
  actor: Actor,
  meeting: MeetingRow,
  { itemId, line, named }: Line,
): number[] {
  const item =
    tx
      .select()
      .from(agendaItems)
      .where(and(eq(agendaItems.id, itemId), eq(agendaItems.meetingId, meeting.id)))
      .get() ?? refuse("request.not_found");
  const { departments } = listOwnNames(tx, actor);
  const found = readDirectiveLine(line, {
    meeting: meeting.heldOn,
    year: Number(meeting.heldOn.slice(0, 4)),
    calendar: findCalendar(tx),
  });
  if (found.length === 0) refuse("meeting.no_directive_in_line", {}, "line");
  const there = tx
    .select({ id: directives.id, text: directives.text })
    .from(directives)
    .where(eq(directives.agendaItemId, itemId))
    .all()
    .filter(({ id }) => !named.has(id));
  const around = {
    meetingId: meeting.id,
    agendaItemId: itemId,
    headingId: lastHeading(tx, meeting.id),
    givenByPersonId: item.speakerPersonId ?? chairOf(tx, meeting.id),
  };
  return found.map((one) => {
    const matched = matchDirective(one, departments);
    const before = there.find(({ text }) => text === matched.text);
    if (before) return before.id;
    const leadId = matched.leadId ?? matchDepartments(matched.summary, departments).opening;
    return proposeDirectiveIn(tx, actor, { ...around, ...fieldsOf({ ...matched, leadId }) });
  });
}

/** What the words leave open stays open; the page marks it for the clerk. */
const fieldsOf = (one: MatchedDirective) => ({
  ...BLANK_PROPERTIES,
  summary: one.summary.slice(0, 200),
  text: one.text,
  leadId: one.leadId,
  coordinating: one.coordinatingIds.filter((id) => id !== one.leadId),
  toAllDepartments: one.toAll,
  deadlineWords: one.deadlineWords.slice(0, 200),
  deadline: one.deadline,
  period: one.period,
  followingLeaderUserId: null,
  references: [],
});

const lastHeading = (tx: Transaction, meetingId: number): number | null =>
  tx
    .select({ id: directiveHeadings.id })
    .from(directiveHeadings)
    .where(eq(directiveHeadings.meetingId, meetingId))
    .orderBy(desc(directiveHeadings.sortOrder))
    .get()?.id ?? null;

const chairOf = (tx: Transaction, meetingId: number): number | null =>
  tx
    .select({ personId: participants.personId })
    .from(participants)
    .where(and(eq(participants.meetingId, meetingId), eq(participants.role, "chair")))
    .get()?.personId ?? null;
