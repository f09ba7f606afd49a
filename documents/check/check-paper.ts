import { headRoleOf, type Line, type Paper } from "../paper";
import { lookOf, type Role } from "../roles";
import { COMPONENTS, MM, PAGE_NUMBER, problemsOf, SHEET, within } from "./decree";
import { paragraphsIn, type ReadDocx, stylesOf } from "./read-docx";
import type { PdfElement, ReadPdf } from "./read-pdf";

/** Every line of a paper in order, including table cells. */
export const linesOf = (paper: Paper): Line[] =>
  paper.blocks.flatMap((block): Line[] => {
    if (block.kind === "line") return [{ role: block.role, text: block.text }];
    if (block.kind === "photo") return [];
    if (block.kind === "pair") return [...block.left, ...block.right];
    const role = headRoleOf(block);
    const head = block.columns.map(({ title }) => ({ role, text: title }));
    const cells = block.rows.flatMap((row) =>
      row.map((text, index) => ({ role: block.columns[index]?.role ?? "cell", text })),
    );
    return [...head, ...cells];
  });

/** Letters only: line breaks and the width of blanks are not content. */
export const lettersOf = (text: string): string => text.replace(/\s+/g, "");

/** Violations of the decree, or deviations from its paper, in a DOCX; empty if there are none. */
export function checkDocx({ parts, paragraphs, number }: ReadDocx, paper: Paper): string[] {
  const problems: string[] = [];
  const demand = (ok: boolean, problem: string) => ok || problems.push(problem);
  const mm = (element: string, name: string) => number(element, name) / 20 / MM;
  const { width, height } = sheetOf(paper);
  demand(within(mm("pgSz", "w"), [width, width], 0.1), "width of the sheet");
  demand(within(mm("pgSz", "h"), [height, height], 0.1), "height of the sheet");
  for (const side of ["top", "bottom", "left", "right"] as const)
    demand(within(mm("pgMar", side), SHEET[side], 0.05), `margin ${side} ${mm("pgMar", side)}`);

  const styles = parts.get("word/styles.xml") ?? "";
  demand(/<w:rFonts [^>]*w:ascii="Times New Roman"/.test(styles), "the font");
  const headers = [...parts].filter(([name]) => /^word\/header\d+\.xml$/.test(name));
  const counted = headers.filter(([, xml]) => xml.includes(">PAGE<"));
  demand(
    (parts.get("word/document.xml") ?? "").includes("<w:titlePg/>"),
    "the first page has a header of its own",
  );
  demand(headers.length === 2 && counted.length === 1, "one header counts the pages");
  const [pageNumber] = paragraphsIn(counted[0]?.[1] ?? "", stylesOf(styles));
  demand(pageNumber?.align === "center" && within(pageNumber.size, PAGE_NUMBER), "the page number");

  const written = paragraphs.filter(({ text }) => text !== "");
  const lines = linesOf(paper).filter(({ text }) => text !== "");
  demand(
    written.map(({ text }) => text).join("\n") === lines.map(({ text }) => text).join("\n"),
    "other words than the paper's",
  );
  for (const paragraph of written) {
    if (!(paragraph.style in COMPONENTS)) problems.push(`style ${paragraph.style}`);
    else problems.push(...problemsOf(paragraph.style as keyof typeof COMPONENTS, paragraph));
    if (["body", "intro", "closing"].includes(paragraph.style)) {
      demand(paragraph.align === "both", "text is not justified");
      demand(within(paragraph.firstLine / 20 / MM, [10, 12.7], 0.05), `first line ${paragraph.firstLine}`);
      demand(paragraph.after >= 120, `after ${paragraph.after}`);
      demand(within(paragraph.spacing, [1, 1.5]), `line spacing ${paragraph.spacing}`);
    }
  }
  return problems;
}

/** The same for a PDF. */
export function checkPdf(pdf: ReadPdf, paper: Paper): string[] {
  const problems: string[] = [];
  const demand = (ok: boolean, problem: string) => ok || problems.push(problem);
  const size = paper.wide
    ? /^Page size: +841\.\d+ x 595\.\d+ pts/m
    : /^Page size: +595\.\d+ x 841\.\d+ pts \(A4\)$/m;
  demand(size.test(pdf.info), "size of the sheet");
  demand(/^Tagged: +yes$/m.test(pdf.info), "tags");
  for (const { name, embedded, subset, unicode } of pdf.fonts)
    demand(/LiberationSerif|DejaVuSans/.test(name) && embedded && subset && unicode, `font ${name}`);
  demand(
    pdf.structure.flatMap(everyElement).some(({ tag }) => tag === "H1") ===
      linesOf(paper).some(({ role }) => role === "typeName"),
    "heading tags",
  );
  problems.push(
    ...checkPdfMargins(pdf, paper),
    ...checkPdfNumbers(pdf, paper),
    ...checkPdfText(pdf.pages, paper),
  );
  problems.push(...checkPdfStructure(pdf, paper));

  const lines = linesOf(paper).map(({ role, text }) => ({ role, letters: lettersOf(text) }));
  for (const found of pdf.texts.filter(({ text, page }) => text !== String(page))) {
    const letters = lettersOf(found.text);
    const roles = new Set(lines.filter((one) => one.letters.includes(letters)).map(({ role }) => role));
    const tried = [...roles].filter(isComponent).map((role) => problemsOf(role, found));
    if (!tried.some((list) => list.length === 0)) problems.push(...(tried[0] ?? []));
  }
  return [...problems, ...checkRules(pdf, paper)];
}

