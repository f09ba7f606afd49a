import "server-only";
import { and, asc, eq, isNull, notInArray, or, type SQL } from "drizzle-orm";
import { type Actor, isLeader } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import type { Reader } from "../../client";
import { grantHoldsOn } from "../../grants-on";
import { prepared } from "../../prepared";
import { departments } from "../../schema/departments";
import { assignments, directives } from "../../schema/directives";
import { grants, users } from "../../schema/users";
import { sql } from "../../sql";
import { viewOf, visibleDirectives } from "../../visibility";

/**
 * Reports, of the whole work or of a period, that wait for a leader, the oldest first.
 * @param whose "mine": of directives that the actor follows, or that no current leader follows
 */
export function listWaitingReports(db: Reader, actor: Actor, whose: "mine" | "all", today: Day) {
  if (!isLeader(actor)) return [];
  const key = `waiting reports ${whose} ${actor.userId === null} ${viewOf(actor)} ${today}`;
  return prepared(db, key, () => selectWaiting(db, actor, whose, today)).all({ userId: actor.userId });
}

function selectWaiting(db: Reader, actor: Actor, whose: "mine" | "all", today: Day) {
  const mine: SQL | undefined =
    whose === "mine" && actor.userId !== null
      ? or(
          eq(directives.followingLeaderUserId, sql.placeholder("userId")),
          isNull(directives.followingLeaderUserId),
          notInArray(directives.followingLeaderUserId, leadersOn(db, today)),
        )
      : undefined;
  return db
    .select({
      directiveId: directives.id,
      assignmentId: assignments.id,
      version: assignments.version,
      code: directives.code,
      summary: directives.summary,
      department: departments.name,
      role: assignments.role,
      deadline: assignments.deadline,
      periodEnd: assignments.periodEnd,
      reportedOn: assignments.reportedOn,
      productNumber: assignments.productNumber,
      productDate: assignments.productDate,
      productText: assignments.productText,
    })
    .from(assignments)
    .innerJoin(directives, eq(directives.id, assignments.directiveId))
    .innerJoin(departments, eq(departments.id, assignments.departmentId))
    .where(and(visibleDirectives(actor), eq(assignments.state, "reported"), mine))
    .orderBy(asc(assignments.reportedOn), asc(assignments.id))
    .prepare();
}

const leadersOn = (db: Reader, day: Day) =>
  db
    .select({ id: users.id })
    .from(users)
    .innerJoin(grants, and(eq(grants.userId, users.id), eq(grants.kind, "leader"), grantHoldsOn(day)))
    .where(isNull(users.disabledAt));
