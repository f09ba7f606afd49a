import { type Day, formatDay } from "../calendar/day";
import type { ErrorCode, ErrorValues } from "../errors";
import type { MeetingRecord, RecordedDirective } from "./record";

export type Gap = { code: ErrorCode; values: ErrorValues };

/** What a record still needs before it can be submitted for signature; empty if nothing is missing. */
export function gapsOf(record: MeetingRecord, today: Day): Gap[] {
  const gaps: Gap[] = [];
  if (record.heldOn > today) gaps.push({ code: "meeting.not_held_yet", values: {} });
  if (!record.participants.some((p) => p.role === "chair"))
    gaps.push({ code: "meeting.no_chair", values: {} });
  const empty = record.supplements
    ? record.items.length + record.corrections.length + record.directives.length === 0
    : record.items.length === 0;
  if (empty) {
    gaps.push({
      code: record.supplements ? "meeting.nothing_supplemented" : "meeting.no_agenda",
      values: {},
    });
  }
  for (const { place, signed, text } of record.corrections) {
    if (signed === text) gaps.push({ code: "meeting.correction_same", values: { title: place.title } });
  }
  for (const directive of record.directives) {
    const { number, originalDeadline: deadline } = directive;
    if (isWithoutLead(directive)) gaps.push({ code: "meeting.directive_without_lead", values: { number } });
    if (isWithoutDeadline(directive)) {
      gaps.push({ code: "meeting.directive_without_deadline", values: { number } });
    }
    if (deadline !== null && deadline < (record.supplements ?? record).heldOn) {
      const values = { number, deadline: formatDay(deadline) };
      gaps.push({ code: "meeting.deadline_before_day", values });
    }
  }
  return gaps;
}

type Told = Pick<RecordedDirective, "asksNothing" | "originalDeadline" | "undated" | "period" | "asked">;

/** A directive needs a lead, and a deadline, a period or the tick for none; a conclusion needs neither. */
export const isIncomplete = (directive: Told): boolean =>
  isWithoutLead(directive) || isWithoutDeadline(directive);

const isWithoutLead = ({ asksNothing, asked }: Told): boolean =>
  !asksNothing && !asked.some(({ role }) => role === "lead");

const isWithoutDeadline = ({ asksNothing, originalDeadline, period, undated }: Told): boolean =>
  !asksNothing && (originalDeadline === null && period === null) !== undated;