const isComponent = (role: Role): role is Exclude<Role, "gap"> => role !== "gap";

/** The sheet of a paper, upright or on its side, millimetres. */
const sheetOf = ({ wide }: Paper) =>
  wide ? { width: SHEET.height, height: SHEET.width } : { width: SHEET.width, height: SHEET.height };

function checkPdfMargins({ words }: ReadPdf, paper: Paper): string[] {
  const { width, height } = sheetOf(paper);
  const inText = words.filter(({ top }) => top >= SHEET.top[0] * MM - 4);
  const left = Math.min(...inText.map((word) => word.left)) / MM;
  const right = width - Math.max(...inText.map((word) => word.right)) / MM;
  const bottom = height - Math.max(...inText.map((word) => word.bottom)) / MM;
  return [
    within(left, SHEET.left, 0.2) ? "" : `margin left ${left}`,
    // A ragged page may leave more.
    right >= SHEET.right[0] - 0.2 ? "" : `margin right ${right}`,
    bottom >= SHEET.bottom[0] - 0.2 ? "" : `margin bottom ${bottom}`,
  ].filter(Boolean);
}

function checkPdfNumbers({ words, pages, texts }: ReadPdf, paper: Paper): string[] {
  const above = words.filter(({ bottom }) => bottom < SHEET.top[0] * MM);
  const expected = pages.slice(1).map((_, index) => String(index + 2));
  const problems: string[] = [];
  if (above.map(({ text }) => text).join() !== expected.join()) problems.push("numbers of the pages");
  for (const { left, right, page, text } of above) {
    const middle = (left + right) / 2;
    const centre = (SHEET.left[0] * MM + (sheetOf(paper).width - SHEET.right[0]) * MM) / 2;
    if (page === 1 || Math.abs(middle - centre) > 3) problems.push(`page number ${text} at ${middle}`);
    const set = texts.find((one) => one.page === page && one.text === text);
    if (set && !within(set.size, PAGE_NUMBER)) problems.push(`page number of ${set.size} pt`);
  }
  return problems;
}

/** Word for word and in order, except page numbers and repeated table headings. */
export function checkPdfText(pages: readonly string[], paper: Paper): string[] {
  const expected = wordsOfPaper(paper);
  const heads = paper.blocks.flatMap((block) =>
    block.kind === "table" ? [wordsIn(block.columns.map(({ title }) => title).join(" "))] : [],
  );
  const read: string[] = [];
  pages.forEach((page, index) => {
    const words = wordsIn(index === 0 ? page : page.replace(/^\s*\d+\s*\n/, ""));
    const repeated = heads.find((head) => head.every((word, at) => words[at] === word));
    const isNew = repeated?.every((word, at) => expected[read.length + at] === word);
    for (const word of repeated && !isNew ? words.slice(repeated.length) : words) {
      const wanted = expected[read.length - 1] ?? "";
      const last = read.at(-1) ?? "";
      // A word longer than a line is cut between letters; no Vietnamese word is that long.
      if (wanted.length >= LONGEST_WORD && wanted !== last && wanted.startsWith(last + word)) {
        read[read.length - 1] = last + word;
      } else read.push(word);
    }
  });
  return differences("text", expected, read);
}

/** No Vietnamese syllable and no mark that an office writes has this many letters. */
const LONGEST_WORD = 13;

const wordsIn = (text: string): string[] => text.split(/\s+/).filter(Boolean);
const wordsOfPaper = (paper: Paper): string[] => linesOf(paper).flatMap(({ text }) => wordsIn(text));

function differences(what: string, expected: readonly string[], read: readonly string[]): string[] {
  const at = expected.findIndex((word, index) => read[index] !== word);
  if (at < 0 && read.length === expected.length) return [];
  const from = at < 0 ? expected.length : at;
  const [wanted, found] = [expected, read].map((words) => words.slice(from, from + 6).join(" "));
  return [`${what} differs at word ${from}: "${wanted}" reads "${found}"`];
}

/**
 * What a screen reader announces: the paper's words in order, tables with headings, lists with items, no heading
 * level skipped.
 */
