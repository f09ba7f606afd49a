import "server-only";
import { inArray } from "drizzle-orm";
import type { PasswordSheet } from "@/domain/access/new-account";
import { type Actor, isAdmin } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import type { Reader } from "../../client";
import { people } from "../../schema/people";
import { findDepartmentsHeld } from "./find-departments-held";

/**
 * First passwords by department, to print one sheet for each.
 * @param given the accounts just created, with passwords that are stored nowhere
 */
export function listPasswordSheets(
  db: Reader,
  actor: Actor,
  given: readonly { personId: number; account: string; password: string }[],
  today: Day,
): PasswordSheet[] {
  if (!isAdmin(actor)) return [];
  const ids = given.map(({ personId }) => personId);
  const names = new Map(
    db
      .select({ id: people.id, name: people.fullName })
      .from(people)
      .where(inArray(people.id, ids))
      .all()
      .map(({ id, name }) => [id, name]),
  );
  const held = findDepartmentsHeld(db, ids, today);
  const sheets = new Map<string, PasswordSheet>();
  for (const { personId, account, password } of given) {
    const department = held.get(personId) ?? "";
    const sheet = sheets.get(department) ?? { department, rows: [] };
    sheet.rows.push({ name: names.get(personId) ?? "", account, password });
    sheets.set(department, sheet);
  }
  return [...sheets.values()];
}
