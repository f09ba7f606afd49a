import { DOUBT } from "./recogniser";

const NUMERALS = `I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX`.split(" ");
/** A heading's numeral as it is recognised: II may be an H, I an Ị, and a last I with its stop an L. */
const HEADING = new RegExp(`^([IVXH]${DOUBT}?[IVXHLỊ]*)(\\.?)(?=\\s+(\\p{Lu}.*))`, "gmu");

/** How a numeral was read; what is left of it when its strokes are not counted; its number, 0 if it is none. */
type Read = { text: string; shape: string; number: number };

/**
 * Corrects the Roman numerals of headings by their order. Tesseract's Vietnamese data reads III as II and VIII as VII,
 * and is sure of it (findings/tesseract-vietnamese-roman-numerals.sh).
 */
export function rightNumerals(text: string): string {
  const right = byOrder(
    [...text.matchAll(HEADING)].filter(isHeading).map(([, marked = ""]) => readOf(marked)),
  );
  let at = -1;
  return text.replace(HEADING, (...match: string[]) => {
    if (!isHeading(match)) return match[0] ?? "";
    at += 1;
    return right[at] === null ? (match[0] ?? "") : `${right[at]}.`;
  });
}

/** A numeral has its full stop, or an L for it, or words in capitals behind it; a single H is no numeral. */
function isHeading([, marked = "", stop = "", words = ""]: readonly string[]): boolean {
  const read = marked.replace(DOUBT, "");
  return read !== "H" && (stop !== "" || read.endsWith("L") || !/\p{Ll}/u.test(words));
}

function readOf(marked: string): Read {
  const text = marked.replace(DOUBT, "");
  return { text, shape: shapeOf(text), number: NUMERALS.indexOf(text) + 1 };
}

const shapeOf = (numeral: string): string => numeral.replace(/[IHLỊ]+/g, "I");

/** For each numeral the right one; null where it stays as read. */
function byOrder(read: readonly Read[]): (string | null)[] {
  const right: (string | null)[] = read.map(() => null);
  let before = 0;
  for (let at = 0; at < read.length; ) {
    const end = endOfRun(read, at);
    const after = read[end]?.number ?? 0;
    // A run of numerals that differ in strokes alone and has exactly the room between the numerals around it.
    const fills = after > 0 && before + (end - at) + 1 === after;
    for (; at < end; at++) {
      const one = read[at];
      const next = NUMERALS[before];
      const isWrong = fills || one?.number === 0 || (one?.number === before && before > 1);
      if (isWrong && one !== undefined && next !== undefined && one.shape === shapeOf(next)) {
        if (one.text !== next) right[at] = next;
        before += 1;
      } else before = one?.number || before;
    }
  }
  return right;
}

/** Where the numerals of one shape end that begin here. */
function endOfRun(read: readonly Read[], from: number): number {
  let end = from + 1;
  while (read[end] !== undefined && read[end]?.shape === read[from]?.shape) end += 1;
  return end;
}
