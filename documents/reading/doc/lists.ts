import { ListCounter, type ListLevel } from "../list-counter";
import { bulletSign } from "../symbols";

const FORMS: Readonly<Record<number, string>> = {
  0: "decimal",
  1: "upperRoman",
  2: "lowerRoman",
  3: "upperLetter",
  4: "lowerLetter",
  6: "cardinalText",
  7: "ordinalText",
  22: "decimalZero",
  23: "bullet",
  255: "none",
};

type Override = { list: number; levels: Map<number, { start: number | null; level: ListLevel | null }> };

/** The automatic lists of a document; a paragraph refers to one by its place among the overrides, from 1. */
export class WordLists {
  readonly #levels: Map<number, Map<number, ListLevel>>;
  readonly #overrides: Override[];
  readonly #counters = new Map<number, ListCounter>();
  readonly #begun = new Set<string>();

  /** @param lists and the following bytes in the table stream. @param overrides as stored there */
  constructor(lists: Buffer, overrides: Buffer) {
    this.#levels = readLists(lists);
    this.#overrides = readOverrides(overrides);
  }

  /** The label of the next paragraph of a list with the space after it; "" for none. */
  label(number: number, depth: number): string {
    const override = this.#overrides[number - 1];
    const own = override && this.#levels.get(override.list);
    if (!override || !own) return "";
    const levels = new Map(own);
    for (const [at, { level }] of override.levels) if (level) levels.set(at, level);
    const counter = this.#counters.get(override.list) ?? new ListCounter();
    this.#counters.set(override.list, counter);
    const key = `${number} ${depth}`;
    const start = this.#begun.has(key) ? null : (override.levels.get(depth)?.start ?? null);
    this.#begun.add(key);
    return counter.next(levels, depth, start);
  }
}

function readLists(bytes: Buffer): Map<number, Map<number, ListLevel>> {
  const lists = new Map<number, Map<number, ListLevel>>();
  if (bytes.length < 2) return lists;
  const count = bytes.readUInt16LE(0);
  let at = 2 + count * 28;
  for (let n = 0; n < count && 2 + n * 28 + 28 <= bytes.length; n++) {
    const begin = 2 + n * 28;
    const simple = ((bytes[begin + 26] ?? 0) & 1) === 1;
    const levels = new Map<number, ListLevel>();
    for (let depth = 0; depth < (simple ? 1 : 9); depth++) {
      const read = levelAt(bytes, at);
      if (!read) break;
      levels.set(depth, read.level);
      at = read.end;
    }
    lists.set(bytes.readInt32LE(begin), levels);
  }
  return lists;
}

function levelAt(bytes: Buffer, at: number): { level: ListLevel; end: number } | null {
  if (at + 30 > bytes.length) return null;
  const flags = bytes[at + 5] ?? 0;
  const runSize = bytes[at + 24] ?? 0;
  const paragraphSize = bytes[at + 25] ?? 0;
  const text = at + 28 + runSize + paragraphSize;
  if (text + 2 > bytes.length) return null;
  const length = bytes.readUInt16LE(text);
  const raw = bytes.toString("utf16le", text + 2, text + 2 + length * 2);
  const form = FORMS[bytes[at + 4] ?? 0] ?? "decimal";
  const follow = bytes[at + 15];
  const own = (flags & 8) !== 0;
  return {
    level: {
      start: bytes.readInt32LE(at),
      form,
      pattern: form === "bullet" ? bulletSign(raw, "Symbol") : withPlaces(raw),
      suffix: follow === 2 ? "" : " ",
      legal: (flags & 4) !== 0,
      restartAfter: own ? (bytes[at + 26] ?? 0) : null,
    },
    end: text + 2 + length * 2,
  };
}

function readOverrides(bytes: Buffer): Override[] {
  if (bytes.length < 4) return [];
  const count = bytes.readUInt32LE(0);
  const overrides: Override[] = [];
  let at = 4 + count * 16;
  for (let n = 0; n < count && 4 + n * 16 + 16 <= bytes.length; n++) {
    const begin = 4 + n * 16;
    const levels: Override["levels"] = new Map();
    at += 4;
    for (let left = bytes[begin + 12] ?? 0; left > 0 && at + 8 <= bytes.length; left--) {
      const flags = bytes.readUInt32LE(at + 4);
      const start = (flags & 0x10) !== 0 ? bytes.readInt32LE(at) : null;
      at += 8;
      const read = (flags & 0x20) !== 0 ? levelAt(bytes, at) : null;
      if (read) at = read.end;
      levels.set(flags & 0xf, { start, level: read?.level ?? null });
    }
    overrides.push({ list: bytes.readInt32LE(begin), levels });
  }
  return overrides;
}

/** Characters below 9 are placeholders for the levels' numbers. */
const withPlaces = (raw: string): string =>
  [...raw].map((sign) => (sign.charCodeAt(0) < 9 ? `%${sign.charCodeAt(0) + 1}` : sign)).join("");
