import { coveringOne, type Formatted } from "./pages";
import { type Sprm, sprmsIn } from "./sprms";
import type { StyleProperties } from "./style-sheet";

/** The properties of a run on which its words depend. */
export type DocLook = {
  hidden: boolean;
  capitals: boolean;
  deleted: boolean;
  inserted: boolean;
  special: boolean;
  font: number | null;
  /** The symbol of another font that replaces the character. */
  symbol: { font: number; code: number } | null;
};

const PLAIN: DocLook = {
  hidden: false,
  capitals: false,
  deleted: false,
  inserted: false,
  special: false,
  font: null,
  symbol: null,
};

/** The look of each character: that of its paragraph's style, overridden by its run's properties. */
export class Looks {
  readonly #runs: readonly Formatted[];
  readonly #styles: (style: number) => StyleProperties;
  readonly #ofStyle = new Map<number, DocLook>();
  #last: { run: Formatted; style: number; look: DocLook } | null = null;

  constructor(runs: readonly Formatted[], styles: (style: number) => StyleProperties) {
    this.#runs = runs;
    this.#styles = styles;
  }

  at(place: number, style: number): DocLook {
    const last = this.#last;
    if (last && last.style === style && place >= last.run.from && place < last.run.to) return last.look;
    const run = coveringOne(this.#runs, place);
    const under = this.#look(style);
    if (!run) return under;
    const look = apply(under, under, sprmsIn(run.list), (of) => this.#styles(of).run);
    this.#last = { run, style, look };
    return look;
  }

  #look(style: number): DocLook {
    const known = this.#ofStyle.get(style);
    if (known) return known;
    const look = this.#styles(style).run.reduce<DocLook>(
      (under, list) => apply(under, under, sprmsIn(list), () => []),
      PLAIN,
    );
    this.#ofStyle.set(style, look);
    return look;
  }
}

function apply(
  start: DocLook,
  style: DocLook,
  sprms: readonly Sprm[],
  ofStyle: (style: number) => readonly Buffer[],
): DocLook {
  let look = start;
  for (const { code, operand } of sprms) {
    const value = operand[0] ?? 0;
    if (code === 0x4a30) {
      for (const list of ofStyle(operand.readUInt16LE(0))) look = apply(look, style, sprmsIn(list), () => []);
    } else if (code === 0x083c) look = { ...look, hidden: switched(value, style.hidden) };
    else if (code === 0x083b) look = { ...look, capitals: switched(value, style.capitals) };
    else if (code === 0x0800) look = { ...look, deleted: value === 1 };
    else if (code === 0x0801) look = { ...look, inserted: value === 1 };
    else if (code === 0x0855) look = { ...look, special: value === 1 };
    else if (code === 0x4a4f) look = { ...look, font: operand.readUInt16LE(0) };
    else if (code === 0x6a09) {
      look = { ...look, symbol: { font: operand.readUInt16LE(0), code: operand.readUInt16LE(2) } };
    }
  }
  return look;
}

/** A switch may also mean "as the style" or "opposite of the style". */
const switched = (value: number, style: boolean): boolean =>
  value === 0x80 ? style : value === 0x81 ? !style : value === 1;
