import "server-only";
import { and, eq } from "drizzle-orm";
import { accountField, grantField, type NewAccount } from "@/domain/access/new-account";
import { type Actor, isAdmin } from "@/domain/actor";
import { dayInAgency } from "@/domain/calendar/day";
import { refuse } from "@/domain/errors";
import type { Database } from "../../client";
import { positionHeldOn } from "../../position-held-on";
import { positions } from "../../schema/people";
import { write } from "../../write";
import { createUserIn } from "./create-user";

/**
 * Creates accounts for many people, all or none. Heads and staff get the grant in the department of their title.
 * @throws those of createUser with the field of the person, user.no_department
 */
export function createUsers(
  db: Database,
  actor: Actor,
  accounts: readonly (NewAccount & { passwordHash: string })[],
  now: Date,
): void {
  write(db, (tx) => {
    if (!isAdmin(actor)) refuse("request.not_allowed");
    const today = dayInAgency(now.toISOString());
    for (const { personId, account, kind, passwordHash } of accounts) {
      const held = tx
        .select({ departmentId: positions.departmentId })
        .from(positions)
        .where(and(eq(positions.personId, personId), positionHeldOn(today)))
        .all()
        .flatMap(({ departmentId }) => departmentId ?? []);
      const inDepartment = kind === "head" || kind === "staff";
      const [departmentId = null] = inDepartment ? held : [];
      if (inDepartment && departmentId === null) refuse("user.no_department", {}, grantField(personId));
      const input = { personId, account, kind, departmentId, passwordHash };
      createUserIn(tx, actor, input, now, accountField(personId));
    }
  });
}
