import "server-only";
import { and, asc, eq, isNotNull } from "drizzle-orm";
import { type Actor, isLeader } from "@/domain/actor";
import type { Reader } from "../../client";
import { prepared } from "../../prepared";
import { departments } from "../../schema/departments";
import { assignments, directives } from "../../schema/directives";
import { sql } from "../../sql";
import { viewOf, visibleDirectives } from "../../visibility";

/**
 * Extension requests of directives that the leader follows, or that have no following leader, the oldest first.
 */
export function listExtensionRequests(db: Reader, actor: Actor) {
  if (!isLeader(actor) || actor.userId === null) return [];
  return prepared(db, `extension requests ${viewOf(actor)}`, () => selectRequests(db, actor)).all({
    userId: actor.userId,
  });
}

function selectRequests(db: Reader, actor: Actor) {
  const following = directives.followingLeaderUserId;
  return db
    .select({
      directiveId: directives.id,
      assignmentId: assignments.id,
      version: assignments.version,
      code: directives.code,
      summary: directives.summary,
      department: departments.name,
      deadline: assignments.deadline,
      requestedDeadline: assignments.requestedDeadline,
      requestedReason: assignments.requestedReason,
      requestedOn: assignments.requestedOn,
      extensions: assignments.extensions,
    })
    .from(assignments)
    .innerJoin(directives, eq(directives.id, assignments.directiveId))
    .innerJoin(departments, eq(departments.id, assignments.departmentId))
    .where(
      and(
        visibleDirectives(actor),
        isNotNull(assignments.requestedOn),
        // The few open requests first (the unary plus): without a following leader are very many.
        sql`(+${following} = ${sql.placeholder("userId")} or +${following} is null)`,
      ),
    )
    .orderBy(asc(assignments.requestedOn), asc(assignments.id))
    .prepare();
}
