import { balancedWidth, breakLines, countWords } from "./break-lines";
import { RULE_HEIGHT } from "./page-size";
import type { Line } from "./paper";
import type { Place } from "./pdf-lists";
import { lineHeight, type PdfSheet, type SetParagraph } from "./pdf-sheet";
import { lookOf } from "./roles";

type Element = PDFKit.PDFStructureElement;

/** Breaks a paragraph into lines of a width in points; cached for the sheet. */
export function setParagraph(sheet: PdfSheet, { role, text, item }: Line, width: number): SetParagraph {
  const label = item && text.startsWith(`${item.label} `) ? item.label : "";
  const key = `${role} ${width} ${label.length} ${text}`;
  const known = sheet.paragraphs.get(key);
  if (known) return known;
  const look = lookOf(role);
  const room = look.balanced ? balancedWidth(text, look, width, sheet.ruler) : width;
  const lines = breakLines(text, look, room, sheet.ruler, label);
  const rule = look.rule === undefined ? 0 : RULE_HEIGHT;
  const height = (look.before ?? 0) + lines.length * lineHeight(look) + rule + (look.after ?? 0);
  const paragraph = { look, tag: "P", lines, height, labelWords: countWords(label) };
  sheet.paragraphs.set(key, paragraph);
  return paragraph;
}

/** Neither a first nor a last line is alone on its page. */
const FEWEST = 2;

/** The minimum height at which a paragraph can begin on a page. */
export const beginningOf = ({ look, lines }: SetParagraph): number =>
  (look.before ?? 0) +
  Math.min(lines.length, FEWEST + (lines.length === FEWEST + 1 ? 1 : 0)) * lineHeight(look);

/** Sets a paragraph from the current height on, over as many pages as it needs. */
export function flowParagraph(
  sheet: PdfSheet,
  paragraph: SetParagraph,
  place: Place,
  x: number,
  width: number,
): void {
  const { look, lines, tag } = paragraph;
  const element = isEmpty(paragraph) ? undefined : sheet.begin(tag, {}, place.inside);
  const high = lineHeight(look);
  // As in Word: of the space after one paragraph and before the next, the larger one counts.
  if (!sheet.atTop) sheet.y += Math.max(0, (look.before ?? 0) - sheet.after);
  for (let from = 0; from < lines.length; ) {
    const left = lines.length - from;
    const fits = Math.floor((sheet.room + 0.01) / high);
    const count = fits >= left ? left : Math.min(fits, left - FEWEST);
    if (count < Math.min(left, FEWEST) && !sheet.atTop) {
      sheet.turnPage();
      continue;
    }
    const taken = Math.max(count, 1);
    const part = { ...paragraph, lines: lines.slice(from, from + taken) };
    setLines(sheet, part, { element, label: from === 0 ? place.label : undefined }, x, width, from === 0);
    from += taken;
    if (from < lines.length) sheet.turnPage();
  }
  if (look.rule !== undefined) drawRule(sheet, paragraph, x, width);
  element?.end();
  sheet.leave(look.after ?? 0);
}

/** Sets a paragraph of a column that stays on one page, at a given height. @returns the height below it */
export function placeParagraph(
  sheet: PdfSheet,
  paragraph: SetParagraph,
  place: Place,
  x: number,
  y: number,
  width: number,
): number {
  const element = isEmpty(paragraph) ? undefined : sheet.begin(paragraph.tag, {}, place.inside);
  const kept = sheet.y;
  sheet.y = y + (paragraph.look.before ?? 0);
  setLines(sheet, paragraph, { element, label: place.label }, x, width, true);
  if (paragraph.look.rule !== undefined) drawRule(sheet, paragraph, x, width);
  element?.end();
  const below = sheet.y + (paragraph.look.after ?? 0);
  sheet.y = kept;
  return below;
}

/** A gap or a blank name: no content for a screen reader. */
const isEmpty = ({ lines }: SetParagraph): boolean => lines.every(({ words }) => words.length === 0);

function setLines(
  sheet: PdfSheet,
  { look, lines, tag, labelWords }: SetParagraph,
  { element, label }: { element: Element | undefined; label: Element | undefined },
  x: number,
  width: number,
  beginning: boolean,
): void {
  if (!element) {
    sheet.y += lines.length * lineHeight(look);
    return;
  }
  const indent = beginning ? (look.firstLine ?? 0) : 0;
  const [first] = lines;
  const apart = label && first ? labelWords : 0;
  if (label && first && apart > 0) {
    sheet.mark("Lbl", label, () => sheet.set(first, look, x + indent, sheet.y, width - indent, 0, apart));
  }
  sheet.mark(tag, element, () => {
    lines.forEach((line, index) => {
      const before = index === 0 ? indent : 0;
      sheet.set(line, look, x + before, sheet.y, width - before, index === 0 ? apart : 0);
      sheet.y += lineHeight(look);
    });
  });
}

/** The rule below a paragraph: a share of its longest line, centred. */
function drawRule(sheet: PdfSheet, { look, lines }: SetParagraph, x: number, width: number): void {
  const long = Math.max(...lines.map((line) => line.width)) * (look.rule ?? 0);
  const from = x + (width - long) / 2;
  const y = sheet.y + RULE_HEIGHT / 2;
  sheet.decorate(() => {
    sheet.document
      .lineWidth(0.75)
      .moveTo(from, y)
      .lineTo(from + long, y)
      .stroke();
  });
  sheet.y += RULE_HEIGHT;
}
