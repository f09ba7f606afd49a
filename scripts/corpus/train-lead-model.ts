import type { AccentModel } from "../../domain/text/reader/accents";
import { mannerOf } from "../../domain/text/reader/manner";
import { LEAD_BITS, leadCandidates } from "../../domain/text/reader/models/lead-model";
import type { Weights } from "../../domain/text/reader/models/order-model";
import { prepareText } from "../../domain/text/reader/prepare-text";
import { textOf } from "../../domain/text/reader/token-range";
import { tokenize } from "../../domain/text/reader/tokens";
import { type AnnotatedText, bare } from "./facts";
import { inText } from "./in-text";
import { type ChoiceExample, trainChoice } from "./train-choice";

/** The orders of an annotated text. Where none of the candidates is the lead, it is not in the order's own words. */
export function leadExamplesOf({ text, facts }: AnnotatedText, accents: AccentModel): ChoiceExample[] {
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
    return { options: candidates, right: Math.max(0, found) };
  });
}

/** The model of leads, from the orders of annotated texts. */
export const trainLeadModel = (examples: readonly ChoiceExample[]): Weights =>
  trainChoice(examples, LEAD_BITS);
