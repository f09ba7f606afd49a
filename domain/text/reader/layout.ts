/** The part of a document that a paragraph belongs to. */
export type Region = "head" | "body" | "attendance" | "opinions" | "assessment" | "tasks" | "tail";

export type Marker = {
  kind: "roman" | "number" | "letter" | "bullet" | "ordinal";
  /** "I", "2.1", "a", "", "Một là" */
  label: string;
};

/** A paragraph as its author meant it: wrapped lines are joined, and joined articles are split. */
export type Paragraph = {
  from: number;
  to: number;
  /** Same length as the source between from and to; line ends inside it are replaced by spaces. */
  text: string;
  marker: Marker | null;
  /** Where the words after the marker begin, in `text`. */
  bodyAt: number;
  region: Region;
  /** Whether a blank line, or the start of the text, is before it. */
  apart: boolean;
};

const ORDINAL_WORDS = "một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mười một|mười hai";
const MARKERS: readonly [Marker["kind"], RegExp][] = [
  ["roman", /^\s*([IVX]{1,5})\s*[.)/-]\s*(?=\S)/],
  ["number", /^\s*(\d{1,3}(?:\.\d{1,2}){0,3})\s*(?:[.)/]|\s-|-(?=\s))\s*(?=[^\d\s])/],
  ["number", /^\s*(\d{1,2})\s*[.)]\s+(?=\d{1,2}\/\d)/],
  ["number", /^\s*(\d{1,2}(?:\.\d{1,2}){1,3})\s+(?=\p{Lu})/u],
  ["roman", /^\s*(?:Phần|PHẦN)\s+(?:thứ\s+)?(\d{1,2}|[IVX]{1,4}|nhất|hai|ba|tư)\s*[.:)–-]?\s*(?=\S)/u],
  ["number", /^\s*(?:Điều|Mục|Nhiệm vụ)\s+(\d{1,2})\s*[.:)]\s*/],
  ["number", /^\s*\((\d{1,2})\)\s+(?=\S)/],
  ["letter", /^\s*([a-zđ])\s*[.)]\s+(?=\S)/],
  ["bullet", /^\s*(\[\s?\]|[☐□])\s*(?=\S)/],
  ["bullet", /^\s*([-–—+•*●○▪■◦·>➢➤►✓✔√❖♦※])\s*(?=\S)/],
  [
    "ordinal",
    new RegExp(
      `^\\s*((?:${ORDINAL_WORDS}) là|thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)(?=\\s*[,:;]\\s*\\D))\\s*[,:;]?\\s*`,
      "iu",
    ),
  ],
];

/** @param source text in NFC with plain spaces (normalizeText) */
export function readLayout(source: string): Paragraph[] {
  const lines = linesOf(source);
  const paragraphs = joinWrapped(source, lines).flatMap((p) => splitGlued(source, p));
  const parts = capitalParts(paragraphs);
  return paragraphs.map((p, n) => ({
    ...p,
    ...(parts.has(n) ? { marker: { kind: "roman", label: p.text.charAt(0) }, bodyAt: 2 } : markerOf(p.text)),
    region: "body" as const,
  }));
}

/**
 * "A. Đánh giá", "B. Kế hoạch": headings numbered by capitals, if a whole run of them exists; "A. Toàn" is a
 * person.
 */
function capitalParts(paragraphs: readonly { text: string }[]): Set<number> {
  const run: number[] = [];
  const order = "ABCDĐEFGH";
  let last = -1;
  // "Đ" and "F" may be left out.
  const follows = (letter: string): boolean => {
    const at = order.indexOf(letter);
    return at > last && /^[ĐF]*$/.test(order.slice(last + 1, at));
  };
  for (const [n, { text }] of paragraphs.entries()) {
    const letter = /^([A-HĐ])\s?[.)/-]\s?(?=\p{L})/u.exec(text)?.[1];
    if (letter === undefined || !follows(letter) || text.length >= 110 || !isPartTitle(text)) continue;
    run.push(n);
    last = order.indexOf(letter);
  }
  return new Set(run.length > 1 ? run : []);
}

/** Without end punctuation, or in capitals up to a colon: "C. KẾT THÚC: 10h15." */
const isPartTitle = (text: string): boolean => {
  const words = text.split(":")[0] ?? "";
  return !/[.;,]$/.test(text) || (words.length < text.length && words === words.toUpperCase());
};

type Line = { from: number; to: number; apart: boolean };

function linesOf(source: string): Line[] {
  const lines: Line[] = [];
  let at = 0;
  let apart = true;
  for (const raw of source.split("\n")) {
    const lead = raw.length - raw.trimStart().length;
    if (raw.trim() === "" || /^[\s_*=.—–-]+$/.test(raw)) apart = true;
    else {
      lines.push({ from: at + lead, to: at + raw.trimEnd().length, apart });
      apart = false;
    }
    at += raw.length + 1;
  }
  return lines;
}

