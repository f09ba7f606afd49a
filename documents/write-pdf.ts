import { PAGE, TEXT_WIDTH } from "./page-size";
import { type Block, fitPaper, type Line, NO_PICTURES, type Paper, type Pictures } from "./paper";
import { beginningOf, flowParagraph, placeParagraph, setParagraph } from "./pdf-paragraph";
import { photoHeight, placePhoto } from "./pdf-photo";
import { PdfSheet, type SetParagraph } from "./pdf-sheet";
import { flowTable } from "./pdf-table";
import { lookOf } from "./roles";

type Pair = Extract<Block, { kind: "pair" }>;
type Column = { paragraphs: SetParagraph[]; x: number; width: number; height: number };

/**
 * A paper as a tagged PDF with its fonts embedded.
 * @param madeAt the instant that the file says it was made
 */
export function writePdf(drawn: Paper, madeAt: Date, pictures = NO_PICTURES): Promise<Uint8Array> {
  const paper = fitPaper(drawn);
  const sheet = new PdfSheet(paper.title, paper.author, madeAt);
  paper.blocks.forEach((block, index) => {
    const needed = beginningFrom(sheet, paper.blocks, index, pictures);
    const turns = block.kind === "line" && lookOf(block.role).newPage;
    if ((turns || needed > sheet.room) && !sheet.atTop) sheet.turnPage();
    if (block.kind === "line") {
      flowParagraph(sheet, setParagraph(sheet, block, TEXT_WIDTH), PAGE.left, TEXT_WIDTH);
    } else if (block.kind === "pair") placePair(sheet, block);
    else if (block.kind === "photo") placePhoto(sheet, block, pictures);
    else flowTable(sheet, block);
  });
  return sheet.finish();
}

/** What must fit on the page for a block to begin there: with what follows, where it holds on to it. */
function beginningFrom(sheet: PdfSheet, blocks: readonly Block[], index: number, pictures: Pictures): number {
  const block = blocks[index];
  if (!block) return 0;
  if (block.kind === "pair") return Math.max(...columnsOf(sheet, block).map(({ height }) => height));
  if (block.kind === "table") return 0;
  if (block.kind === "photo") {
    const below = block.captioned ? beginningFrom(sheet, blocks, index + 1, pictures) : 0;
    return photoHeight(block, pictures) + below;
  }
  const paragraph = setParagraph(sheet, block, TEXT_WIDTH);
  const holds = lookOf(block.role).keepNext;
  if (!holds) return beginningOf(paragraph);
  const together = paragraph.height + beginningFrom(sheet, blocks, index + 1, pictures);
  return together <= PAGE.height - PAGE.top - PAGE.bottom ? together : beginningOf(paragraph);
}

function columnsOf(sheet: PdfSheet, { shares, left, right }: Pair): Column[] {
  const column = (lines: readonly Line[], share: number, x: number): Column => {
    const width = share * TEXT_WIDTH;
    const paragraphs = lines.map((line) => setParagraph(sheet, line, width));
    return { paragraphs, x, width, height: paragraphs.reduce((sum, { height }) => sum + height, 0) };
  };
  return [column(left, shares[0], PAGE.left), column(right, shares[1], PAGE.left + shares[0] * TEXT_WIDTH)];
}

function placePair(sheet: PdfSheet, pair: Pair): void {
  const columns = columnsOf(sheet, pair);
  for (const { paragraphs, x, width } of columns) {
    let y = sheet.y;
    for (const paragraph of paragraphs) y = placeParagraph(sheet, paragraph, x, y, width);
  }
  sheet.y += Math.max(...columns.map(({ height }) => height));
  sheet.leave(0);
}
