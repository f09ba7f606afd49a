import "server-only";
import type { Day } from "@/domain/calendar/day";
import { worksInOn } from "@/domain/people/membership";
import type { Reader } from "./client";
import { findMemberships } from "./find-memberships";

/**
 * Those of the rows whose person does not work in their department on a day: moved, left, or with a disabled account. A row
 * without a person is left out.
 */
export function whoHaveLeft<Row extends { personId: number | null; departmentId: number }>(
  db: Reader,
  rows: readonly Row[],
  day: Day,
): Row[] {
  const memberships = findMemberships(
    db,
    rows.flatMap(({ personId }) => personId ?? []),
  );
  return rows.filter(({ personId, departmentId }) => {
    const membership = memberships.get(personId ?? 0);
    return membership !== undefined && !worksInOn(membership, departmentId, day);
  });
}
