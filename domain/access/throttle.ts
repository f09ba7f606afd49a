export type ThrottleKind = "account" | "address";

/** Failed tries before waiting begins. An address may be an office with many people behind it. */
const FREE_TRIES = { account: 5, address: 30 } as const satisfies Record<ThrottleKind, number>;
const FIRST_WAIT_SECONDS = 30;
const LONGEST_WAIT_SECONDS = 15 * 60;
/** After this long without a failure the count starts at 0 again. */
const FORGET_SECONDS = 60 * 60;

/** Seconds to wait before the next try: none at first, then doubling up to a quarter of an hour. */
export function secondsToWait(kind: ThrottleKind, failures: number, lastFailure: Date, now: Date): number {
  const beyond = failures - FREE_TRIES[kind];
  if (beyond < 0) return 0;
  const passed = (now.getTime() - lastFailure.getTime()) / 1000;
  if (passed >= FORGET_SECONDS) return 0;
  const wait = Math.min(LONGEST_WAIT_SECONDS, FIRST_WAIT_SECONDS * 2 ** Math.min(beyond, 10));
  return Math.max(0, Math.ceil(wait - passed));
}

/** The number of failures after one more. */
export function failuresAfter(failures: number, lastFailure: Date, now: Date): number {
  return (now.getTime() - lastFailure.getTime()) / 1000 >= FORGET_SECONDS ? 1 : failures + 1;
}
