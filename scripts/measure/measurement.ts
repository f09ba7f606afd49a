/** A figure that was measured, the most that it may be, and what both count. */
export type Measurement = { name: string; figure: number; most: number; unit: string };

/** Runs a task several times. @returns the quickest run in milliseconds: what else the machine does is not the task's */
export async function quickestOf(runs: number, task: () => unknown): Promise<number> {
  let quickest = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const begun = performance.now();
    await task();
    quickest = Math.min(quickest, performance.now() - begun);
  }
  return quickest;
}
