import type { Token } from "../tokens";

/** Whether nothing but marks, numbers and short words stands before a token on its line. */
export const opensLine = (text: string, tokens: readonly Token[], i: number): boolean =>
  /^[\s\d.)+*–•-]*(?:\p{L}{1,6}[\s./]*){0,3}$/u.test(
    text.slice(text.lastIndexOf("\n", (tokens[i]?.from ?? 0) - 1) + 1, tokens[i]?.from ?? 0),
  );

/** A line that does not begin with a lower-case letter belongs to another person. */
export const startsLine = (text: string, tokens: readonly Token[], k: number): boolean =>
  /\n/.test(text.slice(tokens[k - 1]?.to ?? 0, tokens[k]?.from ?? 0)) &&
  !/^\p{Ll}/u.test(tokens[k]?.raw ?? "");
