import type { Token } from "./tokens";

/** Tokens [from, to). */
export type Range = { from: number; to: number };

/** The text of a range. */
export const textOf = (text: string, tokens: readonly Token[], { from, to }: Range): string =>
  text.slice(tokens[from]?.from ?? 0, tokens[to - 1]?.to ?? 0);
