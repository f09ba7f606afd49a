import { fold } from "../text/fold";
import type { FoundFigure } from "../text/record/figures-in-text";

export type OwnIndicator = { id: number; name: string; unit: string };

/** A figure that was read, matched to what the agency measures. */
export type MatchedFigure = {
  words: string;
  /** In the unit of the indicator, or as written where there is none. */
  value: number;
  unit: string;
  name: string;
  indicatorId: number | null;
};

const SCALES: Readonly<Record<string, number>> = { nghìn: 1e3, triệu: 1e6, tỷ: 1e9 };

/** The indicator of the same unit whose name has most in common with what was measured; none where nothing has. */
export function matchFigure(
  { words, value, unit, name }: FoundFigure,
  indicators: readonly OwnIndicator[],
): MatchedFigure {
  const said = termsOf(name);
  const [best] = indicators
    .flatMap((one) => {
      const converted = convert(value, unit, one.unit);
      const shared = termsOf(one.name).filter((term) => said.includes(term)).length;
      return converted === null || shared < 2 ? [] : [{ ...one, converted, shared }];
    })
    .sort((a, b) => b.shared - a.shared);
  if (!best) return { words, value, unit, name, indicatorId: null };
  return { words, value: best.converted, unit: best.unit, name: best.name, indicatorId: best.id };
}

/** "1 tỷ USD" in "triệu USD" is 1000; null where the units measure different things. */
function convert(value: number, from: string, to: string): number | null {
  const [a, b] = [scaleOf(from), scaleOf(to)];
  if (fold(a.unit) !== fold(b.unit)) return null;
  // Through whole numbers, so that 1,1 does not become 1,1000000000000003.
  return Number(((value * a.scale) / b.scale).toPrecision(12));
}

function scaleOf(unit: string): { scale: number; unit: string } {
  const [first = "", ...rest] = unit.split(" ");
  const scale = SCALES[first.toLowerCase()];
  return scale === undefined ? { scale: 1, unit } : { scale, unit: rest.join(" ") };
}

/** Pairs of syllables, which are most of the words of Vietnamese: "thu hút", "đầu tư". */
function termsOf(name: string): string[] {
  const syllables = fold(name).match(/[a-z0-9]+/g) ?? [];
  return [...new Set(syllables.slice(1).map((syllable, n) => `${syllables[n]} ${syllable}`))].filter(
    (term) => !/^(?:tu dau|dau nam|trong thang|thang dau|cua .*|cac .*|.* cua)$/.test(term),
  );
}
