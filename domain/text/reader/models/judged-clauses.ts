import type { Paragraph } from "../layout";
import type { Manner } from "../manner";
import { boundaryFeatures } from "./boundary-features";
import { clauseFeatures } from "./clause-features";
import { type Clause, clausesOf } from "./clauses";
import { logOdds, type OrderModel, placesOf } from "./order-model";

/** A clause and what the model makes of it, as natural logarithms of odds; 0 is even. */
export type JudgedClause = Clause & {
  /** That it belongs to an order. */
  odds: number;
  /** That an order of its own begins with it, if it and the clause before it belong to orders. */
  begins: number;
};

/** The clauses of a text, judged by the model, by the place of their paragraph. */
export function judgeClauses(
  paragraphs: readonly Paragraph[],
  manner: Manner,
  model: OrderModel,
): Map<number, JudgedClause[]> {
  const clauses = clausesOf(paragraphs);
  const features = clauseFeatures(clauses, paragraphs, manner);
  const judged = new Map<number, JudgedClause[]>();
  clauses.forEach((clause, n) => {
    const from = paragraphs[clause.paragraph]?.from ?? 0;
    const own = features[n] ?? [];
    const boundary = boundaryFeatures(clauses[n - 1], clause, own);
    const one = {
      ...clause,
      odds: logOdds(model.order, placesOf(own)),
      begins: logOdds(model.begin, placesOf([...own, ...boundary])),
    };
    const others = judged.get(from);
    if (others) others.push(one);
    else judged.set(from, [one]);
  });
  for (const run of siblingRuns(paragraphs)) likenSiblings(run.map(({ from }) => judged.get(from) ?? []));
  return judged;
}

/** Items one after another with the same kind of marker, at least three. */
function siblingRuns(paragraphs: readonly Paragraph[]): Paragraph[][] {
  const runs: Paragraph[][] = [];
  for (const paragraph of paragraphs) {
    const run = runs.at(-1);
    const { marker } = paragraph;
    if (marker === null || marker.kind === "roman") runs.push([]);
    else if (run?.[0] && signOf(run[0]) === signOf(paragraph)) run.push(paragraph);
    else runs.push([paragraph]);
  }
  return runs.filter((run) => run.length >= FEWEST_SIBLINGS);
}
const FEWEST_SIBLINGS = 3;
const signOf = ({ marker, text }: Paragraph): string =>
  marker?.kind === "bullet" ? text.trim().charAt(0) : `${marker?.kind} ${marker?.label.split(".").length}`;

/** Items of one list are of one kind: the odds of each move towards those of the others. */
function likenSiblings(items: readonly JudgedClause[][]): void {
  const firsts = items.map(([first]) => Math.max(-MOST_ODDS, Math.min(MOST_ODDS, first?.odds ?? 0)));
  const all = firsts.reduce((sum, odds) => sum + odds, 0);
  items.forEach((clauses, n) => {
    const others = (all - (firsts[n] ?? 0)) / (items.length - 1);
    for (const clause of clauses) clause.odds += OF_SIBLINGS * others;
  });
}
const MOST_ODDS = 4;
/** By which part of the others' mean odds; found on batches left out of the training. */
const OF_SIBLINGS = 0.45;
