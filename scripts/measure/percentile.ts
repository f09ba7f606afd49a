/**
 * The smallest of the values that is as large as a share of them.
 * @param share in percent, more than 0 and at most 100
 * @returns NaN for no values
 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil((sorted.length * share) / 100) - 1] ?? Number.NaN;
}
