import "server-only";
import { and, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { addDays, type Day, dayInAgency } from "@/domain/calendar/day";
import type { Leaving } from "@/domain/departments/hand-overs";
import { refuse } from "@/domain/errors";
import type { Database, Transaction } from "../../client";
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
    const causeId = newCause();
    const over = dayInAgency(now.toISOString());
    const { personId } = takeGrantIn(tx, actor, { userId, grantId, over }, now, causeId);
    handOverAllIn(tx, actor, personId, handOvers, now, causeId);
  });
}

/**
 * The same inside another write, with its causeId; without the work. A grant that is over on a later day lasts until then,
 * with the sessions; from that day on a deputy who has left the department does not act any more.
 * @param taken over: the first day without the grant, today at the earliest
 */
export function takeGrantIn(
  tx: Transaction,
  actor: Actor,
  { userId, grantId, over }: { userId: number; grantId: number; over: Day },
  now: Date,
  causeId: string,
): { personId: number } {
  const { account, personId } = findManagedUser(tx, actor, userId);
  const found = tx
    .select({ grant: grants, department: departments.name })
    .from(grants)
    .leftJoin(departments, eq(departments.id, grants.departmentId))
    .where(and(eq(grants.id, grantId), eq(grants.userId, userId), grantLastsTo(over)))
    .get();
  if (!found) return refuse("request.not_found");
  const { grant, department } = found;
  const today = dayInAgency(now.toISOString());
  if (grant.kind === "admin") refuseLastAdmin(tx, userId, today);
  endGrant(tx, grant, over);
  const isLater = over > today;
  if (!isLater) endSessionsOf(tx, userId, "grant-taken", now);
  const last = isLater ? addDays(over, -1) : undefined;
  const payload = { account, kind: grant.kind, department, last };
  recordEvent(tx, actor, { kind: "grant.taken", payload }, {}, now, { causeId });
  if (grant.departmentId !== null && !isLater) {
    const own = and(eq(deputies.userId, userId), eq(deputies.departmentId, grant.departmentId));
    endDeputiesIn(tx, actor, own, now, causeId);
  }
  return { personId };
}
