import { signOf } from "../symbols";
import { childOf, elementsOf, textIn, type XmlElement } from "../xml";
import { chosenIn } from "./form-field";
import { showsLargePicture } from "./shows-large-picture";
import { type Look, lookOf, over } from "./styles";
import type { OpenFields, WordDocument } from "./word-document";

/** The collected words of one paragraph, and its attached boxes. */
type Gathered = { pieces: { text: string; font: string | null }[]; boxes: XmlElement[] };

export type ReadParagraph = {
  text: string;
  boxes: XmlElement[];
  /** Its end was deleted or is hidden, so that it continues in the next paragraph. */
  goesOn: boolean;
};

/** Reads the visible words of a paragraph, with tracked changes accepted. */
export function readParagraph(paragraph: XmlElement, word: WordDocument): ReadParagraph {
  const properties = childOf(paragraph, "w:pPr");
  const style = childOf(properties, "w:pStyle")?.attributes["w:val"] ?? null;
  const gathered: Gathered = { pieces: [], boxes: [] };
  gather(paragraph, word.styles.lookOfParagraph(style), word, gathered);
  const mark = childOf(properties, "w:rPr");
  const dropped = childOf(mark, "w:del") ?? childOf(mark, "w:moveFrom");
  if (dropped) word.hints.add("tracked_changes");
  const hidden = lookOf(mark).hidden === true;
  return {
    text: word.fonts.unicode(gathered.pieces),
    boxes: gathered.boxes,
    goesOn: dropped !== undefined || hidden,
  };
}

function gather(parent: XmlElement, look: Look, word: WordDocument, into: Gathered): void {
  for (const child of elementsOf(parent)) gatherOne(child, look, word, into);
}

function gatherOne(element: XmlElement, look: Look, word: WordDocument, into: Gathered): void {
  switch (element.name) {
    case "w:r":
      gatherRun(element, look, word, into);
      return;
    case "w:ins":
    case "w:moveTo":
      word.hints.add("tracked_changes");
      gather(element, look, word, into);
      return;
    case "w:del":
    case "w:moveFrom":
      word.hints.add("tracked_changes");
      return;
    case "w:sdt":
      if (childOf(element, "w:sdtPr", "w:showingPlcHdr") === undefined) {
        gather(childOf(element, "w:sdtContent") ?? element, look, word, into);
      }
      return;
    case "mc:AlternateContent":
      gather(chosen(element), look, word, into);
      return;
    case "w:ruby":
      gather(childOf(element, "w:rubyBase") ?? element, look, word, into);
      return;
    case "m:oMath":
    case "m:oMathPara":
      put(mathIn(element), look, word, into);
      return;
    case "w:fldSimple":
    case "w:hyperlink":
    case "w:smartTag":
    case "w:customXml":
    case "w:dir":
    case "w:bdo":
      if (element.name === "w:fldSimple") noteOutside(element.attributes["w:instr"] ?? "", word);
      gather(element, look, word, into);
      return;
    default:
  }
}

function gatherRun(run: XmlElement, paragraph: Look, word: WordDocument, into: Gathered): void {
  const properties = childOf(run, "w:rPr");
  const style = childOf(properties, "w:rStyle")?.attributes["w:val"] ?? null;
  const look = over(over(paragraph, word.styles.look(style)), lookOf(properties));
  for (const child of elementsOf(run)) gatherInRun(child, look, word, into);
}

function gatherInRun(element: XmlElement, look: Look, word: WordDocument, into: Gathered): void {
  const { fields } = word;
  switch (element.name) {
    case "w:fldChar":
      put(chosenIn(element), look, word, into);
      turnField(element, fields);
      return;
    case "w:instrText":
      noteOutside(textIn(element), word);
      return;
    case "mc:AlternateContent":
      for (const child of elementsOf(chosen(element))) gatherInRun(child, look, word, into);
      return;
    case "w:drawing":
    case "w:pict":
    case "w:object":
      if (look.hidden === true) return;
      into.boxes.push(...boxesIn(element));
      if (showsLargePicture(element)) word.hints.add("large_pictures");
      return;
    case "w:ruby":
      gatherOne(element, look, word, into);
      return;
    default:
      put(wordsOf(element), look, word, into);
  }
}

/** The visible text of an element of a run. */
function wordsOf(element: XmlElement): string {
  switch (element.name) {
    case "w:t":
      return textIn(element).replace(/\s+/g, " ");
    case "w:tab":
    case "w:ptab":
      return "\t";
    case "w:br":
    case "w:cr":
      return "\n";
    case "w:softHyphen":
      return "\u00ad";
    case "w:noBreakHyphen":
      return "-";
    case "w:sym":
      return signOf(
        Number.parseInt(element.attributes["w:char"] ?? "", 16) || 0,
        element.attributes["w:font"] ?? "",
      );
    default:
      return "";
  }
}

function put(text: string, look: Look, word: WordDocument, into: Gathered): void {
  if (text === "" || look.hidden === true || word.fields.includes("instruction")) return;
  into.pieces.push({ text: look.capitals === true ? text.toUpperCase() : text, font: look.font });
}

/** A field's instruction is hidden, its result is visible; fields can be nested. */
function turnField(element: XmlElement, fields: OpenFields): void {
  const type = element.attributes["w:fldCharType"];
  if (type === "begin") fields.push("instruction");
  if (type === "separate" && fields.length > 0) fields[fields.length - 1] = "result";
  if (type === "end") fields.pop();
}

/** A field that loads words from another file is shown as last saved, which may be empty. */
function noteOutside(instruction: string, word: WordDocument): void {
  if (/^\s*(?:INCLUDETEXT|LINK|DDE|DDEAUTO|RD)\s/i.test(instruction)) word.hints.add("text_outside");
}

/** Of alternatives in a new and an old form, the first that is present. */
const chosen = (alternatives: XmlElement): XmlElement =>
  childOf(alternatives, "mc:Choice") ?? childOf(alternatives, "mc:Fallback") ?? alternatives;

/** The text boxes in a drawing, each once, also inside groups. */
function boxesIn(element: XmlElement): XmlElement[] {
  if (element.name === "w:txbxContent") return [element];
  if (element.name === "mc:AlternateContent") return elementsOf(chosen(element)).flatMap(boxesIn);
  return elementsOf(element).flatMap(boxesIn);
}

const mathIn = (element: XmlElement): string =>
  element.name === "m:t" ? textIn(element) : elementsOf(element).map(mathIn).join("");
