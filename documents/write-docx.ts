import {
  BorderStyle,
  Document,
  Header,
  ImageRun,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { balancedWidth, breakLines } from "./break-lines";
import { corePropertiesXml } from "./core-properties";
import { FONT, paragraphStyles } from "./docx-styles";
import { SINGLE_LINE } from "./fonts";
import { CELL_PADDING, PAGE, pageOf, shownSize, textWidthOf, twips } from "./page-size";
import {
  type Block,
  fitPaper,
  headRoleOf,
  type Line,
  NO_PICTURES,
  type Paper,
  type PhotoBlock,
  type Pictures,
} from "./paper";
import { lookOf } from "./roles";
import { openRuler, type Ruler } from "./ruler";

/**
 * A paper as a Word file: named styles, the page number in the header, tables for columns.
 * @param madeAt the creation date in the file
 */
export async function writeDocx(drawn: Paper, madeAt: Date, pictures = NO_PICTURES): Promise<Uint8Array> {
  const paper = fitPaper(drawn);
  const page = pageOf(paper);
  const measure = {
    ruler: openRuler(),
    width: textWidthOf(page),
    most: (page.height - page.top - page.bottom) / 2,
  };
  const children = partTables(
    paper.blocks.flatMap((block) =>
      block.kind === "photo" ? drawPhoto(block, pictures) : drawBlock(block, measure),
    ),
  );
  const margin = {
    top: PAGE.top,
    bottom: PAGE.bottom,
    left: PAGE.left,
    right: PAGE.right,
    header: PAGE.header,
  };
  const document = new Document({
    styles: {
      default: {
        document: {
          run: { font: FONT, size: 28, language: { value: LANGUAGE, eastAsia: LANGUAGE } },
        },
      },
      paragraphStyles: paragraphStyles(),
    },
    sections: [
      {
        properties: {
          // The first page has no number. Source: Phụ lục I, mục II.2.
          titlePage: true,
          page: {
            // The library turns the upright sheet itself.
            size: {
              width: twips(PAGE.width),
              height: twips(PAGE.height),
              orientation: paper.wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: Object.fromEntries(Object.entries(margin).map(([side, points]) => [side, twips(points)])),
          },
        },
        headers: {
          default: new Header({ children: [pageNumber()] }),
          first: new Header({ children: [new Paragraph({ style: "pageNumber" })] }),
        },
        children,
      },
    ],
  });
  // The library names itself as the last author, sets no language, and dates the file by the clock.
  const properties = { title: paper.title, author: paper.author, language: LANGUAGE, madeAt };
  const core = { path: "docProps/core.xml", data: corePropertiesXml(properties) };
  return Packer.toBuffer(document, undefined, [core]);
}

const LANGUAGE = "vi-VN";

const GAP: Line = { role: "gap", text: "" };

/** Word needs a paragraph after a table; two adjacent tables become a single table. */
const partTables = (children: readonly (Paragraph | Table)[]): (Paragraph | Table)[] =>
  children.flatMap((child, index) =>
    child instanceof Table && !(children[index + 1] instanceof Paragraph) ? [child, drawLine(GAP)] : [child],
  );

const pageNumber = (): Paragraph =>
  new Paragraph({ style: "pageNumber", children: [new TextRun({ children: [PageNumber.CURRENT] })] });

/** By what a page's text is laid out, points: `most` is the height up to which a row stays whole. */
type Measure = { ruler: Ruler; width: number; most: number };

function drawBlock(block: Exclude<Block, { kind: "photo" }>, measure: Measure): (Paragraph | Table)[] {
  if (block.kind === "line") return drawRuled(block, measure.width, measure.ruler);
  return [block.kind === "pair" ? drawPair(block, measure) : drawTable(block, measure)];
}

/** A photo in a paragraph of its own, on the page of its caption; nothing if its bytes are missing. */
function drawPhoto({ file, alt, captioned }: PhotoBlock, pictures: Pictures): Paragraph[] {
  const picture = pictures.get(file);
  if (!picture) return [];
  const { width, height } = shownSize(picture);
  // The library counts in pixels of 1/96 inch.
  const transformation = { width: (width * 96) / 72, height: (height * 96) / 72 };
  const altText = { name: "", title: "", description: alt };
  const run = new ImageRun({ type: "jpg", data: picture.jpeg, transformation, altText });
  return [new Paragraph({ style: "photo", keepNext: captioned, children: [run] })];
}

const drawLine = ({ role, text }: Line): Paragraph => new Paragraph({ style: role, text });

/** A paragraph, and below it the rule of its component: a share of the longest line of the text. */
function drawRuled({ role, text }: Line, width: number, ruler: Ruler): Paragraph[] {
  const look = lookOf(role);
  const room = look.balanced ? balancedWidth(text, look, width, ruler) : width;
  // Word may set a line a little longer than measured.
  const margin = Math.max(0, twips((width - room) / 2) - 20);
  const indent = margin > 0 ? { indent: { left: margin, right: margin } } : {};
  const paragraph = new Paragraph({ style: role, text, ...indent, pageBreakBefore: look.newPage });
  if (look.rule === undefined) return [paragraph];

  const longest = Math.max(...breakLines(text, look, room, ruler).map((one) => one.width));
  const side = twips((width - longest * look.rule) / 2);
  const rule = new Paragraph({
    style: "rule",
    indent: { left: side, right: side },
    spacing: { after: twips(look.after ?? 0) },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: "000000" } },
  });
  return [paragraph, rule];
}

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: "auto" };
const NO_BORDERS = {
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
  insideHorizontal: NO_BORDER,
  insideVertical: NO_BORDER,
};

