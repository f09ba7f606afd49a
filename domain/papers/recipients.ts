import { normalizeText } from "../text/fold";

/** The recipients are printed beside the signature: both must fit on one page. */
export const MOST_RECIPIENTS = 20;

/** Recipients as typed: one a line. */
export const recipientsOf = (typed: string): string[] =>
  normalizeText(typed)
    .split("\n")
    .map((one) => one.replace(/\s+/g, " ").trim())
    .filter(Boolean);
