import type { MeetingRecord } from "./record";

/** The heading of a ritual says all of it, and a review is written when the minutes are signed. */
const NEED_NOTHING: ReadonlySet<MeetingRecord["items"][number]["kind"]> = new Set(["ritual", "review"]);

/** The items of minutes that would be printed as a heading with nothing below it. Below a report stands who presented it. */
export function emptyItems({
  items,
  directives,
}: Pick<MeetingRecord, "items" | "directives">): { id: number; title: string }[] {
  const given = new Set(directives.map(({ agendaItemId }) => agendaItemId));
  return items
    .filter(({ kind, id }) => !NEED_NOTHING.has(kind) && !given.has(id))
    .filter(({ kind, presentingDepartment }) => kind !== "report" || presentingDepartment === null)
    .filter(({ body, people, references }) => body.trim() === "" && people.length + references.length === 0)
    .map(({ id, title }) => ({ id, title }));
}
