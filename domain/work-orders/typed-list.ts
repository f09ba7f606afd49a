/** A text as a list; a text that is none is one item. */
export type TypedList = {
  /** The line in front of the items, which ends with a colon; "" if there is none. */
  introduction: string;
  /** Without their marks. */
  items: string[];
  /** The line behind the items, which has no mark; "" if there is none. */
  closing: string;
};

/** "- ", "1. ", "1/ ", "1- ", "(1) ", "a) ", "a. " */
const MARK = /^\s*(?:[-–•+*]|\(?\d{1,2}[.)/-]|\(?\p{L}\)|\p{Ll}\.)\s+/u;

/** Behind such words the items are parts or steps of one task. */
const OF_PARTS =
  /(?:gồm|trong đó(?: nêu rõ)?|nêu rõ|các bước|đề cương|nội dung chính|thành phần(?:\s\p{L}+){0,3})(?:\s+sau)?\s*:$/iu;

/**
 * The items that a person typed as a list, on lines of their own or numbered in one line: "(1) …; (2) …".
 * @param text with its line ends
 */
export function listOf(text: string): TypedList {
  const lines = onLines(text)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const begin = lines.findIndex((line) => MARK.test(line));
  const end = lines.findLastIndex((line) => MARK.test(line)) + 1;
  const marked = lines.slice(Math.max(begin, 0), end);
  const [introduction = ""] = lines.slice(0, begin);
  const [closing = ""] = lines.slice(end);
  const isIntroduced = begin === 0 || (begin === 1 && introduction.endsWith(":"));
  const isList = marked.length > 1 && !OF_PARTS.test(introduction) && marked.every((line) => MARK.test(line));
  if (!isIntroduced || !isList || lines.length > end + 1) {
    return { introduction: "", items: [text.replace(/\s+/g, " ").trim()], closing: "" };
  }
  return { introduction, items: marked.map(withoutMark), closing };
}

const withoutMark = (line: string): string => line.replace(MARK, "").replace(/[;,]$/, "").trim();

const NUMBER = /(?:(?<=^|\s)\((\d)\)|(?<=^|[\s:;])(\d)[)/])\s+/gu;

/** A text whose numbers count from one, each on a line of its own. */
function onLines(text: string): string {
  const numbers = [...text.matchAll(NUMBER)];
  const counts = numbers.length > 1 && numbers.every(([, a, b], index) => Number(a ?? b) === index + 1);
  return counts ? text.replace(NUMBER, "\n$&") : text;
}
