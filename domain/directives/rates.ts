import { type BucketCounts, totalOf } from "./buckets";

/** So many of so many; none of none has no share. */
export type Rate = { count: number; of: number };

export type Rates = {
  /** Of what is done. */
  onTime: { ofDated: Rate; ofAll: Rate };
  /** Of everything that is counted. */
  overdue: { ofDated: Rate; ofAll: Rate };
};

/**
 * The rates that pages, papers and sheets give, over what has a deadline and over all.
 * Whether work was done in time is known once it is done: running work is in no rate of what was on time, and
 * where nothing dated is done there is no such rate. What is overdue is a part of everything given.
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

/** From 0 to 1; null where there is nothing to divide by. */
export const shareOf = ({ count, of }: Rate): number | null => (of === 0 ? null : count / of);
