import "server-only";
import { and, count, eq, exists, isNotNull, isNull, lt, ne, notExists } from "drizzle-orm";
import { type Actor, isAdmin } from "@/domain/actor";
import { dayInAgency, daysBetween } from "@/domain/calendar/day";
import type { SecurityFacts } from "@/domain/security/security-rules";
import type { Reader } from "../../client";
import { grantHoldsOn } from "../../grants-on";
import { findLimits, findSecurityChoice } from "../../identity/find-limits";
import { secondFactors } from "../../schema/second-factors";
import { grants, users } from "../../schema/users";
import { sql } from "../../sql";
import { findAuditState } from "../agency/find-audit-state";
import { findAccountReview } from "../users/list-account-register";

const WEEK_MS = 7 * 86_400_000;

/**
 * What the database says about the rules of security, for administrators; null for others.
 * @param https whether the server's settings let people in over HTTPS only
 */
export function findSecurityFacts(db: Reader, actor: Actor, https: boolean, now: Date): SecurityFacts | null {
  if (!isAdmin(actor)) return null;
  const today = dayInAgency(now.toISOString());
  const holds = (admin: boolean) =>
    exists(
      db
        .select({ one: sql`1` })
        .from(grants)
        .where(
          and(
            eq(grants.userId, users.id),
            admin ? eq(grants.kind, "admin") : ne(grants.kind, "admin"),
            grantHoldsOn(today),
          ),
        ),
    );
  const active = isNull(users.disabledAt);
  const countUsers = (...conditions: Parameters<typeof and>) =>
    db
      .select({ count: count() })
      .from(users)
      .where(and(active, ...conditions))
      .get()?.count ?? 0;
  const factors = db
    .select({ one: sql`1` })
    .from(secondFactors)
    .where(and(eq(secondFactors.userId, users.id), isNotNull(secondFactors.confirmedAt)));
  const review = findAccountReview(db, actor);
  const audit = findAuditState(db, actor);
  const daysSince = (done: { at: string } | null) => done && daysBetween(dayInAgency(done.at), today);
  const { profile, insideNetworks } = findSecurityChoice(db);
  const weekAgo = new Date(now.getTime() - WEEK_MS).toISOString();
  return {
    limits: findLimits(db),
    https,
    daysSinceReview: daysSince(review),
    daysSinceAuditReview: daysSince(audit?.review ?? null),
    daysSinceAuditCheck: audit?.check?.result.fault === null ? daysSince(audit.check) : null,
    adminsWithoutFactor: countUsers(holds(true), notExists(factors)),
    factorOutside: profile === "level-2" && insideNetworks !== "",
    admins: countUsers(holds(true)),
    adminsWithOtherWork: countUsers(holds(true), holds(false)),
    unchangedPasswords: countUsers(
      eq(users.mustChangePassword, true),
      lt(sql<string>`coalesce(${users.passwordSetAt}, ${users.createdAt})`, weekAgo),
    ),
  };
}
