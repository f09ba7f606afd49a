/**
 * When something that failed is tried again; null if it is given up.
 * @param pausesMs after the first failed try, the second, and so on, milliseconds
 * @param attempts tries so far
 */
export function nextTryAfter(pausesMs: readonly number[], attempts: number, now: Date): Date | null {
  const pause = pausesMs[attempts - 1];
  return pause === undefined ? null : new Date(now.getTime() + pause);
}
