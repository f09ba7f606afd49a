import "server-only";
import { and, eq, ne } from "drizzle-orm";
import { refuse } from "@/domain/errors";
import type { Transaction } from "../../client";
import { departments } from "../../schema/departments";

/** Refuses the name of another active department. @throws department.name_taken */
export function refuseTakenDepartment(tx: Transaction, name: string, exceptId: number | null): void {
  const taken = tx
    .select({ id: departments.id })
    .from(departments)
    .where(and(eq(departments.name, name), eq(departments.active, true), ne(departments.id, exceptId ?? 0)))
    .get();
  if (taken) refuse("department.name_taken", {}, "name");
}
