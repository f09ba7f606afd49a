import "server-only";
import { type Actor, isAdmin } from "@/domain/actor";
import { PERSONAL_TABLES, type PersonalTable } from "@/domain/privacy/personal-tables";
import type { Database } from "../../client";

/** How many rows of each kind of personal data are stored; null for anyone but administrators. */
export function countPersonalData(db: Database, actor: Actor): Record<PersonalTable, number> | null {
  if (!isAdmin(actor)) return null;
  const counted = PERSONAL_TABLES.map((table) => [
    table,
    Number(db.$client.prepare(`SELECT count(*) FROM "${table}"`).pluck().get()),
  ]);
  return Object.fromEntries(counted);
}
