import { nextTryAfter } from "../next-try";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** Pauses after each failed try, as Standard Webhooks proposes: nine tries over nearly two days. */
const PAUSES_MS = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  10 * HOUR,
  16 * HOUR,
] as const;

/** When to try again after so many failed tries; null if it is given up. */
export const nextTry = (attempts: number, now: Date): Date | null => nextTryAfter(PAUSES_MS, attempts, now);
