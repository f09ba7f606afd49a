import "server-only";
import type { Day } from "@/domain/calendar/day";
import { refuse } from "@/domain/errors";
import type { Transaction } from "../../client";
import { findColleague } from "../people/find-colleague";

/**
 * The person who is to do a subtask of a department; null if it is open to all of them.
 * @throws directive.officer_of_other_department
 */
export function findPersonFor(tx: Transaction, personId: number | null, departmentId: number, today: Day) {
  if (personId === null) return null;
  const found = findColleague(tx, personId, departmentId, today);
  return found ?? refuse("directive.officer_of_other_department", {}, "personId");
}
