/** A measured figure, its limit, and the unit of both. */
export type Measurement = { name: string; figure: number; most: number; unit: string };

/** Runs a task several times. @returns the fastest run in milliseconds, because other load only makes it slower */
export async function quickestOf(runs: number, task: () => unknown): Promise<number> {
  let quickest = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const begun = performance.now();
    await task();
    quickest = Math.min(quickest, performance.now() - begun);
  }
  return quickest;
}