export function checkPdfStructure({ structure }: ReadPdf, paper: Paper): string[] {
  const problems: string[] = [];
  const demand = (ok: boolean, problem: string) => ok || problems.push(problem);
  const all = structure.flatMap(everyElement);
  demand(structure.length === 1 && structure[0]?.tag === "Document", "one document");
  const read = all.flatMap(({ text }) => wordsIn(text));
  problems.push(...differences("structure", wordsOfPaper(paper), read));
  for (const { tag, scope, inside } of all) {
    const tags = inside.map((one) => one.tag);
    if (tag === "TH") demand(scope === "Column", "a head of no column");
    if (tag === "Table") demand(tags.length > 0 && tags.every((one) => one === "TR"), `table of ${tags}`);
    if (tag === "TR") demand(new Set(tags).size === 1 && /^T[HD]$/.test(tags[0] ?? ""), `row of ${tags}`);
    if (tag === "L") demand(tags.length > 0 && tags.every((one) => one === "LI"), `list of ${tags}`);
    if (tag === "LI") demand(tags.join() === "Lbl,LBody", `item of ${tags}`);
    if (tag === "LBody") demand(tags.length > 0, "an item without words");
  }
  const heads = paper.blocks.flatMap((block) => (block.kind === "table" ? block.columns : []));
  demand(all.filter(({ tag }) => tag === "TH").length === heads.length, "heads of tables");
  const labels = linesWithItems(paper).map(({ item }) => item?.label ?? "");
  const labelled = all.filter(({ tag }) => tag === "Lbl").map(({ text }) => text.trim());
  problems.push(...differences("labels", labels.filter(Boolean), labelled));
  const levels = all.flatMap(({ tag }) => /^H(\d)$/.exec(tag)?.slice(1).map(Number) ?? []);
  levels.forEach((level, index) => {
    demand(level <= (levels[index - 1] ?? 0) + 1, `a heading of level ${level} after ${levels[index - 1]}`);
  });
  return problems;
}

const everyElement = (element: PdfElement): PdfElement[] => [
  element,
  ...element.inside.flatMap(everyElement),
];

const linesWithItems = ({ blocks }: Paper): Line[] =>
  blocks.flatMap((block): Line[] => {
    if (block.kind === "line") return [block];
    return block.kind === "pair" ? [...block.left, ...block.right] : [];
  });

/** The rules of the first page, each as a share of the text above it. */
function checkRules({ rules, words }: ReadPdf, paper: Paper): string[] {
  const ruled = linesOf(paper).filter(({ role }) => isComponent(role) && COMPONENTS[role].rule);
  if (rules.length < ruled.length) return [`${rules.length} rules for ${ruled.length} texts`];
  return ruled.flatMap(({ role, text }) => {
    if (!isComponent(role)) return [];
    const shares = placesOf(words, text).map((own) => {
      const rule = rules.find(({ left, right, y }) => {
        const middle = (left + right) / 2;
        return (
          Math.abs(middle - own.middle) < 1.5 && y > own.bottom - 4 && y < own.bottom + lookOf(role).size
        );
      });
      return rule ? (rule.right - rule.left) / own.width : 0;
    });
    const wanted = COMPONENTS[role].rule ?? [0, 1];
    return shares.some((share) => within(share, wanted, 0.01)) ? [] : [`rule below ${role}: ${shares}`];
  });
}

/**
 * Every place of a text on the first page, since a short one may also be part of another: the width of its longest
 * line, its middle, and where its last line ends.
 */
function placesOf(words: ReadPdf["words"], text: string) {
  const wanted = text.split(/\s+/);
  const first = words.filter(({ page }) => page === 1);
  const starts = first.flatMap((_, index) =>
    wanted.every((word, n) => first[index + n]?.text === word) ? [index] : [],
  );
  return starts.map((at) => {
    const own = first.slice(at, at + wanted.length);
    const tops = [...new Set(own.map(({ top }) => top))];
    const widths = tops.map((top) => {
      const line = own.filter((word) => word.top === top);
      return Math.max(...line.map(({ right }) => right)) - Math.min(...line.map(({ left }) => left));
    });
    const left = Math.min(...own.map((word) => word.left));
    const right = Math.max(...own.map((word) => word.right));
    return {
      width: Math.max(...widths),
      middle: (left + right) / 2,
      bottom: Math.max(...own.map((word) => word.bottom)),
    };
  });
}

/** A rule in Word is as long as in the PDF, since both measure the same letters: shares are compared with its width. */
export function checkDocxRules({ paragraphs }: ReadDocx, pdf: ReadPdf, columns: readonly number[]): string[] {
  const inDocx = paragraphs.flatMap(({ rule }, index) =>
    rule === null ? [] : [{ after: paragraphs[index - 1]?.style ?? "", ...rule }],
  );
  return inDocx.flatMap(({ after, left, right }, index) => {
    const width = ((columns[index] ?? 0) - left - right) / 20;
    const same = pdf.rules.some((rule) => Math.abs(rule.right - rule.left - width) < 1);
    return same ? [] : [`rule below ${after}: ${width} pt`];
  });
}
