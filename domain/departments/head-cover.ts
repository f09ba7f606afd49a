import type { Day } from "../calendar/day";

/** Whether the departments of an agency have heads; an agency without departments is a case of its own. */
export type HeadCover =
  | { kind: "no-departments" }
  | { kind: "missing"; names: string[] }
  | { kind: "complete" };

/**
 * @param departments with the first day from today on without a head who has an account, null if there is no such
 * day
 * @returns the names of those without a head today, in order
 */
export function headCoverOf(
  departments: readonly { name: string; active: boolean; headlessFrom: Day | null }[],
  today: Day,
): HeadCover {
  if (!departments.some(({ active }) => active)) return { kind: "no-departments" };
  const names = departments.filter(({ headlessFrom }) => headlessFrom === today).map(({ name }) => name);
  return names.length > 0 ? { kind: "missing", names } : { kind: "complete" };
}
