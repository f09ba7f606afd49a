import { ListCounter, type ListLevel } from "../list-counter";
import { bulletSign } from "../symbols";
import { childOf, childrenOf, type XmlElement } from "../xml";
import { isOff } from "./is-off";

type Num = { abstract: string; overrides: Map<number, { start: number | null; level: ListLevel | null }> };

/** The automatic lists of a document: gives each paragraph its label, in document order. */
export class Numbering {
  readonly #levels = new Map<string, Map<number, ListLevel>>();
  /** abstractNum → level → the paragraph style that it numbers. */
  readonly #styles = new Map<string, Map<string, number>>();
  readonly #links = new Map<string, string>();
  readonly #nums = new Map<string, Num>();
  readonly #counters = new Map<string, ListCounter>();
  readonly #begun = new Set<string>();
  readonly #numOfStyle: (style: string) => string | null;

  constructor(part: XmlElement | undefined, numOfStyle: (style: string) => string | null) {
    this.#numOfStyle = numOfStyle;
    for (const abstract of childrenOf(part, "w:abstractNum")) this.#readAbstract(abstract);
    for (const num of childrenOf(part, "w:num")) this.#readNum(num);
  }

  /** The list level that a paragraph style is bound to; null if none. */
  levelOfStyle(numId: string, style: string): number | null {
    const abstract = this.#abstractOf(numId);
    return abstract === null ? null : (this.#styles.get(abstract)?.get(style) ?? null);
  }

  /** The label of the next paragraph of a list with the space after it; "" for no list. */
  label(numId: string, depth: number): string {
    const abstract = this.#abstractOf(numId);
    const num = this.#nums.get(numId);
    if (abstract === null || !num) return "";
    const levels = new Map(this.#levels.get(abstract));
    for (const [at, { level }] of num.overrides) if (level) levels.set(at, level);
    const counter = this.#counters.get(abstract) ?? new ListCounter();
    this.#counters.set(abstract, counter);
    const key = `${numId} ${depth}`;
    const start = this.#begun.has(key) ? null : (num.overrides.get(depth)?.start ?? null);
    this.#begun.add(key);
    return counter.next(levels, depth, start);
  }

  #abstractOf(numId: string, seen = new Set<string>()): string | null {
    const abstract = this.#nums.get(numId)?.abstract ?? null;
    const link = abstract === null ? undefined : this.#links.get(abstract);
    if (link === undefined || seen.has(numId)) return abstract;
    const linked = this.#numOfStyle(link);
    return linked === null ? abstract : this.#abstractOf(linked, seen.add(numId));
  }

  #readAbstract(abstract: XmlElement): void {
    const id = abstract.attributes["w:abstractNumId"] ?? "";
    const link = childOf(abstract, "w:numStyleLink")?.attributes["w:val"];
    if (link !== undefined) this.#links.set(id, link);
    const levels = new Map<number, ListLevel>();
    const styles = new Map<string, number>();
    for (const element of childrenOf(abstract, "w:lvl")) {
      const depth = Number(element.attributes["w:ilvl"]);
      levels.set(depth, readLevel(element));
      const style = childOf(element, "w:pStyle")?.attributes["w:val"];
      if (style !== undefined) styles.set(style, depth);
    }
    this.#levels.set(id, levels);
    this.#styles.set(id, styles);
  }

  #readNum(num: XmlElement): void {
    const overrides: Num["overrides"] = new Map();
    for (const override of childrenOf(num, "w:lvlOverride")) {
      const start = childOf(override, "w:startOverride")?.attributes["w:val"];
      const level = childOf(override, "w:lvl");
      overrides.set(Number(override.attributes["w:ilvl"]), {
        start: start === undefined ? null : Number(start),
        level: level ? readLevel(level) : null,
      });
    }
    const abstract = childOf(num, "w:abstractNumId")?.attributes["w:val"] ?? "";
    this.#nums.set(num.attributes["w:numId"] ?? "", { abstract, overrides });
  }
}

function readLevel(element: XmlElement): ListLevel {
  const value = (name: string) => childOf(element, name)?.attributes["w:val"];
  const form = formOf(element);
  const pattern = value("w:lvlText") ?? "";
  const font = childOf(element, "w:rPr", "w:rFonts")?.attributes["w:ascii"] ?? "";
  const picture = childOf(element, "w:lvlPicBulletId") !== undefined;
  const suffix = value("w:suff");
  const restart = value("w:lvlRestart");
  const legal = childOf(element, "w:isLgl");
  return {
    start: Number(value("w:start") ?? 0),
    form,
    pattern: form === "bullet" ? (picture ? "•" : bulletSign(pattern, font)) : pattern,
    suffix: suffix === "nothing" ? "" : " ",
    legal: legal !== undefined && !isOff(legal),
    restartAfter: restart === undefined ? null : Number(restart),
  };
}

/** A format of newer versions is stored beside one for older versions. */
function formOf(element: XmlElement): string {
  const plain =
    childOf(element, "w:numFmt") ?? childOf(element, "mc:AlternateContent", "mc:Choice", "w:numFmt");
  const form = plain?.attributes["w:val"] ?? "decimal";
  return form === "custom" && /^0\d,/.test(plain?.attributes["w:format"] ?? "") ? "decimalZero" : form;
}
