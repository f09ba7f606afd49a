import type { FontReader } from "../font-reader";
import { childOf, elementsOf, type XmlElement } from "../xml";
import type { OdtLook, OdtStyles } from "./styles";

type Piece = { text: string; font: string | null };
export type OdtParagraph = { text: string; boxes: XmlElement[]; notes: XmlElement[] };

/** The visible words of a paragraph, its attached boxes and its notes. */
export function readOdtParagraph(paragraph: XmlElement, styles: OdtStyles, fonts: FontReader): OdtParagraph {
  const pieces: Piece[] = [];
  const boxes: XmlElement[] = [];
  const notes: XmlElement[] = [];
  const gather = (parent: XmlElement, look: OdtLook): void => {
    for (const child of parent.children) {
      if (typeof child === "string") put(child.replace(/\s+/g, " "), look);
      else gatherOne(child, look);
    }
  };
  const put = (text: string, look: OdtLook): void => {
    if (text === "" || look.hidden === true) return;
    pieces.push({ text: look.capitals === true ? text.toUpperCase() : text, font: look.font });
  };
  const gatherOne = (element: XmlElement, look: OdtLook): void => {
    switch (element.name) {
      case "text:s":
        put(" ".repeat(Math.min(100, Number(element.attributes["text:c"] ?? 1))), look);
        return;
      case "text:tab":
        put("\t", look);
        return;
      case "text:line-break":
        put("\n", look);
        return;
      case "text:span": {
        const own = styles.look("text", element.attributes["text:style-name"]);
        gather(element, {
          hidden: own.hidden ?? look.hidden,
          font: own.font ?? look.font,
          capitals: own.capitals ?? look.capitals,
        });
        return;
      }
      case "text:note":
        notes.push(element);
        return;
      case "text:ruby":
        gather(childOf(element, "text:ruby-base") ?? element, look);
        return;
      case "text:hidden-text":
        if (element.attributes["text:is-hidden"] === "false") gather(element, look);
        return;
      case "draw:frame":
      case "draw:g":
      case "draw:custom-shape":
      case "draw:rect":
        boxes.push(...boxesIn(element));
        return;
      case "office:annotation":
      case "office:annotation-end":
      case "text:tracked-changes":
        return;
      default:
        gather(element, look);
    }
  };
  gather(paragraph, styles.look("paragraph", paragraph.attributes["text:style-name"]));
  return { text: fonts.unicode(pieces), boxes, notes };
}

/** The first form of a frame that contains words. */
function boxesIn(element: XmlElement): XmlElement[] {
  if (element.name === "draw:text-box") return [element];
  if (element.name === "draw:custom-shape" || element.name === "draw:rect") return [element];
  const inside = elementsOf(element).map(boxesIn);
  return element.name === "draw:frame" ? (inside.find((boxes) => boxes.length > 0) ?? []) : inside.flat();
}
