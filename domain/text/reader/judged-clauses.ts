import { clauseFeatures } from "./clause-features";
import { type Clause, clausesOf } from "./clauses";
import type { Paragraph } from "./layout";
import type { Manner } from "./manner";
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
    const places = placesOf(features[n] ?? []);
    const one = { ...clause, odds: logOdds(model.order, places), begins: logOdds(model.begin, places) };
    const others = judged.get(from);
    if (others) others.push(one);
    else judged.set(from, [one]);
  });
  return judged;
}
