import { formatDay } from "@/domain/calendar/day";
import {
  FILTER_KEYS,
  type FilterKey,
  REGISTER_FILTERS,
  type RegisterView,
  rowKindOf,
  SHOWN_MARKS,
  type Show,
  showsMark,
  WORDED_FILTERS,
} from "@/domain/directives/register-view";
import type { Messages } from "@/messages/catalog";
import { fill, wordAt } from "../words";

type Choices = {
  departments: readonly { id: number; name: string }[];
  meetings: readonly { id: number; code: string }[];
  givers: readonly { id: number; name: string }[];
};

/**
 * The filters of a view of the register, a phrase each, so that a printed part is never mistaken for the whole.
 */
export function registerScope(
  view: RegisterView,
  choices: Choices,
  { sheets, directives }: Messages,
): string[] {
  const { scope: words, choice } = sheets.register;
  const nameOf = (list: readonly { id: number; name: string }[], id: number | null) =>
    id === null ? null : (list.find((one) => one.id === id)?.name ?? `${id}`);
  const codes = choices.meetings.map(({ id, code }) => ({ id, name: code }));
  const phrases: Partial<Record<FilterKey, [sentence: string, value: string | null]>> = {
    query: [words.query, view.query || null],
    show: [words.show, showWords(view.show, directives)],
    departmentId: [words.department, nameOf(choices.departments, view.departmentId)],
    meetingId: [words.meeting, nameOf(codes, view.meetingId)],
    givenByPersonId: [words.given_by, nameOf(choices.givers, view.givenByPersonId)],
    issuedFrom: [words.from, view.issuedFrom && formatDay(view.issuedFrom)],
    issuedTo: [words.to, view.issuedTo && formatDay(view.issuedTo)],
  };
  for (const key of WORDED_FILTERS) {
    // All directives are shown by their lead.
    if (key === "role" && rowKindOf(view) === "directive") continue;
    const { label, values } = REGISTER_FILTERS[key].words;
    const value = view[key] && wordAt(directives, `${values}.${view[key]}`);
    phrases[key] = [fill(choice, { label: wordAt(directives, label) }), value];
  }
  return FILTER_KEYS.flatMap((key) => {
    const [sentence = "", value = null] = phrases[key] ?? [];
    return value === null ? [] : [fill(sentence, { value })];
  });
}

function showWords(show: Show, { marks, buckets }: Messages["directives"]): string | null {
  if (show === "counted") return null;
  return showsMark(show) ? marks[SHOWN_MARKS[show]] : buckets[show];
}
