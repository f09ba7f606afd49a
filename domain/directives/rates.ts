import { type BucketCounts, totalOf } from "./buckets";

/** `count` of `of`; there is no share if `of` is 0. */
export type Rate = { count: number; of: number };

export type Rates = {
  /** Of the assignments that are done. */
  onTime: { ofDated: Rate; ofAll: Rate };
  /** Of all counted assignments. */
  overdue: { ofDated: Rate; ofAll: Rate };
};

/**
 * The rates on pages, papers and sheets, both relative to those with a deadline and to all. On time is a share of
 * what is done: running work is in no rate of on time, and if nothing with a deadline is done there is no such
 * rate. Overdue is a share of everything counted.
 */
export function ratesOf(counts: BucketCounts): Rates {
  const [onTime, overdue] = [counts["done-on-time"], counts.overdue];
  const doneDated = onTime + counts["done-late"];
  const done = doneDated + counts["done-undated"];
  return {
    onTime: {
      ofDated: { count: onTime, of: doneDated },
      ofAll: { count: onTime, of: doneDated === 0 ? 0 : done },
    },
    overdue: {
      ofDated: { count: overdue, of: counts.dated },
      ofAll: { count: overdue, of: totalOf(counts) },
    },
  };
}

/** From 0 to 1; null if `of` is 0. */
export const shareOf = ({ count, of }: Rate): number | null => (of === 0 ? null : count / of);
