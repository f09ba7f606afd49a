import "server-only";
import { desc, eq, type SQL } from "drizzle-orm";
import { type Actor, isAdmin } from "@/domain/actor";
import { dayInAgency } from "@/domain/calendar/day";
import { requestDue } from "@/domain/privacy/request-clock";
import type { Reader } from "../../client";
import { people } from "../../schema/people";
import { privacyRequests } from "../../schema/privacy";
import { users } from "../../schema/users";
import { findCalendar } from "../calendar/find-calendar";

/** The actor's own requests with their clocks, the newest first. */
export const listOwnRequests = (db: Reader, actor: Actor & { userId: number }) =>
  list(db, eq(privacyRequests.userId, actor.userId));

/** The register of all requests, for administrators. */
export const listPrivacyRequests = (db: Reader, actor: Actor) => (isAdmin(actor) ? list(db, undefined) : []);

function list(db: Reader, where: SQL | undefined) {
  const calendar = findCalendar(db);
  return db
    .select({ request: privacyRequests, name: people.fullName, account: users.account })
    .from(privacyRequests)
    .innerJoin(users, eq(users.id, privacyRequests.userId))
    .innerJoin(people, eq(people.id, users.personId))
    .where(where)
    .orderBy(desc(privacyRequests.id))
    .all()
    .map(({ request, name, account }) => {
      const due = requestDue(
        request.kind,
        dayInAgency(request.askedAt),
        request.extendedAt !== null,
        calendar,
      );
      return { ...request, ...due, name, account };
    });
}
