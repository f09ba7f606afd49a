import { nextTryAfter } from "../next-try";

const MINUTE = 60_000;

/** Pauses after each failed try; what could not be pushed in some hours is stale, and the bell shows it anyway. */
const PAUSES_MS = [MINUTE, 5 * MINUTE, 15 * MINUTE, 60 * MINUTE, 180 * MINUTE] as const;

/** When to try again after so many failed tries; null if it is given up. */
export const nextTry = (attempts: number, now: Date): Date | null => nextTryAfter(PAUSES_MS, attempts, now);

/** How long a push service keeps a message for a device that is off, seconds. */
export const KEPT_SECONDS = 24 * 3600;

/** Browsers of one person that are pushed to; another one replaces the oldest. */
export const MOST_SUBSCRIPTIONS = 10;
