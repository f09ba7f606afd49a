import type { AccentModel } from "../../domain/text/reader/accents";
import { type Candidate, LEAD_BITS, leadCandidates } from "../../domain/text/reader/lead-model";
import { mannerOf } from "../../domain/text/reader/manner";
import type { Weights } from "../../domain/text/reader/order-model";
import { prepareText } from "../../domain/text/reader/prepare-text";
import { tokenize } from "../../domain/text/reader/tokens";
import { textOf } from "../../domain/text/reader/units";
import { type AnnotatedText, bare } from "./facts";
import { bytesOf, randomNumbers, shuffle } from "./training";

/** An order of an annotated text: the words that may be its lead, and which of them are. */
export type LeadExample = { candidates: Candidate[]; right: number };

const EPOCHS = 10;
const RATE = 0.1;

/** The orders of an annotated text. Where none of the candidates is the lead, it is not in the order's own words. */
export function leadExamplesOf({ text, facts }: AnnotatedText, accents: AccentModel): LeadExample[] {
  const { restored, paragraphs, messages } = prepareText(text, accents);
  const manner = mannerOf(paragraphs, messages.length > 0);
  return facts.directives.map((one) => {
    const words = inText(restored.text, one.text);
    const tokens = tokenize(words);
    const candidates = leadCandidates(tokens, manner);
    const lead = bare(inText(restored.text, one.lead)).toLowerCase();
    const found =
      lead === ""
        ? -1
        : candidates.findIndex(
            ({ range }) => range !== null && bare(textOf(words, tokens, range)).toLowerCase() === lead,
          );
    return { candidates, right: Math.max(0, found) };
  });
}

/** The words as they are in the text that is read, where accents may have been restored. */
function inText(source: string, words: string): string {
  const typed = words.replace(/\s+/g, " ");
  const at = foldPlain(source).indexOf(foldPlain(typed));
  return at < 0 ? typed : source.slice(at, at + typed.length);
}
const foldPlain = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[^ -~]/g, (sign) =>
      sign === "đ" ? "d" : sign === "Đ" ? "D" : sign.normalize("NFD").charAt(0),
    );

/** Trains a logistic regression over the candidates of each order, in an order that is always the same. */
export function trainLeadModel(examples: readonly LeadExample[]): Weights {
  const weights = new Float64Array(2 ** LEAD_BITS);
  const squares = new Float64Array(2 ** LEAD_BITS).fill(1e-3);
  const next = randomNumbers(4711);
  const order = examples.map((_, n) => n);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, next);
    for (const n of order) {
      const example = examples[n];
      if (!example) continue;
      const { candidates, right } = example;
      const sums = candidates.map(({ places }) => {
        let sum = 0;
        for (const place of places) sum += weights[place] ?? 0;
        return sum;
      });
      const most = Math.max(...sums);
      const powers = sums.map((sum) => Math.exp(sum - most));
      const all = powers.reduce((sum, power) => sum + power, 0);
      candidates.forEach(({ places }, k) => {
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
