import type { Paragraph } from "./layout";
import type { Span } from "./sentences";
import { tokenize } from "./tokens";
import { readUnits } from "./units/read-units";

type Named = (Span & { text: string }) | null;

const KIND_LINE = /^(?:BIÊN BẢN|THÔNG BÁO|KẾT LUẬN|CÔNG ĐIỆN|GIẤY MỜI)/u;
const NATIONAL = /^(?:CỘNG H|Độc lập|Số\s*:|_|-)/u;

/** The meeting's title and host, as the document's heading names them. */
export function findTitle(
  source: string,
  paragraphs: readonly Paragraph[],
): { title: Named; organization: Named } {
  const kind = paragraphs.findIndex(({ text, region }) => region === "head" && KIND_LINE.test(text));
  const subject = paragraphs.find(({ text }) => /^V\/v\s/u.test(text));
  if (kind >= 0) {
    const line = paragraphs[kind];
    const below = paragraphs[kind + 1];
    const title =
      line && /^(?:THÔNG BÁO|KẾT LUẬN|BIÊN BẢN)\s*$/u.test(line.text.trim()) && below?.region === "head"
        ? below
        : line;
    return { title: named(title), organization: hostAbove(source, paragraphs) };
  }
  if (subject) return { title: named(subject), organization: hostAbove(source, paragraphs) };
  const [first] = paragraphs;
  return { title: named(first), organization: first ? hostIn(source, paragraphs) : null };
}

const named = (p: Paragraph | undefined): Named =>
  p ? { from: p.from, to: p.to, text: p.text.trim() } : null;

/** The lines in capitals above the national heading. */
function hostAbove(source: string, paragraphs: readonly Paragraph[]): Named {
  const lines: Paragraph[] = [];
  for (const paragraph of paragraphs.slice(0, 4)) {
    if (NATIONAL.test(paragraph.text) || paragraph.text !== paragraph.text.toUpperCase()) break;
    lines.push(paragraph);
  }
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return null;
  return { from: first.from, to: last.to, text: source.slice(first.from, last.to).replace(/\s+/g, " ") };
}

/** The first unit at the start of the headline or the first lines. */
function hostIn(source: string, paragraphs: readonly Paragraph[]): Named {
  for (const { from, text } of paragraphs.slice(0, 4)) {
    const tokens = tokenize(text);
    for (let k = 0; k < Math.min(tokens.length, 40); k++) {
      const units = tokens[k]?.capital ? readUnits(tokens, k) : null;
      const item = units?.items[0];
      if (!item || item.to - item.from < 3) continue;
      const [start, end] = [tokens[item.from]?.from ?? 0, tokens[item.to - 1]?.to ?? 0];
      return { from: from + start, to: from + end, text: source.slice(from + start, from + end) };
    }
  }
  return null;
}
