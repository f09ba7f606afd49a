import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Duty } from "@/domain/access/duties";
import { isPasswordOld } from "@/domain/access/password";
import { type Actor, type Grant, isAdmin } from "@/domain/actor";
import { type Day, dayInAgency } from "@/domain/calendar/day";
import { sessionEnd } from "@/domain/security/session-end";
import { listActingDeputies } from "../acting-deputies";
import type { Reader } from "../client";
import { grantHoldsOn } from "../grants-on";
import { prepared } from "../prepared";
import { findPrivacyNotice, findReading } from "../queries/privacy/find-privacy-notice";
import { people } from "../schema/people";
import { grants, sessions, users } from "../schema/users";
import { sql } from "../sql";
import { findLimits } from "./find-limits";
import { hasSecondFactor } from "./list-second-factors";
import { tokenKey } from "./token-key";

export type Session = {
  id: string;
  actor: Actor & { userId: number; personId: number };
  account: string;
  /** What the person must do before anything else; null if nothing. */
  duty: Duty | null;
  /** Whether a second factor was proved in it. */
  secondFactor: boolean;
  locale: "vi" | "en";
  theme: "system" | "light" | "dark";
  createdAt: string;
  lastSeenAt: string;
  expiresAt: string;
};

/** The session of a token with the current grants; null if it has ended, expired, is disabled or unknown. */
export function findSession(db: Reader, token: string, now: Date): Session | null {
  const row = prepared(db, "session", () => selectSession(db)).get({ id: tokenKey(token) });
  if (!row) return null;
  const { userId, personId, name, byProvider, mustChangePassword, passwordSetAt, userCreatedAt, ...session } =
    row;
  const grants = listGrantsOn(db, userId, dayInAgency(now.toISOString()));
  const actor = { userId, personId, name, grants };
  const limits = findLimits(db);
  // From the limits of now: a stricter profile ends sessions at once.
  const end = sessionEnd(session, isAdmin(actor), limits);
  if (end <= now) return null;
  const old = isPasswordOld(passwordSetAt ?? userCreatedAt, isAdmin(actor), limits, now);
  const lacksFactor = limits.secondFactorForAdmins && isAdmin(actor) && !hasSecondFactor(db, userId);
  return {
    ...session,
    expiresAt: end.toISOString(),
    duty: dutyOf({
      // Somebody who came without a password is not asked to change it.
      password: !byProvider && (mustChangePassword || old),
      factor: lacksFactor,
      notice: isNoticeUnread(db, userId),
    }),
    actor,
  };
}

const selectSession = (db: Reader) =>
  db
    .select({
      id: sessions.id,
      createdAt: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
      userId: users.id,
      account: users.account,
      secondFactor: sessions.secondFactor,
      byProvider: sessions.byProvider,
      mustChangePassword: users.mustChangePassword,
      passwordSetAt: users.passwordSetAt,
      userCreatedAt: users.createdAt,
      locale: users.locale,
      theme: users.theme,
      personId: people.id,
      name: people.fullName,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .innerJoin(people, eq(people.id, users.personId))
    .where(and(eq(sessions.id, sql.placeholder("id")), isNull(sessions.endedAt), isNull(users.disabledAt)))
    .prepare();

/** The first of the duties that a person has. */
function dutyOf(has: { password: boolean; factor: boolean; notice: boolean }): Duty | null {
  if (has.password) return "change-password";
  if (has.factor) return "set-second-factor";
  return has.notice ? "read-notice" : null;
}

/** Whether a notice about staff's data is published whose newest version the person has not read. */
function isNoticeUnread(db: Reader, userId: number): boolean {
  const notice = findPrivacyNotice(db);
  return notice !== null && findReading(db, userId, notice.id) === null;
}

/** Whether a user administers today. */
export const holdsAdmin = (db: Reader, userId: number, now: Date): boolean =>
  isAdmin({ grants: listGrantsOn(db, userId, dayInAgency(now.toISOString())) });

/** A user's rights on a day: the grants in force, and the head's if the user is deputy. */
export function listGrantsOn(db: Reader, userId: number, today: Day): Grant[] {
  const held = prepared(db, `grants ${today}`, () =>
    db
      .select()
      .from(grants)
      .where(and(eq(grants.userId, sql.placeholder("userId")), grantHoldsOn(today)))
      .prepare(),
  )
    .all({ userId })
    .map((g) => ({ kind: g.kind, departmentId: g.departmentId }) as Grant);
  const acting = listActingDeputies(db, today)
    .filter((deputy) => deputy.userId === userId)
    .map(({ departmentId, toDay }) => ({ kind: "head", departmentId, deputyUntil: toDay }) as const);
  return [...held, ...acting];
}