/**
 * Joins lines cut in the middle of a sentence: recognised by a width that most lines reach, or by a lower-case
 * start.
 */
function joinWrapped(source: string, lines: readonly Line[]): Line[] {
  const width = wrapWidth(source, lines);
  const lower = inLowerCase(lines.map(({ from, to }) => source.slice(from, to)));
  const joined: Line[] = [];
  for (const [n, line] of lines.entries()) {
    const last = joined.at(-1);
    const text = source.slice(line.from, line.to);
    const before = last ? source.slice(last.from, last.to) : "";
    const previous = lines[n - 1];
    const open =
      last !== undefined &&
      !line.apart &&
      !/[.!?:…”"]$/.test(before) &&
      markerOf(text).marker === null &&
      !/^\p{Lu}[\p{L} ]{1,22}:(?:\s|$)|^(?:đ\/c|đ\/ch|đc)\s/u.test(text);
    const reaches = previous !== undefined && previous.to - previous.from >= width && !before.endsWith(";");
    const heading = before === before.toUpperCase() && text !== text.toUpperCase();
    if (last && open && !heading && (reaches || (!lower && /^\p{Ll}/u.test(text))))
      joined[joined.length - 1] = { ...last, to: line.to };
    else joined.push(line);
  }
  return joined;
}

/** Notes are often written without capitals: there a small letter begins a line like any other. */
function inLowerCase(lines: readonly string[]): boolean {
  const items = lines.map((line) => ({ line, ...markerOf(line) })).filter(({ marker }) => marker !== null);
  const small = items.filter(({ line, bodyAt }) => /^\p{Ll}/u.test(line.slice(bodyAt)));
  return items.length >= FEWEST_ITEMS && small.length >= items.length * 0.6;
}
const FEWEST_ITEMS = 3;

/** The length from which a line counts as cut; infinity if the text was not wrapped. */
function wrapWidth(source: string, lines: readonly Line[]): number {
  const lengths = lines.map(({ from, to }) => to - from).sort((a, b) => a - b);
  const long = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  if (lines.length < 8 || long > 130 || long < 40) return Number.POSITIVE_INFINITY;
  const cut = lines.filter(
    (l) => l.to - l.from >= long * 0.75 && !/[.!?;:…]$/.test(source.slice(l.from, l.to)),
  );
  return cut.length >= Math.max(4, lines.length * 0.25) ? long * 0.75 : Number.POSITIVE_INFINITY;
}

/** Splits "Một là …; hai là …" and "1. … 2. …" on one line into paragraphs of their own. */
function splitGlued(source: string, line: Line): (Line & { text: string })[] {
  const text = source.slice(line.from, line.to).replaceAll("\n", " ");
  const cuts = [
    0,
    ...(cutsAt(text, ORDINALS) ??
      cutsAt(text, NTH) ??
      cutsAt(text, NUMBERS) ??
      cutsAt(text, BRACKETED) ??
      []),
  ];
  return cuts.map((cut, n) => {
    const part = text.slice(cut, cuts[n + 1] ?? text.length);
    const from = line.from + cut;
    return { from, to: from + part.trimEnd().length, text: part.trimEnd(), apart: n === 0 && line.apart };
  });
}

const ORDINALS = new RegExp(`(?<=^|[.;:,…”)]\\s*)(?:${ORDINAL_WORDS}) là(?!\\p{L})`, "giu");
/** "đề nghị: Thứ nhất, …; thứ hai, …" */
const NTH = /(?<=^|[:;,.]\s*)thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám)(?=\s*[,:])/giu;
const NUMBERS = /(?<=[.;:”)]\s+)\d{1,2}[.)]\s*(?=\p{Lu})/gu;

/** "P.TCHC: (1) sửa …; (2) lập …": after a short name and a colon. */
const BRACKETED = /(?<=^[^;:]{2,40}:\s*|;\s*)\(\d\)\s+/gu;

/** Where a run of at least two articles begins, each numbered after the previous one. */
function cutsAt(text: string, pattern: RegExp): number[] | null {
  const words = ORDINAL_WORDS.split("|");
  const cuts: number[] = [];
  let expected = 1;
  for (const match of text.matchAll(pattern)) {
    const label = match[0]
      .toLowerCase()
      .replace(/\s*là$|^\(|^thứ\s/g, "")
      .replace("nhất", "một")
      .replace(/^tư$/, "bốn");
    const value = words.includes(label) ? words.indexOf(label) + 1 : Number.parseInt(label, 10);
    if (value !== expected) continue;
    cuts.push(match.index);
    expected += 1;
  }
  return cuts.length >= 2 ? cuts.filter((cut) => cut > 0) : null;
}

function markerOf(text: string): { marker: Marker | null; bodyAt: number } {
  for (const [kind, pattern] of MARKERS) {
    const match = pattern.exec(text);
    if (match)
      return { marker: { kind, label: kind === "bullet" ? "" : (match[1] ?? "") }, bodyAt: match[0].length };
  }
  return { marker: null, bodyAt: 0 };
}
