import "server-only";
import { eq } from "drizzle-orm";
import { type Actor, isAdmin } from "@/domain/actor";
import { refuse, refuseAsChanged } from "@/domain/errors";
import type { Transaction } from "../../client";
import { departments } from "../../schema/departments";

type Row = typeof departments.$inferSelect;

/**
 * The department's row in the version that was shown, for an administrator.
 * @throws request.not_allowed, request.not_found, request.changed_meanwhile
 */
export function findShownDepartment(
  tx: Transaction,
  actor: Actor,
  departmentId: number,
  version: number,
): Row {
  if (!isAdmin(actor)) refuse("request.not_allowed");
  const row = tx.select().from(departments).where(eq(departments.id, departmentId)).get();
  if (!row) return refuse("request.not_found");
  if (row.version !== version) {
    const theirs = [
      { field: "name", value: row.name },
      { field: "abbreviation", value: row.abbreviation },
    ];
    refuseAsChanged({ at: "", by: "", theirs: theirs.filter(({ value }) => value !== "") });
  }
  return row;
}
