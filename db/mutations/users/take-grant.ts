import "server-only";
import { and, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { dayInAgency } from "@/domain/calendar/day";
import type { Leaving } from "@/domain/departments/hand-overs";
import { refuse } from "@/domain/errors";
import type { Database } from "../../client";
import { grantLastsTo } from "../../grants-on";
import { newCause, recordEvent } from "../../record-event";
import { departments } from "../../schema/departments";
import { deputies, grants } from "../../schema/users";
import { write } from "../../write";
import { endDeputiesIn } from "../departments/end-deputies";
import { handOverAllIn } from "../directives/hand-over-work";
import { endSessionsOf } from "../sessions/end-session";
import { endGrant } from "./end-grant";
import { findManagedUser } from "./find-managed-user";
import { refuseLastAdmin } from "./refuse-last-admin";

/**
 * Ends a grant and the user's sessions, so that its rights end at once. A user who leaves a department this way
 * also stops being its deputy, and their open work there passes on if requested.
 * @throws request.not_allowed, request.not_found, user.last_admin, directive.officer_of_other_department
 */
export function takeGrant(
  db: Database,
  actor: Actor,
  { userId, grantId, handOvers = [] }: Leaving<{ userId: number; grantId: number }>,
  now: Date,
): void {
  write(db, (tx) => {
    const user = findManagedUser(tx, actor, userId);
    const grant = tx
      .select({ grant: grants, department: departments.name })
      .from(grants)
      .leftJoin(departments, eq(departments.id, grants.departmentId))
      .where(
        and(eq(grants.id, grantId), eq(grants.userId, userId), grantLastsTo(dayInAgency(now.toISOString()))),
      )
      .get();
    if (!grant) return refuse("request.not_found");
    const today = dayInAgency(now.toISOString());
    if (grant.grant.kind === "admin") refuseLastAdmin(tx, userId, today);
    endGrant(tx, grant.grant, today);
    endSessionsOf(tx, userId, "grant-taken", now);
    const causeId = newCause();
    const payload = { account: user.account, kind: grant.grant.kind, department: grant.department };
    recordEvent(tx, actor, { kind: "grant.taken", payload }, {}, now, { causeId });
    handOverAllIn(tx, actor, user.personId, handOvers, now, causeId);
    const { departmentId } = grant.grant;
    if (departmentId === null) return;
    const own = and(eq(deputies.userId, userId), eq(deputies.departmentId, departmentId));
    endDeputiesIn(tx, actor, own, now, causeId);
  });
}
