import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { dayInAgency } from "@/domain/calendar/day";
import type { Reader } from "../client";
import { calendarAddresses } from "../schema/calendar-addresses";
import { people } from "../schema/people";
import { users } from "../schema/users";
import { listGrantsOn } from "./find-session";
import { tokenKey } from "./token-key";

export type CalendarReader = {
  addressId: number;
  actor: Actor & { userId: number; personId: number };
  locale: "vi" | "en";
  lastFetchedAt: string | null;
};

/**
 * The person whose calendar an address opens, with their current grants; null if it is unknown, revoked or
 * disabled.
 */
export function findCalendarReader(db: Reader, token: string, now: Date): CalendarReader | null {
  const row = db
    .select({
      addressId: calendarAddresses.id,
      lastFetchedAt: calendarAddresses.lastFetchedAt,
      userId: users.id,
      locale: users.locale,
      personId: people.id,
      name: people.fullName,
    })
    .from(calendarAddresses)
    .innerJoin(users, eq(users.id, calendarAddresses.userId))
    .innerJoin(people, eq(people.id, users.personId))
    .where(
      and(
        eq(calendarAddresses.tokenHash, tokenKey(token)),
        isNull(calendarAddresses.revokedAt),
        isNull(users.disabledAt),
      ),
    )
    .get();
  if (!row) return null;
  const { addressId, lastFetchedAt, locale, userId, personId, name } = row;
  const grants = listGrantsOn(db, userId, dayInAgency(now.toISOString()));
  return { addressId, lastFetchedAt, locale, actor: { userId, personId, name, grants } };
}
