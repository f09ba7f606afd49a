import { childOf, childrenOf, type XmlElement } from "../xml";
import { isOff } from "./is-off";

/** The properties of a run or paragraph on which its words depend. */
export type Look = { hidden: boolean | null; font: string | null; capitals: boolean | null };

/** The styles of a document, each with its base style. */
export class Styles {
  readonly #styles = new Map<string, XmlElement>();
  readonly #defaults: Look;
  readonly #paragraphDefault: string | null;
  readonly #known = new Map<string, Look>();

  constructor(part: XmlElement | undefined) {
    this.#defaults = lookOf(childOf(part, "w:docDefaults", "w:rPrDefault", "w:rPr"));
    let usual: string | null = null;
    for (const style of childrenOf(part, "w:style")) {
      const id = style.attributes["w:styleId"] ?? "";
      this.#styles.set(id, style);
      const isDefault = /^(?:1|true|on)$/.test(style.attributes["w:default"] ?? "");
      if (isDefault && style.attributes["w:type"] === "paragraph") usual = id;
    }
    this.#paragraphDefault = usual;
  }

  /** The look of a style, including its base styles. */
  look(id: string | null): Look {
    const key = id ?? "";
    const known = this.#known.get(key);
    if (known) return known;
    const chain = this.#chain(id).map((style) => lookOf(childOf(style, "w:rPr")));
    const look = chain.reduceRight(over, { hidden: null, font: null, capitals: null });
    this.#known.set(key, look);
    return look;
  }

  /** The look of a paragraph's runs without properties of their own. */
  lookOfParagraph(style: string | null): Look {
    return over(this.#defaults, this.look(style ?? this.#paragraphDefault));
  }

  /** The list of a paragraph style: its number, its level, and the style in the chain that defines it. */
  listOf(id: string | null): { numId: string; level: number | null; style: string } | null {
    let level: number | null = null;
    for (const style of this.#chain(id ?? this.#paragraphDefault)) {
      const properties = childOf(style, "w:pPr", "w:numPr");
      const own = childOf(properties, "w:ilvl")?.attributes["w:val"];
      if (own !== undefined) level ??= Number(own);
      const numId = childOf(properties, "w:numId")?.attributes["w:val"];
      if (numId !== undefined) return { numId, level, style: style.attributes["w:styleId"] ?? "" };
    }
    return null;
  }

  #chain(id: string | null): XmlElement[] {
    const chain: XmlElement[] = [];
    let at = id === null ? undefined : this.#styles.get(id);
    while (at && !chain.includes(at)) {
      chain.push(at);
      at = this.#styles.get(childOf(at, "w:basedOn")?.attributes["w:val"] ?? "");
    }
    return chain;
  }
}

/** The look from a run's own properties. */
export function lookOf(properties: XmlElement | undefined): Look {
  const fonts = childOf(properties, "w:rFonts")?.attributes;
  return {
    hidden: switched(childOf(properties, "w:vanish")),
    font: fonts?.["w:ascii"] ?? fonts?.["w:hAnsi"] ?? null,
    capitals: switched(childOf(properties, "w:caps")),
  };
}

/** A look overridden by another. */
export const over = (under: Look, upper: Look): Look => ({
  hidden: upper.hidden ?? under.hidden,
  font: upper.font ?? under.font,
  capitals: upper.capitals ?? under.capitals,
});

const switched = (element: XmlElement | undefined): boolean | null =>
  element === undefined ? null : !isOff(element);
