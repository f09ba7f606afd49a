import type { ListLevel } from "../list-counter";
import { bulletSign } from "../symbols";
import { childOf, childrenOf, elementsOf, type XmlElement } from "../xml";

export type OdtLook = { hidden: boolean | null; font: string | null; capitals: boolean | null };

/** The styles of a text document: those in styles.xml and those beside the text. */
export class OdtStyles {
  readonly #styles = new Map<string, XmlElement>();
  readonly #lists = new Map<string, Map<number, ListLevel>>();
  readonly outline: Map<number, ListLevel>;

  constructor(parts: readonly XmlElement[]) {
    const groups = parts.flatMap((part) => [
      childOf(part, "office:styles"),
      childOf(part, "office:automatic-styles"),
    ]);
    for (const style of groups.flatMap(elementsOf)) {
      const name = style.attributes["style:name"] ?? "";
      const family = style.attributes["style:family"] ?? "";
      if (style.name === "style:style") this.#styles.set(`${family} ${name}`, style);
      if (style.name === "text:list-style") this.#lists.set(name, levelsOf(style));
    }
    const outline = groups.flatMap((group) => childrenOf(group, "text:outline-style"))[0];
    this.outline = outline ? levelsOf(outline) : new Map();
  }

  levels(list: string): ReadonlyMap<number, ListLevel> {
    return this.#lists.get(list) ?? new Map();
  }

  /** The look of a paragraph or text style, including its parents. */
  look(family: "paragraph" | "text", name: string | undefined): OdtLook {
    const look: OdtLook = { hidden: null, font: null, capitals: null };
    for (let at = name, seen = 0; at !== undefined && seen < 30; seen++) {
      const style = this.#styles.get(`${family} ${at}`);
      const words = childOf(style, "style:text-properties")?.attributes ?? {};
      if (words["text:display"] !== undefined) look.hidden ??= words["text:display"] === "none";
      look.font ??= words["style:font-name"] ?? words["fo:font-family"]?.replace(/^'|'$/g, "") ?? null;
      const transform = words["fo:text-transform"];
      if (transform !== undefined) look.capitals ??= transform === "uppercase";
      at = style?.attributes["style:parent-style-name"];
    }
    return look;
  }

  /** Whether the style hides a section. */
  hides(section: XmlElement): boolean {
    return section.attributes["text:display"] === "none";
  }
}

const FORMS: Readonly<Record<string, string>> = {
  "1": "decimal",
  a: "lowerLetter",
  A: "upperLetter",
  i: "lowerRoman",
  I: "upperRoman",
  "": "none",
};

function levelsOf(list: XmlElement): Map<number, ListLevel> {
  const levels = new Map<number, ListLevel>();
  for (const element of elementsOf(list)) {
    const depth = Number(element.attributes["text:level"]) - 1;
    if (depth >= 0) levels.set(depth, levelOf(element, depth));
  }
  return levels;
}

function levelOf(element: XmlElement, depth: number): ListLevel {
  const said = element.attributes;
  const bullet =
    element.name !== "text:list-level-style-number" && element.name !== "text:outline-level-style";
  return {
    start: Number(said["text:start-value"] ?? 1),
    form: bullet ? "bullet" : (FORMS[said["style:num-format"] ?? ""] ?? "decimal"),
    pattern: bullet ? signIn(element) : patternOf(said, depth),
    suffix: " ",
    legal: false,
    restartAfter: null,
  };
}

function signIn(element: XmlElement): string {
  if (element.name === "text:list-level-style-image") return "•";
  const font = childOf(element, "style:text-properties")?.attributes ?? {};
  return bulletSign(
    element.attributes["text:bullet-char"] ?? "",
    font["style:font-name"] ?? font["fo:font-family"] ?? "",
  );
}

/** Newer writers store the whole pattern; else the numbers of the levels are between a prefix and a suffix. */
function patternOf(said: Readonly<Record<string, string>>, depth: number): string {
  const whole = said["?:num-list-format"];
  if (whole !== undefined) return whole.replace(/%(\d)%/g, "%$1");
  if (said["style:num-format"] === undefined || said["style:num-format"] === "") return "";
  const shown = Number(said["text:display-levels"] ?? 1);
  const numbers = Array.from({ length: shown }, (_, n) => `%${depth - shown + n + 2}`).join(".");
  return `${said["style:num-prefix"] ?? ""}${numbers}${said["style:num-suffix"] ?? ""}`;
}
