import type { Option } from "../../domain/text/reader/models/choice-model";
import type { Weights } from "../../domain/text/reader/models/order-model";
import { bytesOf, randomNumbers, shuffle } from "./training";

/** Options of which one is right. */
export type ChoiceExample = { options: readonly Option[]; right: number };

const EPOCHS = 10;
const RATE = 0.1;

/** Trains a logistic regression over the options of each example, in an order that is always the same. */
export function trainChoice(examples: readonly ChoiceExample[], bits: number): Weights {
  const weights = new Float64Array(2 ** bits);
  const squares = new Float64Array(2 ** bits).fill(1e-3);
  const next = randomNumbers(4711);
  const order = examples.map((_, n) => n);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, next);
    for (const n of order) {
      const example = examples[n];
      if (!example) continue;
      const { options, right } = example;
      const sums = options.map(({ places }) => {
        let sum = 0;
        for (const place of places) sum += weights[place] ?? 0;
        return sum;
      });
      const most = Math.max(...sums);
      const powers = sums.map((sum) => Math.exp(sum - most));
      const all = powers.reduce((sum, power) => sum + power, 0);
      options.forEach(({ places }, k) => {
        const error = (powers[k] ?? 0) / all - (k === right ? 1 : 0);
        if (Math.abs(error) < 1e-4) return;
        for (const place of places) {
          const square = (squares[place] ?? 0) + error * error;
          squares[place] = square;
          weights[place] = (weights[place] ?? 0) - (RATE * error) / Math.sqrt(square);
        }
      });
    }
  }
  return bytesOf(weights);
}
