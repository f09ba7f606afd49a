import { nextTryAfter } from "../next-try";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** The pause after each failed try, milliseconds; after the last one, two days in all, the mail is given up. */
export const RETRY_PAUSES_MS = [
  MINUTE,
  5 * MINUTE,
  15 * MINUTE,
  HOUR,
  3 * HOUR,
  6 * HOUR,
  12 * HOUR,
  24 * HOUR,
] as const;

/** Tries in all. */
export const MAX_ATTEMPTS = RETRY_PAUSES_MS.length + 1;

/** How long one process keeps a mail in hand before it is taken for dead; longer than any try can last. */
export const LEASE_MS = 5 * MINUTE;

/** How long mail waits where no server is set up, before it lapses. */
export const LAPSE_AFTER_MS = 72 * HOUR;

/** When a mail is tried again after so many tries, or null where it is given up. */
export const nextTry = (attempts: number, now: Date): Date | null =>
  nextTryAfter(RETRY_PAUSES_MS, attempts, now);
