import "server-only";
import { and, eq, gt, isNull } from "drizzle-orm";
import type { Actor, Grant } from "@/domain/actor";
import { type Day, dayInAgency } from "@/domain/calendar/day";
import type { Reader } from "../client";
import { deputyHoldsOn, grantHoldsOn } from "../grants-on";
import { people } from "../schema/people";
import { deputies, grants, sessions, users } from "../schema/users";
import { tokenKey } from "./token-key";

export type Session = {
  id: string;
  actor: Actor & { userId: number; personId: number };
  account: string;
  mustChangePassword: boolean;
  locale: "vi" | "en";
  theme: "system" | "light" | "dark";
  lastSeenAt: string;
  expiresAt: string;
};

/** The session of a token with the current grants; null if it has ended, expired, is disabled or unknown. */
export function findSession(db: Reader, token: string, now: Date): Session | null {
  const row = db
    .select({
      id: sessions.id,
      lastSeenAt: sessions.lastSeenAt,
      expiresAt: sessions.expiresAt,
      userId: users.id,
      account: users.account,
      mustChangePassword: users.mustChangePassword,
      locale: users.locale,
      theme: users.theme,
      personId: people.id,
      name: people.fullName,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .innerJoin(people, eq(people.id, users.personId))
    .where(
      and(
        eq(sessions.id, tokenKey(token)),
        isNull(sessions.endedAt),
        gt(sessions.expiresAt, now.toISOString()),
        isNull(users.disabledAt),
      ),
    )
    .get();
  if (!row) return null;
  const { userId, personId, name, ...session } = row;
  const today = dayInAgency(now.toISOString());
  return { ...session, actor: { userId, personId, name, grants: listGrantsOn(db, userId, today) } };
}

/** A user's rights on a day: the grants in force, and the head's if the user is deputy. */
export function listGrantsOn(db: Reader, userId: number, today: Day): Grant[] {
  const held = db
    .select()
    .from(grants)
    .where(and(eq(grants.userId, userId), grantHoldsOn(today)))
    .all()
    .map((g) => ({ kind: g.kind, departmentId: g.departmentId }) as Grant);
  const acting = db
    .select()
    .from(deputies)
    .where(and(eq(deputies.userId, userId), deputyHoldsOn(today)))
    .all()
    .map(({ departmentId, toDay }) => ({ kind: "head", departmentId, deputyUntil: toDay }) as const);
  return [...held, ...acting];
}
