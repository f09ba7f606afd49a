import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { type Actor, isLeader } from "@/domain/actor";
import { type Day, dayInAgency } from "@/domain/calendar/day";
import { refuse, refuseAsChanged } from "@/domain/errors";
import type { Database, Transaction } from "../../client";
import { grantHoldsOn } from "../../grants-on";
import { recordEvent } from "../../record-event";
import { directives } from "../../schema/directives";
import { people } from "../../schema/people";
import { grants, users } from "../../schema/users";
import { visibleDirectives } from "../../visibility";
import { write } from "../../write";

type Naming = { directiveId: number; version: number | undefined; userId: number };

/**
 * A leader names the leader who follows a directive: that leader then confirms its reports.
 * @throws request.not_found, request.not_allowed, request.changed_meanwhile, directive.follows_already
 */
export function nameFollowingLeader(db: Database, actor: Actor, naming: Naming, now: Date): void {
  write(db, (tx) => nameFollowingLeaderIn(tx, actor, naming, now));
}

/** The same inside another write. @returns the leader's name */
export function nameFollowingLeaderIn(
  tx: Transaction,
  actor: Actor,
  { directiveId, version, userId }: Naming,
  now: Date,
  causeId?: string,
): string {
  const directive = tx
    .select()
    .from(directives)
    .where(and(eq(directives.id, directiveId), visibleDirectives(actor)))
    .get();
  if (!directive) return refuse("request.not_found");
  if (!isLeader(actor)) refuse("request.not_allowed");
  const today = dayInAgency(now.toISOString());
  const name = findLeaderName(tx, userId, today) ?? refuse("request.not_found", {}, "userId");
  const current = directive.followingLeaderUserId;
  if (current === userId) refuse("directive.follows_already", { name }, "userId");
  if (directive.version !== version) {
    const value = current === null ? "" : (findLeaderName(tx, current, today) ?? "");
    refuseAsChanged({ at: "", by: "", theirs: [{ field: "following_leader", value }] });
  }
  tx.update(directives)
    .set({ followingLeaderUserId: userId, version: directive.version + 1 })
    .where(eq(directives.id, directiveId))
    .run();
  const payload = { userId, name, formerUserId: current };
  const event = { kind: "directive.following_leader_named", payload } as const;
  recordEvent(tx, actor, event, { directiveId }, now, { causeId });
  return name;
}

function findLeaderName(tx: Transaction, userId: number, day: Day): string | null {
  const leader = tx
    .select({ name: people.fullName })
    .from(users)
    .innerJoin(people, eq(people.id, users.personId))
    .innerJoin(grants, and(eq(grants.userId, users.id), eq(grants.kind, "leader"), grantHoldsOn(day)))
    .where(and(eq(users.id, userId), isNull(users.disabledAt)))
    .get();
  return leader?.name ?? null;
}
