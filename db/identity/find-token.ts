import "server-only";
import { and, eq, gt, isNull } from "drizzle-orm";
import { type Actor, DRAFT_GRANTS, isClerk } from "@/domain/actor";
import type { Scope } from "@/domain/api/scopes";
import { dayInAgency } from "@/domain/calendar/day";
import type { Reader } from "../client";
import { prepared } from "../prepared";
import { apiTokens } from "../schema/api";
import { people } from "../schema/people";
import { users } from "../schema/users";
import { sql } from "../sql";
import { listGrantsOn } from "./find-session";
import { tokenKey } from "./token-key";

export type FoundToken = {
  id: number;
  name: string;
  kind: "personal" | "service";
  scopes: readonly Scope[];
  expiresAt: string;
  lastUsedAt: string | null;
  account: string;
  locale: "vi" | "en";
  actor: Actor & { userId: number; personId: number };
};

/**
 * A valid token with its account's current grants; null if it is unknown, revoked, expired, or its account is
 * disabled or must change its password. The history records the acts of a service under the service's name.
 */
export function findToken(db: Reader, token: string, now: Date): FoundToken | null {
  const row = prepared(db, "token", () =>
    db
      .select({ token: apiTokens, user: users, person: people.fullName })
      .from(apiTokens)
      .innerJoin(users, eq(users.id, apiTokens.userId))
      .innerJoin(people, eq(people.id, users.personId))
      .where(
        and(
          eq(apiTokens.hash, sql.placeholder("hash")),
          isNull(apiTokens.revokedAt),
          gt(apiTokens.expiresAt, sql.placeholder("now")),
          isNull(users.disabledAt),
          eq(users.mustChangePassword, false),
        ),
      )
      .prepare(),
  ).get({ hash: tokenKey(token), now: now.toISOString() });
  if (!row) return null;
  const { id, name, kind, scopes, grantKinds, madeByUserId, expiresAt, lastUsedAt } = row.token;
  const { id: userId, personId, account, locale } = row.user;
  const today = dayInAgency(now.toISOString());
  const held = listGrantsOn(db, userId, today);
  // The maker has the token: it must not show drafts to an administrator who may not see them.
  const seesDrafts = kind === "personal" || isClerk({ grants: listGrantsOn(db, madeByUserId, today) });
  const lent = seesDrafts ? held : held.filter((grant) => !DRAFT_GRANTS.includes(grant.kind));
  return {
    id,
    name,
    kind,
    scopes,
    expiresAt,
    lastUsedAt,
    account,
    locale,
    actor: {
      userId,
      personId,
      name: kind === "service" ? `${name} (${row.person})` : row.person,
      grants: grantKinds === null ? lent : lent.filter((grant) => grantKinds.includes(grant.kind)),
    },
  };
}
