import "server-only";
import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { dayInAgency } from "@/domain/calendar/day";
import type { HandOver } from "@/domain/departments/hand-overs";
import { refuse } from "@/domain/errors";
import type { DomainEvent } from "@/domain/events/event-kinds";
import type { Database, Transaction } from "../../client";
import { newCause, recordEvent } from "../../record-event";
import { users } from "../../schema/users";
import { sql } from "../../sql";
import { write } from "../../write";
import { handOverAllIn } from "../directives/hand-over-work";
import { endSessionsOf } from "../sessions/end-session";
import { forgetDevicesIn } from "../sessions/forget-devices-in";
import { endAccessIn } from "./end-access-in";
import { findManagedUser } from "./find-managed-user";
import { isLastAdmin } from "./refuse-last-admin";

/**
 * Disables an account and ends its sessions, known devices, tokens and calendar address for good: enabling it again
 * revives none of them. The person's open work passes on if requested.
 * @throws user.last_admin, user.already_disabled, directive.officer_of_other_department
 */
export function disableUser(
  db: Database,
  actor: Actor,
  userId: number,
  now: Date,
  handOvers: readonly HandOver[] = [],
): void {
  write(db, (tx) => {
    const user = findManagedUser(tx, actor, userId);
    if (user.disabledAt !== null) refuse("user.already_disabled");
    if (isLastAdmin(tx, userId, dayInAgency(now.toISOString()))) refuse("user.last_admin");
    const causeId = newCause();
    const event = { kind: "user.disabled", payload: { account: user.account } } as const;
    disableUserIn(tx, actor, user, event, now, causeId);
    handOverAllIn(tx, actor, user.personId, handOvers, now, causeId);
  });
}

/** The same inside another write, which has checked that it may be done. @param event that says why */
export function disableUserIn(
  tx: Transaction,
  actor: Actor,
  { id, account }: { id: number; account: string },
  event: DomainEvent,
  now: Date,
  causeId: string,
): void {
  tx.update(users)
    .set({ disabledAt: now.toISOString(), version: sql`${users.version} + 1` })
    .where(eq(users.id, id))
    .run();
  endSessionsOf(tx, id, "disabled", now);
  forgetDevicesIn(tx, id);
  recordEvent(tx, actor, event, {}, now, { causeId });
  endAccessIn(tx, actor, { userId: id, account }, now, causeId);
}
