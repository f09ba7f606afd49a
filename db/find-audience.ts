import "server-only";
import { and, eq, inArray, isNull, type SQL } from "drizzle-orm";
import { union } from "drizzle-orm/sqlite-core";
import type { Day } from "@/domain/calendar/day";
import type { Audience } from "@/domain/notifications/notification-rule";
import { worksInOn } from "@/domain/people/membership";
import { listActingDeputies } from "./acting-deputies";
import type { Transaction } from "./client";
import { findMemberships } from "./find-memberships";
import { grantHoldsOn } from "./grants-on";
import { assignments, directives } from "./schema/directives";
import type { meetings } from "./schema/meetings";
import { deputies, grants, users } from "./schema/users";
import { sql } from "./sql";

/** The rows of an event's subject, as the write left them. */
export type AudienceSubject = {
  meeting: typeof meetings.$inferSelect | null;
  directive: typeof directives.$inferSelect | null;
  assignment: typeof assignments.$inferSelect | null;
  /** Those whom the event names. */
  namedUserIds?: readonly (number | null)[];
};

/**
 * The users of an audience by the grants in force on a day, each once, without disabled accounts and people
 * without a grant.
 */
export function findAudience(
  tx: Transaction,
  audience: Audience,
  subject: AudienceSubject,
  day: Day,
): number[] {
  const { meeting, directive, assignment } = subject;
  const holders = (condition: SQL | undefined) => listHolders(tx, day, condition);
  const leaders = () => holders(eq(grants.kind, "leader"));
  const clerks = () => holders(eq(grants.kind, "clerk"));
  switch (audience) {
    case "leaders":
      return leaders();
    case "clerks":
      return clerks();
    case "admins":
      return holders(eq(grants.kind, "admin"));
    case "all-heads":
      return listHeads(tx, day, null);
    case "heads":
      return assignment ? listHeads(tx, day, assignment.departmentId) : [];
    case "officer": {
      if (assignment === null || assignment.officerPersonId === null) return [];
      const { officerPersonId, officerShares, departmentId } = assignment;
      const ids = [...new Set([officerPersonId, ...officerShares.map(({ personId }) => personId)])];
      // An officer who has left the department is not notified of its work; the heads are.
      const memberships = findMemberships(tx, ids);
      const there = ids.filter((id) => {
        const membership = memberships.get(id);
        return membership !== undefined && worksInOn(membership, departmentId, day);
      });
      return there.length > 0 ? holders(inArray(users.personId, there)) : [];
    }
    case "follower": {
      const named = directive?.followingLeaderUserId ?? null;
      const follower = named === null ? [] : holders(and(eq(users.id, named), eq(grants.kind, "leader")));
      return follower.length > 0 ? follower : leaders();
    }
    case "secretary": {
      const wrote = meeting?.secretaryUserId ?? null;
      const writes = inArray(grants.kind, ["clerk", "leader"]);
      const secretary = wrote === null ? [] : holders(and(eq(users.id, wrote), writes));
      return secretary.length > 0 ? secretary : clerks();
    }
    case "named":
      return [...new Set(subject.namedUserIds)].filter((userId) => userId !== null);
    case "given":
      return meeting ? [...countGiven(tx, meeting.id, day).keys()] : [];
  }
}

/** How many directives of a meeting were issued to the departments that each user heads on a day. */
export function countGiven(tx: Transaction, meetingId: number, day: Day): Map<number, number> {
  const heads = headsOn(tx, day);
  const rows = tx
    .select({ userId: users.id, given: sql<number>`count(distinct ${directives.id})` })
    .from(directives)
    .innerJoin(assignments, eq(assignments.directiveId, directives.id))
    .innerJoin(heads, eq(heads.departmentId, assignments.departmentId))
    .innerJoin(users, eq(users.id, heads.userId))
    .where(and(eq(directives.meetingId, meetingId), isNull(users.disabledAt)))
    .groupBy(users.id)
    .all();
  return new Map(rows.map(({ userId, given }) => [userId, given]));
}

function listHolders(tx: Transaction, day: Day, condition: SQL | undefined): number[] {
  return tx
    .selectDistinct({ userId: users.id })
    .from(grants)
    .innerJoin(users, eq(users.id, grants.userId))
    .where(and(condition, grantHoldsOn(day), isNull(users.disabledAt)))
    .all()
    .map(({ userId }) => userId);
}

/** The heads of a department on a day; of every department if none is given. */
function listHeads(tx: Transaction, day: Day, departmentId: number | null): number[] {
  const heads = headsOn(tx, day);
  const of = departmentId === null ? undefined : eq(heads.departmentId, departmentId);
  return tx
    .selectDistinct({ userId: users.id })
    .from(heads)
    .innerJoin(users, eq(users.id, heads.userId))
    .where(and(of, isNull(users.disabledAt)))
    .all()
    .map(({ userId }) => userId);
}

/** Heads of that day, and the deputies who act for them. */
const headsOn = (tx: Transaction, day: Day) =>
  union(
    tx
      .select({ userId: grants.userId, departmentId: grants.departmentId })
      .from(grants)
      .where(and(eq(grants.kind, "head"), grantHoldsOn(day))),
    tx
      .select({ userId: deputies.userId, departmentId: deputies.departmentId })
      .from(deputies)
      .where(
        inArray(
          deputies.id,
          listActingDeputies(tx, day).map(({ id }) => id),
        ),
      ),
  ).as("heads");
