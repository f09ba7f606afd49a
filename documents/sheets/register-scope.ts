import { formatDay } from "@/domain/calendar/day";
import { type RegisterView, SHOWN_MARKS, type Show, showsMark } from "@/domain/directives/register-view";
import type { Messages } from "@/messages/catalog";
import { fill } from "../words";

type Choices = {
  departments: readonly { id: number; name: string }[];
  meetings: readonly { id: number; code: string }[];
  givers: readonly { id: number; name: string }[];
};

/** What a view of the register leaves out, a phrase each, so that a printed part is never taken for the whole. */
export function registerScope(
  view: RegisterView,
  choices: Choices,
  { sheets, directives }: Messages,
): string[] {
  const words = sheets.register.scope;
  const { register } = directives;
  const nameOf = (list: readonly { id: number; name: string }[], id: number | null) =>
    id === null ? null : (list.find((one) => one.id === id)?.name ?? `${id}`);
  const codes = choices.meetings.map(({ id, code }) => ({ id, name: code }));
  const values: Record<keyof typeof words, string | null> = {
    query: view.query || null,
    show: showWords(view.show, directives),
    department: nameOf(choices.departments, view.departmentId),
    role: view.departmentId !== null && view.role ? directives.roles[view.role] : null,
    meeting: nameOf(codes, view.meetingId),
    given_by: nameOf(choices.givers, view.givenByPersonId),
    due: view.due && register.dues[view.due],
    attention: view.attention && register.attentions[view.attention],
    from: view.issuedFrom && formatDay(view.issuedFrom),
    to: view.issuedTo && formatDay(view.issuedTo),
  };
  return (Object.keys(words) as (keyof typeof words)[]).flatMap((key) =>
    values[key] === null ? [] : [fill(words[key], { value: values[key] })],
  );
}

function showWords(show: Show, { marks, buckets }: Messages["directives"]): string | null {
  if (show === "counted") return null;
  return showsMark(show) ? marks[SHOWN_MARKS[show]] : buckets[show];
}
