import "server-only";
import { and, eq } from "drizzle-orm";
import { refuse } from "@/domain/errors";
import type { Transaction } from "../../client";
import { departments } from "../../schema/departments";
import { people, positions } from "../../schema/people";

/** A person's title with the names that its events give. @throws request.not_found */
export function findHeldTitle(
  tx: Transaction,
  { personId, positionId }: { personId: number; positionId: number },
): { position: typeof positions.$inferSelect; name: string; department: string | null } {
  const found = tx
    .select({ position: positions, name: people.fullName, department: departments.name })
    .from(positions)
    .innerJoin(people, eq(people.id, positions.personId))
    .leftJoin(departments, eq(departments.id, positions.departmentId))
    .where(and(eq(positions.id, positionId), eq(positions.personId, personId)))
    .get();
  return found ?? refuse("request.not_found");
}
