import stored from "./order-weights.json";

/** Weights of a logistic regression: a feature's weight is at its hash, times the scale. */
export type Weights = { scale: number; bytes: Int8Array };

/** What is learnt from annotated texts about clauses and their features (scripts/corpus/train-order-model.ts). */
export type OrderModel = {
  /** Whether a clause belongs to an order. */
  order: Weights;
  /** Whether a clause begins an order, if it and the one before belong to orders. */
  begin: Weights;
};

const FEATURE_BITS = 17;
export const FEATURE_COUNT = 2 ** FEATURE_BITS;

/** The place of a feature's weight: FNV-1a over UTF-16 units with a final mix, cut to so many bits. */
export function placeOf(feature: string, bits = FEATURE_BITS): number {
  let hash = 0x811c9dc5;
  for (let k = 0; k < feature.length; k++) hash = Math.imul(hash ^ feature.charCodeAt(k), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  return (hash >>> 0) & (2 ** bits - 1);
}

/** The different places of a clause's features. */
export const placesOf = (features: readonly string[]): Int32Array =>
  Int32Array.from(new Set(features.map((feature) => placeOf(feature))));

/** By what each of so many features counts: a long clause must not be judged more surely because it is long. */
export const shareOf = (places: Int32Array): number => Math.sqrt(USUAL_FEATURES / places.length);
const USUAL_FEATURES = 60;

/** Natural logarithm of the odds that the answer is yes for a clause whose features have these places. */
export function logOdds({ scale, bytes }: Weights, places: Int32Array): number {
  let sum = 0;
  for (const place of places) sum += bytes[place] ?? 0;
  return sum * scale * shareOf(places);
}

/** The weights of a stored model. */
export const readWeights = ({ scale, bytes }: { scale: number; bytes: string }): Weights => ({
  scale,
  bytes: Int8Array.from(atob(bytes), (sign) => sign.charCodeAt(0)),
});

/** The model trained on all annotated texts of corpus/. */
export const ORDER_MODEL: OrderModel = {
  order: readWeights(stored.order),
  begin: readWeights(stored.begin),
};
