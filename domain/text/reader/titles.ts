import type { Paragraph } from "./layout";
import type { Span } from "./sentences";
import { tokenize } from "./tokens";
import { readUnits } from "./units/read-units";

type Named = (Span & { text: string }) | null;

/** The first lines, in which a document says what it is. */
const HEADING = 8;
const LONGEST = 200;
const KIND_LINE = /^(?:BIÊN BẢN|Biên bản|biên bản|THÔNG BÁO|KẾT LUẬN|CÔNG ĐIỆN|GIẤY MỜI)/u;
const KIND_ALONE = /^(?:THÔNG BÁO(?: KẾT LUẬN)?|KẾT LUẬN|BIÊN BẢN|Biên bản)\s*$/u;
/** "BIÊN BẢN HỌP" says less than the line below it. */
const KIND_OF_MEETING = /^BIÊN BẢN\s+(?:CUỘC\s+)?(?:HỌP|HỘI NGHỊ|LÀM VIỆC)\s*$/iu;
const NATIONAL = /^(?:CỘNG H|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập|Số\s*:|_|-)/u;
const MEETING =
  /(?<!\p{L})(?:chào cờ|dưới cờ|họp|hội nghị|giao ban|sinh hoạt|làm việc|lễ|đại hội|hội ý|kết luận|kiểm điểm|bàn giao|tổng kết|sơ kết)(?!\p{L})/iu;
/** A line that goes on with particulars, or with the first sentence. */
const NO_TITLE =
  /^\s*(?:hôm nay|vào (?:lúc|hồi)|lúc\s|hồi\s|ngày\s+(?:họp|\d)|thời (?:gian|điểm)|địa điểm|thành phần|[IVX]+\s*[.)]|\d+\s*[.)]|số\s*:|\d{1,2}\s*(?:giờ|h\d?)\b|[^:\n]{1,24}:)/iu;
const FIELD = /^[\s*+•–-]*(?:tên\s+)?(?:cuộc họp|buổi họp|hội nghị)\s*(?::\s*(?=\S)|$)/iu;

/** The meeting's title and host, as the document's heading names them. */
export function findTitle(
  source: string,
  paragraphs: readonly Paragraph[],
): { title: Named; organization: Named } {
  const heading = paragraphs.slice(0, HEADING);
  const field = fieldIn(heading);
  if (field) return { title: field, organization: hostAbove(source, paragraphs) };
  const kind = heading.findIndex(({ text }) => isKind(text.trim()));
  if (kind >= 0) return { title: titleOfKind(paragraphs, kind), organization: hostAbove(source, paragraphs) };
  const subject = paragraphs.find(({ text }) => /^V\/v\s/u.test(text));
  if (subject) return { title: named(subject), organization: hostAbove(source, paragraphs) };
  const [first] = paragraphs;
  return {
    title: named(belowLetterhead(heading) ?? first),
    organization: first ? hostIn(source, paragraphs) : null,
  };
}

/** "Biên bản gửi cấp trên trước ngày 08/8." is a sentence about minutes. */
const isKind = (line: string): boolean =>
  line.length < LONGEST && KIND_LINE.test(line) && !/[.;,]$/u.test(line);

/** The line that says what the document is, or the one below it that says what it is about. */
function titleOfKind(paragraphs: readonly Paragraph[], kind: number): Named {
  const [line, below] = [paragraphs[kind], paragraphs[kind + 1]];
  const isTitle = below && below.text.trim().length < LONGEST && !NO_TITLE.test(below.text);
  if (!line || !isTitle) return named(line);
  if (KIND_ALONE.test(line.text.trim())) return named(below);
  if (!KIND_OF_MEETING.test(line.text.trim())) return named(line);
  return { from: line.from, to: below.to, text: `${line.text.trim()} ${below.text.trim()}` };
}

/** The value of "Tên cuộc họp", beside it or below it. */
function fieldIn(heading: readonly Paragraph[]): Named {
  const at = heading.findIndex(({ text }) => FIELD.test(text));
  const field = heading[at];
  if (!field) return null;
  const value = field.text.replace(FIELD, "");
  const below = heading[at + 1];
  if (value.trim() === "") return below ? named(below) : null;
  return { from: field.to - value.length, to: field.to, text: value.trim() };
}

/** The first line that speaks of a meeting, where only names of bodies stand above it. */
function belowLetterhead(heading: readonly Paragraph[]): Paragraph | undefined {
  const at = heading.findIndex(({ text }) => MEETING.test(text));
  const isLine = (text: string) => text.length < 120 && !/[.:;,]\s*$/u.test(text);
  return at > 0 && heading.slice(0, at + 1).every(({ text }) => isLine(text)) ? heading[at] : undefined;
}

const named = (p: Paragraph | undefined): Named =>
  p ? { from: p.from, to: p.to, text: p.text.trim() } : null;

/** The lines in capitals above the national heading. */
function hostAbove(source: string, paragraphs: readonly Paragraph[]): Named {
  const lines: Paragraph[] = [];
  for (const paragraph of paragraphs.slice(0, 4)) {
    const { text } = paragraph;
    if (NATIONAL.test(text) || KIND_LINE.test(text.trim()) || text !== text.toUpperCase()) break;
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
