import { pageOf } from "./page-size";
import { type Block, fitPaper, type Line, NO_PICTURES, type Paper, type Pictures } from "./paper";
import { PdfLists } from "./pdf-lists";
import { beginningOf, flowParagraph, placeParagraph, setParagraph } from "./pdf-paragraph";
import { photoHeight, placePhoto } from "./pdf-photo";
import { PdfSheet, type SetParagraph } from "./pdf-sheet";
import { flowTable, tableBeginning } from "./pdf-table";
import { lookOf } from "./roles";

type Pair = Extract<Block, { kind: "pair" }>;
type Column = {
  lines: readonly Line[];
  paragraphs: SetParagraph[];
  x: number;
  width: number;
  height: number;
};

/**
 * A paper as a tagged PDF with its fonts embedded.
 * @param madeAt the creation date in the file
 */
export function writePdf(drawn: Paper, madeAt: Date, pictures = NO_PICTURES): Promise<Uint8Array> {
  const paper = fitPaper(drawn);
  const sheet = new PdfSheet(paper, pageOf(paper), madeAt);
  const lists = new PdfLists(sheet);
  let level = 0;
  paper.blocks.forEach((block, index) => {
    const needed = beginningFrom(sheet, paper.blocks, index, pictures);
    const turns = block.kind === "line" && lookOf(block.role).newPage;
    if ((turns || needed > sheet.room) && !sheet.atTop) sheet.turnPage();
    const place = lists.place(block.kind === "line" ? block.item : undefined);
    if (block.kind === "line") {
      const { outline } = lookOf(block.role);
      // No heading level is skipped: a notice has headings right below its name.
      if (outline) level = Math.min(outline, level + 1);
      const paragraph = setParagraph(sheet, block, sheet.textWidth);
      const tagged = outline ? { ...paragraph, tag: `H${level}` } : paragraph;
      flowParagraph(sheet, tagged, place, sheet.page.left, sheet.textWidth);
    } else if (block.kind === "pair") placePair(sheet, block);
    else if (block.kind === "photo") placePhoto(sheet, block, pictures);
    else flowTable(sheet, block);
  });
  lists.close();
  return sheet.finish();
}

/** The height that must fit on the page for a block to begin there, including what it must stay with. */
function beginningFrom(sheet: PdfSheet, blocks: readonly Block[], index: number, pictures: Pictures): number {
  const block = blocks[index];
  if (!block) return 0;
  if (block.kind === "pair") return Math.max(...columnsOf(sheet, block).map(({ height }) => height));
  if (block.kind === "table") return tableBeginning(sheet, block);
  if (block.kind === "photo") {
    const below = block.captioned ? beginningFrom(sheet, blocks, index + 1, pictures) : 0;
    return photoHeight(block, pictures) + below;
  }
  const paragraph = setParagraph(sheet, block, sheet.textWidth);
  const holds = lookOf(block.role).keepNext;
  if (!holds) return beginningOf(paragraph);
  const together = paragraph.height + beginningFrom(sheet, blocks, index + 1, pictures);
  return together <= sheet.pageRoom ? together : beginningOf(paragraph);
}

function columnsOf(sheet: PdfSheet, { shares, left, right }: Pair): Column[] {
  const column = (lines: readonly Line[], share: number, x: number): Column => {
    const width = share * sheet.textWidth;
    const paragraphs = lines.map((line) => setParagraph(sheet, line, width));
    return { lines, paragraphs, x, width, height: paragraphs.reduce((sum, { height }) => sum + height, 0) };
  };
  return [
    column(left, shares[0], sheet.page.left),
    column(right, shares[1], sheet.page.left + shares[0] * sheet.textWidth),
  ];
}

function placePair(sheet: PdfSheet, pair: Pair): void {
  const columns = columnsOf(sheet, pair);
  for (const { lines, paragraphs, x, width } of columns) {
    const lists = new PdfLists(sheet);
    let y = sheet.y;
    paragraphs.forEach((paragraph, index) => {
      y = placeParagraph(sheet, paragraph, lists.place(lines[index]?.item), x, y, width);
    });
    lists.close();
  }
  sheet.y += Math.max(...columns.map(({ height }) => height));
  sheet.leave(0);
}
