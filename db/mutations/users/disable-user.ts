import "server-only";
import { and, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { dayInAgency } from "@/domain/calendar/day";
import type { HandOver } from "@/domain/departments/hand-overs";
import { refuse } from "@/domain/errors";
import type { Database } from "../../client";
import { grantHoldsOn } from "../../grants-on";
import { newCause, recordEvent } from "../../record-event";
import { grants, users } from "../../schema/users";
import { sql } from "../../sql";
import { write } from "../../write";
import { handOverAllIn } from "../directives/hand-over-work";
import { endSessionsOf } from "../sessions/end-session";
import { findManagedUser } from "./find-managed-user";
import { refuseLastAdmin } from "./refuse-last-admin";

/**
 * Disables an account and ends its sessions; the person's open work passes on if requested.
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
    const today = dayInAgency(now.toISOString());
    const admin = tx
      .select()
      .from(grants)
      .where(and(eq(grants.userId, userId), eq(grants.kind, "admin"), grantHoldsOn(today)))
      .get();
    if (admin) refuseLastAdmin(tx, userId, today);
    tx.update(users)
      .set({ disabledAt: now.toISOString(), version: sql`${users.version} + 1` })
      .where(eq(users.id, userId))
      .run();
    endSessionsOf(tx, userId, "disabled", now);
    const causeId = newCause();
    const disabled = { kind: "user.disabled", payload: { account: user.account } } as const;
    recordEvent(tx, actor, disabled, {}, now, { causeId });
    handOverAllIn(tx, actor, user.personId, handOvers, now, causeId);
  });
}