function drawPair({ shares, left, right }: Extract<Block, { kind: "pair" }>, measure: Measure): Table {
  const cell = (lines: readonly Line[], share: number) => {
    const width = share * measure.width;
    const children = lines.flatMap((line) => drawRuled(line, width, measure.ruler));
    return new TableCell({ children, width: { size: twips(width), type: WidthType.DXA } });
  };
  return new Table({
    ...tableOf(shares, measure.width),
    borders: NO_BORDERS,
    margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    rows: [new TableRow({ cantSplit: true, children: [cell(left, shares[0]), cell(right, shares[1])] })],
  });
}

type TableBlock = Extract<Block, { kind: "table" }>;

/** The approximate height of a row: that of its longest cell, points. */
const rowHeight = (
  columns: TableBlock["columns"],
  texts: readonly string[],
  { ruler, width }: Measure,
): number =>
  Math.max(
    ...columns.map(({ share, role }, index) => {
      const look = lookOf(role);
      const lines = breakLines(texts[index] ?? "", look, share * width - 2 * CELL_PADDING, ruler);
      return lines.length * look.size * SINGLE_LINE;
    }),
  );

function drawTable(table: TableBlock, measure: Measure): Table {
  const { columns, rows } = table;
  const cell = (line: Line, share: number) =>
    new TableCell({
      children: [drawLine(line)],
      width: { size: twips(share * measure.width), type: WidthType.DXA },
    });
  const padding = twips(table.dense ? CELL_PADDING / 2 : CELL_PADDING);
  return new Table({
    ...tableOf(
      columns.map(({ share }) => share),
      measure.width,
    ),
    margins: { left: padding, right: padding, top: 40, bottom: 40, marginUnitType: WidthType.DXA },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ title, share }) => cell({ role: headRoleOf(table), text: title }, share)),
      }),
      ...rows.map(
        (texts) =>
          new TableRow({
            // LibreOffice loses the end of a row that is longer than a page and may not be divided.
            cantSplit: rowHeight(columns, texts, measure) < measure.most,
            children: columns.map(({ share, role }, index) =>
              cell({ role, text: (texts[index] ?? "").replaceAll("\n", " ") }, share),
            ),
          }),
      ),
    ],
  });
}

const tableOf = (shares: readonly number[], width: number) => ({
  columnWidths: shares.map((share) => twips(share * width)),
  width: { size: twips(width), type: WidthType.DXA },
  layout: TableLayoutType.FIXED,
});
