import { type Block, type TableBlock, type TableCell, textBlock } from "../blocks";
import { childOf, childrenOf, elementsOf, type XmlElement } from "../xml";
import { readParagraph } from "./paragraph";
import type { WordDocument } from "./word-document";

/** The paragraphs and tables of a body, a cell, a box or a note. */
export function readBlocks(container: XmlElement, word: WordDocument): Block[] {
  const blocks: Block[] = [];
  let begun = "";
  for (const element of blockElements(container, word)) {
    if (element.name === "w:tbl") {
      blocks.push(readTable(element, word));
      continue;
    }
    const { text, boxes, goesOn } = readParagraph(element, word);
    begun += text;
    if (!goesOn) {
      blocks.push(textBlock(begun, labelOf(element, word)));
      begun = "";
    }
    blocks.push(...boxes.flatMap((box) => readBlocks(box, word)));
  }
  if (begun !== "") blocks.push(textBlock(begun));
  return blocks;
}

/** Paragraphs and tables, unwrapped from the elements around them. */
function blockElements(container: XmlElement, word: WordDocument): XmlElement[] {
  return elementsOf(container).flatMap((element) => {
    switch (element.name) {
      case "w:p":
      case "w:tbl":
        return [element];
      case "w:sdt": {
        const asked = childOf(element, "w:sdtPr", "w:showingPlcHdr") !== undefined;
        return asked ? [] : blockElements(childOf(element, "w:sdtContent") ?? element, word);
      }
      case "w:customXml":
      case "w:smartTag":
        return blockElements(element, word);
      case "w:ins":
      case "w:moveTo":
        word.hints.add("tracked_changes");
        return blockElements(element, word);
      case "mc:AlternateContent":
        return blockElements(
          childOf(element, "mc:Choice") ?? childOf(element, "mc:Fallback") ?? element,
          word,
        );
      case "w:altChunk":
      case "w:subDoc":
        word.hints.add("text_outside");
        return [];
      default:
        return [];
    }
  });
}

/** The label of an automatic list: from the paragraph itself, else from its style. */
function labelOf(paragraph: XmlElement, { styles, numbering }: WordDocument): string {
  const properties = childOf(paragraph, "w:pPr");
  const style = childOf(properties, "w:pStyle")?.attributes["w:val"] ?? null;
  const own = childOf(properties, "w:numPr");
  const ownId = childOf(own, "w:numId")?.attributes["w:val"];
  const ownLevel = childOf(own, "w:ilvl")?.attributes["w:val"];
  const inherited = styles.listOf(style);
  const numId = ownId ?? inherited?.numId;
  if (numId === undefined || numId === "0") return "";
  const bound = inherited && ownId === undefined ? numbering.levelOfStyle(numId, inherited.style) : null;
  const level = ownLevel === undefined ? (inherited?.level ?? bound ?? 0) : Number(ownLevel);
  return numbering.label(numId, level);
}

function readTable(table: XmlElement, word: WordDocument): TableBlock {
  const rows: TableCell[][] = [];
  for (const row of partsOf(table, "w:tr")) {
    const properties = childOf(row, "w:trPr");
    if (childOf(properties, "w:del") !== undefined) {
      word.hints.add("tracked_changes");
      continue;
    }
    if (childOf(properties, "w:hidden") !== undefined) continue;
    rows.push(readRow(row, numberIn(properties, "w:gridBefore", 0), word));
  }
  return { kind: "table", rows };
}

function readRow(row: XmlElement, skipped: number, word: WordDocument): TableCell[] {
  const cells: TableCell[] = [];
  let column = skipped;
  for (const element of partsOf(row, "w:tc")) {
    const properties = childOf(element, "w:tcPr");
    const merge = childOf(properties, "w:vMerge");
    const beside = childOf(properties, "w:hMerge");
    const span = Math.min(100, Math.max(1, numberIn(properties, "w:gridSpan", 1)));
    const blocks = childOf(properties, "w:cellDel") ? [] : readBlocks(element, word);
    const last = cells.at(-1);
    if (beside && beside.attributes["w:val"] !== "restart" && last) last.span += span;
    else {
      const continues = merge !== undefined && merge.attributes["w:val"] !== "restart";
      cells.push({ column, span, continues, blocks });
    }
    column += span;
  }
  return cells;
}

/** Rows of a table or cells of a row, also inside content controls. */
const partsOf = (parent: XmlElement, name: string): XmlElement[] =>
  elementsOf(parent).flatMap((element) => {
    if (element.name === name) return [element];
    if (element.name === "w:sdt") return partsOf(childOf(element, "w:sdtContent") ?? element, name);
    if (element.name === "w:customXml") return partsOf(element, name);
    return [];
  });

const numberIn = (properties: XmlElement | undefined, name: string, usual: number): number =>
  Number(childrenOf(properties, name)[0]?.attributes["w:val"]) || usual;
