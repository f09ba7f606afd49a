import type { Span } from "./sentences";

/** Spans that can be asked about in logarithmic time: a long text has many. */
export type SpanSet<S extends Span> = {
  /** Does one of them share a place with the span? */
  overlaps: (span: Span) => boolean;
  /** Does the span lie within one of them? */
  holds: (span: Span) => boolean;
  /** The first of them that begins within the span. */
  firstIn: (span: Span) => S | undefined;
  /** The one that begins last before a place, where it reaches it. */
  at: (place: number) => S | undefined;
};

/** @returns the spans as a set that can be asked what covers a place */
export function spanSet<S extends Span>(spans: readonly S[]): SpanSet<S> {
  const sorted = [...spans].sort((a, b) => a.from - b.from);
  // How far the spans up to each one reach.
  const reach: number[] = [];
  for (const { to } of sorted) reach.push(Math.max(to, reach.at(-1) ?? 0));
  /** How many begin before a place. */
  const before = (place: number): number => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.from ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    overlaps: ({ from, to }) => (reach[before(to) - 1] ?? -1) > from,
    holds: ({ from, to }) => (reach[before(from + 1) - 1] ?? -1) >= to,
    at: (place) => {
      const one = sorted[before(place + 1) - 1];
      return one && one.to > place ? one : undefined;
    },
    firstIn: ({ from, to }) => {
      const one = sorted[before(from)];
      return one && one.from < to ? one : undefined;
    },
  };
}
