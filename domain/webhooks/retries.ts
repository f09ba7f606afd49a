const MINUTE = 60;
const HOUR = 60 * MINUTE;
/** Pauses after each failed try, as Standard Webhooks proposes them: nine tries over nearly two days. */
const PAUSES_SECONDS = [5, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 10 * HOUR, 16 * HOUR];

/** When to try again after so many failed tries; null when it is given up. */
export function nextTry(attempts: number, now: Date): Date | null {
  const pause = PAUSES_SECONDS[attempts - 1];
  return pause === undefined ? null : new Date(now.getTime() + pause * 1000);
}
