import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Transaction } from "../../client";
import { recordEvent } from "../../record-event";
import { apiTokens } from "../../schema/api";
import { calendarAddresses } from "../../schema/calendar-addresses";

/** Ends, inside another write, what opens an account without its password: tokens and the calendar address. */
export function endAccessIn(
  tx: Transaction,
  actor: Actor,
  { userId, account }: { userId: number; account: string },
  now: Date,
  causeId: string,
): void {
  const revokedAt = now.toISOString();
  const tokens = tx
    .update(apiTokens)
    .set({ revokedAt })
    .where(and(eq(apiTokens.userId, userId), isNull(apiTokens.revokedAt)))
    .returning({ name: apiTokens.name })
    .all();
  for (const { name } of tokens) {
    const revoked = { kind: "token.revoked", payload: { account, name } } as const;
    recordEvent(tx, actor, revoked, {}, now, { causeId });
  }
  const addresses = tx
    .update(calendarAddresses)
    .set({ revokedAt })
    .where(and(eq(calendarAddresses.userId, userId), isNull(calendarAddresses.revokedAt)))
    .run();
  if (addresses.changes === 0) return;
  const ended = { kind: "user.calendar_address_revoked", payload: { account } } as const;
  recordEvent(tx, actor, ended, {}, now, { causeId });
}
