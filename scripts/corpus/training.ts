import type { Weights } from "../../domain/text/reader/models/order-model";

/** The largest weight of a byte. */
const MOST = 127;

/** Rounds weights to bytes. */
export function bytesOf(weights: Float64Array): Weights {
  const scale = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / MOST;
  return { scale, bytes: Int8Array.from(weights, (weight) => Math.round(weight / scale)) };
}

/** Puts a list into another order. */
export function shuffle(list: number[], next: () => number): void {
  for (let n = list.length - 1; n > 0; n--) {
    const other = Math.floor(next() * (n + 1));
    [list[n], list[other]] = [list[other] ?? 0, list[n] ?? 0];
  }
}

/** Numbers in [0, 1) that are the same for the same seed (a linear congruential generator). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
