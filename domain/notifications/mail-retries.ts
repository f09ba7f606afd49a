import { nextTryAfter } from "../next-try";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** The pause after each failed try, milliseconds; after the last one, two days in total, the mail is given up. */
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

/** Tries in total. */
export const MAX_ATTEMPTS = RETRY_PAUSES_MS.length + 1;

/** How long one process may hold a mail before it counts as dead; longer than any try can take. */
export const LEASE_MS = 5 * MINUTE;

/** How long mail waits if no server is set up, before it lapses. */
export const LAPSE_AFTER_MS = 72 * HOUR;

/** When a mail is tried again after so many tries; null if it is given up. */
export const nextTry = (attempts: number, now: Date): Date | null =>
  nextTryAfter(RETRY_PAUSES_MS, attempts, now);
