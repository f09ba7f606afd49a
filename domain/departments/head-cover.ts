import type { Day } from "../calendar/day";

/** What is true of the heads of an agency's departments; "every one has one" is said of none where there are none. */
export type HeadCover =
  | { kind: "no-departments" }
  | { kind: "missing"; names: string[] }
  | { kind: "complete" };

/**
 * @param departments with the first day from today on that nobody with an account heads them, null for none
 * @returns the names of those without a head today, in their order
 */
export function headCoverOf(
  departments: readonly { name: string; active: boolean; headlessFrom: Day | null }[],
  today: Day,
): HeadCover {
  if (!departments.some(({ active }) => active)) return { kind: "no-departments" };
  const names = departments.filter(({ headlessFrom }) => headlessFrom === today).map(({ name }) => name);
  return names.length > 0 ? { kind: "missing", names } : { kind: "complete" };
}
