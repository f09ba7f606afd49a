import type { AccentModel } from "../../domain/text/reader/accents";
import { mannerOf } from "../../domain/text/reader/manner";
import { boundaryFeatures } from "../../domain/text/reader/models/boundary-features";
import { clauseFeatures } from "../../domain/text/reader/models/clause-features";
import { clausesOf } from "../../domain/text/reader/models/clauses";
import {
  FEATURE_COUNT,
  type OrderModel,
  placesOf,
  shareOf,
  type Weights,
} from "../../domain/text/reader/models/order-model";
import { prepareText } from "../../domain/text/reader/prepare-text";
import type { Span } from "../../domain/text/reader/sentences";
import { type AnnotatedText, bare } from "./facts";
import { bytesOf, randomNumbers, shuffle } from "./training";

/** A clause of an annotated text. */
export type Example = {
  /** The places of its features' weights. */
  places: Int32Array;
  /** Also of those by which an order of its own begins. */
  boundaryPlaces: Int32Array;
  /** Whether it belongs to a directive. */
  order: boolean;
  /** Whether it begins another directive than the clause before it; null unless both belong to one. */
  begins: boolean | null;
};

const EPOCHS = 12;
const RATE = 0.05;

/** The clauses of an annotated text. One belongs to a directive if at least half of its letters do. */
export function examplesOf({ text, facts }: AnnotatedText, accents: AccentModel): Example[] {
  const { source, paragraphs, messages } = prepareText(text, accents);
  const clauses = clausesOf(paragraphs);
  const features = clauseFeatures(clauses, paragraphs, mannerOf(paragraphs, messages.length > 0));
  const whole = bare(text);
  const wanted = facts.directives.map((one) => {
    const from = whole.indexOf(bare(one.text));
    return { from, to: from + bare(one.text).length };
  });
  const at = clauses.map(({ from, to }) => {
    const start = bare(source.slice(0, from)).length;
    return { from: start, to: start + bare(source.slice(from, to)).length };
  });
  const order = at.map((one) => wanted.reduce((sum, want) => sum + shared(one, want), 0) >= half(one));
  return clauses.map((clause, n) => {
    const here = at[n];
    const before = at[n - 1];
    const follows =
      order[n] === true && order[n - 1] === true && clauses[n - 1]?.paragraph === clause.paragraph;
    const begins =
      here && before && follows
        ? wanted.some(({ from }) => from > before.from + half(before) && from < here.from + half(here))
        : null;
    const own = features[n] ?? [];
    const boundaryPlaces = placesOf([...own, ...boundaryFeatures(clauses[n - 1], clause, own)]);
    return { places: placesOf(own), boundaryPlaces, order: order[n] === true, begins };
  });
}

const shared = (a: Span, b: Span): number => Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));
const half = ({ from, to }: Span): number => Math.max(1, to - from) / 2;

/** Trains both parts of the model. */
export const trainOrderModel = (examples: readonly Example[]): OrderModel => ({
  order: train(examples.map(({ places, order }) => ({ places, yes: order }))),
  begin: train(
    examples.flatMap(({ boundaryPlaces, begins }) =>
      begins === null ? [] : [{ places: boundaryPlaces, yes: begins }],
    ),
  ),
});

/** Trains a logistic regression by AdaGrad, in an order that is always the same, and rounds its weights to bytes. */
function train(examples: readonly { places: Int32Array; yes: boolean }[]): Weights {
  const weights = new Float64Array(FEATURE_COUNT);
  const squares = new Float64Array(FEATURE_COUNT).fill(1e-4);
  const next = randomNumbers(12345);
  const order = examples.map((_, n) => n);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, next);
    for (const n of order) {
      const example = examples[n];
      if (!example) continue;
      let sum = 0;
      for (const place of example.places) sum += weights[place] ?? 0;
      const share = shareOf(example.places);
      const error = share * (1 / (1 + Math.exp(-sum * share)) - (example.yes ? 1 : 0));
      for (const place of example.places) {
        const square = (squares[place] ?? 0) + error * error;
        squares[place] = square;
        weights[place] = (weights[place] ?? 0) - (RATE * error) / Math.sqrt(square);
      }
    }
  }
  return bytesOf(weights);
}
