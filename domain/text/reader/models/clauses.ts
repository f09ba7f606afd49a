import type { Paragraph } from "../layout";
import { type Span, splitSentences } from "../sentences";

/** A part of a sentence up to a semicolon, with its place in the source and in its paragraph. */
export type Clause = Span & {
  text: string;
  paragraph: number;
  /** Which sentence of its paragraph it is in, and which clause of that sentence it is; both from 0. */
  sentence: number;
  part: number;
  /** Whether it is the last clause of its sentence. */
  last: boolean;
};

/** The clauses of all paragraphs; also of letterheads and signatures, which may be taken for such by mistake. */
export function clausesOf(paragraphs: readonly Paragraph[]): Clause[] {
  return paragraphs.flatMap((paragraph, n) => {
    return splitSentences(paragraph.text)
      .filter(({ to }) => to > paragraph.bodyAt)
      .flatMap((sentence, k) => {
        const start = Math.max(sentence.from, paragraph.bodyAt);
        const parts = atSemicolons(paragraph.text, { from: start, to: sentence.to }).filter((part) =>
          /\p{L}{2}/u.test(paragraph.text.slice(part.from, part.to)),
        );
        return parts.map((part, m) => ({
          from: paragraph.from + part.from,
          to: paragraph.from + part.to,
          text: paragraph.text.slice(part.from, part.to),
          paragraph: n,
          sentence: k,
          part: m,
          last: m === parts.length - 1,
        }));
      });
  });
}

/** The parts of a sentence between semicolons outside brackets, trimmed; none shorter than a few words. */
function atSemicolons(text: string, { from, to }: Span): Span[] {
  const spans: Span[] = [];
  let start = from;
  let depth = 0;
  for (let k = from; k <= to; k++) {
    const sign = text[k];
    if (sign === "(") depth += 1;
    else if (sign === ")") depth = Math.max(0, depth - 1);
    if (k < to && !(sign === ";" && depth === 0)) continue;
    const end = Math.min(k + 1, to);
    const part = text.slice(start, end);
    if (part.trim().length >= SHORTEST_CLAUSE || (spans.length === 0 && k === to && part.trim() !== "")) {
      const lead = part.length - part.trimStart().length;
      spans.push({ from: start + lead, to: start + part.trimEnd().length });
      start = end;
    }
  }
  const last = spans.at(-1);
  if (last && start < to && text.slice(start, to).trim() !== "") last.to = to;
  return spans;
}
const SHORTEST_CLAUSE = 8;
