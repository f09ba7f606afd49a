import "server-only";
import { and, eq, isNull, lte, or } from "drizzle-orm";
import { UNDO_SECONDS } from "@/domain/directives/undo";
import type { mails } from "./schema/notifications";
import type { pushMessages } from "./schema/push";
import type { webhookDeliveries } from "./schema/webhooks";
import { sql } from "./sql";

/** A table of messages that leave the server: mail, pushes to browsers, or deliveries to other systems. */
type Outbox = typeof mails | typeof pushMessages | typeof webhookDeliveries;

/**
 * How long the messages of an undoable event wait: one second longer than the time to undo, so that undo always
 * comes first.
 */
export const UNDO_WAIT_MS = (UNDO_SECONDS + 1) * 1000;

/** A literal and not a parameter, because only then SQLite uses the partial index of waiting rows. */
export const isWaiting = ({ state }: Outbox) => sql`${state} = 'waiting'`;

/** Whether it waits, its time has come, and no living process has claimed it. @param at ISO, UTC */
export const isDue = (outbox: Outbox, at: string) =>
  and(
    isWaiting(outbox),
    lte(outbox.sendAfter, at),
    or(isNull(outbox.claimedUntil), lte(outbox.claimedUntil, at)),
  );

/** Whether the process that claimed it still holds it: only then its report of a failure counts. */
export const isHeldBy = (outbox: Outbox, { id, claimedUntil }: { id: number; claimedUntil: string }) =>
  and(eq(outbox.id, id), isWaiting(outbox), eq(outbox.claimedUntil, claimedUntil));

/** Whether it still waits, whichever process holds it: what the other side has accepted is done. */
export const isUnsettled = (outbox: Outbox, { id }: { id: number }) =>
  and(eq(outbox.id, id), isWaiting(outbox));
