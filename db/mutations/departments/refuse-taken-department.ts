import "server-only";
import { eq } from "drizzle-orm";
import { refuse } from "@/domain/errors";
import { spellingOf } from "@/domain/text/spelling";
import type { Transaction } from "../../client";
import { departments } from "../../schema/departments";

/** Refuses the name of another active department, also in another spelling. @throws department.name_taken */
export function refuseTakenDepartment(tx: Transaction, name: string, exceptId: number | null): void {
  const taken = tx
    .select({ id: departments.id, name: departments.name })
    .from(departments)
    .where(eq(departments.active, true))
    .all()
    .some((other) => other.id !== exceptId && spellingOf(other.name) === spellingOf(name));
  if (taken) refuse("department.name_taken", {}, "name");
}
