import "server-only";
import { and, asc, desc, eq, exists, inArray } from "drizzle-orm";
import { type Actor, isAdmin } from "@/domain/actor";
import { type Day, dayInAgency } from "@/domain/calendar/day";
import type { Reader } from "../../client";
import { grantHoldsOn } from "../../grants-on";
import { apiTokens } from "../../schema/api";
import { departments } from "../../schema/departments";
import { events } from "../../schema/events";
import { people } from "../../schema/people";
import { grants, users } from "../../schema/users";
import { sql } from "../../sql";

/** An account as QCVN 12:2026/BCA 3.7.2.5 has it listed; the system's name is the reader's to add. */
export type RegisteredAccount = {
  type: "admin" | "work" | "service";
  account: string;
  active: boolean;
  /** Who answers for it. */
  holder: string;
  /** Those of its grants; "" for the whole agency. */
  department: string;
  on: Day;
  off: Day | null;
};

/** Every account, active or not, by its name, for administrators. A service's account has valid tokens and no session. */
export function listAccountRegister(db: Reader, actor: Actor, now: Date): RegisteredAccount[] {
  if (!isAdmin(actor)) return [];
  const today = dayInAgency(now.toISOString());
  const held = db
    .select({ userId: grants.userId, kind: grants.kind, department: departments.name })
    .from(grants)
    .leftJoin(departments, eq(departments.id, grants.departmentId))
    .where(grantHoldsOn(today))
    .orderBy(asc(grants.id))
    .all();
  const serves = exists(
    db
      .select({ one: sql`1` })
      .from(apiTokens)
      .where(and(eq(apiTokens.userId, users.id), eq(apiTokens.kind, "service"))),
  );
  return db
    .select({
      id: users.id,
      account: users.account,
      holder: people.fullName,
      createdAt: users.createdAt,
      disabledAt: users.disabledAt,
      serves: sql<number>`${serves}`,
    })
    .from(users)
    .innerJoin(people, eq(people.id, users.personId))
    .orderBy(asc(users.account))
    .all()
    .map(({ id, account, holder, createdAt, disabledAt, serves: service }) => {
      const own = held.filter(({ userId }) => userId === id);
      const admin = own.some(({ kind }) => kind === "admin");
      return {
        type: admin ? "admin" : service ? "service" : "work",
        account,
        active: disabledAt === null,
        holder,
        department: [...new Set(own.flatMap(({ department }) => department ?? []))].join("; "),
        on: dayInAgency(createdAt),
        off: disabledAt === null ? null : dayInAgency(disabledAt),
      };
    });
}

/** When and by whom the accounts were last reviewed; null if never, or for an actor who does not administer. */
export function findAccountReview(db: Reader, actor: Actor): { at: string; by: string } | null {
  if (!isAdmin(actor)) return null;
  return (
    db
      .select({ at: events.at, by: events.actorName })
      .from(events)
      .where(inArray(events.kind, ["accounts.reviewed"]))
      .orderBy(desc(events.id))
      .limit(1)
      .get() ?? null
  );
}
