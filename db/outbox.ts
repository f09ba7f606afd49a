import "server-only";
import { and, eq, isNull, lte, or } from "drizzle-orm";
import { UNDO_SECONDS } from "@/domain/directives/undo";
import type { mails } from "./schema/notifications";
import type { webhookDeliveries } from "./schema/webhooks";
import { sql } from "./sql";

/** What leaves the server is a row first: of mail, and of what other systems are told. */
type Outbox = typeof mails | typeof webhookDeliveries;

/**
 * How long what can be undone waits: a second more than the time to undo, so that the last moment to undo comes
 * before the first to send.
 */
export const UNDO_WAIT_MS = (UNDO_SECONDS + 1) * 1000;

/** Spelled out and not bound: only so does SQLite see that the small index of what waits will do. */
export const isWaiting = ({ state }: Outbox) => sql`${state} = 'waiting'`;

/** Waits, its time has come, and no living process has it in hand. @param at ISO, UTC */
export const isDue = (outbox: Outbox, at: string) =>
  and(
    isWaiting(outbox),
    lte(outbox.sendAfter, at),
    or(isNull(outbox.claimedUntil), lte(outbox.claimedUntil, at)),
  );

/** Is still in the hand of the process that claimed it: what that one says of a failure counts. */
export const isHeldBy = (outbox: Outbox, { id, claimedUntil }: { id: number; claimedUntil: string }) =>
  and(eq(outbox.id, id), isWaiting(outbox), eq(outbox.claimedUntil, claimedUntil));

/** Waits in anybody's hand: what the other side has taken is done, whoever holds it by now. */
export const isUnsettled = (outbox: Outbox, { id }: { id: number }) =>
  and(eq(outbox.id, id), isWaiting(outbox));
