import { placeDirectives } from "@/domain/meetings/placed-text";
import type { RecordedDirective } from "@/domain/meetings/record";
import type { NotedLine } from "./save-block";

/** A directive in the text of an item, and the piece of text after it. */
export type Piece = {
  /** Stays the same while the page is open, so that the fields keep what is typed. */
  key: string;
  /** Null until a new line is stored as a directive. */
  directive: RecordedDirective | null;
  /** The words of a new line. */
  line: string;
  /** The text after it when it was drawn. */
  after: string;
  /** Its words have gone back into the text, and the server is asked to remove it. */
  gone?: boolean;
};
export type Pieces = {
  drawing: number;
  /** The item's version that contains the directives which lines became on this page. */
  storedAs: number;
  before: string;
  pieces: Piece[];
};

/** How a field of a piece is named: by the directive, or by the page's key until there is one. */
export const nameOf = ({ directive, key }: Piece): string => (directive ? String(directive.id) : key);

/** What the server has drawn of an item; its directives in the order of their numbers. */
export type DrawnItem = { version: number; body: string; directives: readonly RecordedDirective[] };

/** The pieces of an item's stored text. @param drawing how often the fields were drawn from the start */
export function piecesOf({ version, body, directives }: DrawnItem, drawing = 0): Pieces {
  const { before, parts } = placeDirectives(body, directives);
  const pieces = parts.map(({ directive, after }) => {
    return { key: `${directive.id}.${drawing}`, directive, line: "", after };
  });
  return { drawing, storedAs: version, before, pieces };
}

/**
 * The pieces after the server has drawn the item again. The same directives in the same places keep their fields;
 * otherwise all fields are drawn from the start. While a line is not stored yet, or a directive not removed yet, the
 * pieces stay as they are; also if the server drew the item before it stored the lines that are directives here.
 */
export function redraw(shown: Pieces, drawn: DrawnItem): Pieces {
  const { version, directives } = drawn;
  const byId = new Map(directives.map((directive) => [directive.id, directive]));
  const isThere = ({ directive }: Piece) => directive !== null && byId.has(directive.id);
  const waits = shown.pieces.some((piece) => piece.directive === null || (piece.gone && isThere(piece)));
  if (waits || version < shown.storedAs) {
    const pieces = shown.pieces
      .filter((piece) => !piece.gone || isThere(piece))
      .map((piece) => ({
        ...piece,
        directive: piece.directive && (byId.get(piece.directive.id) ?? piece.directive),
      }));
    return { ...shown, pieces };
  }
  const next = piecesOf(drawn, shown.drawing);
  const before = shown.pieces.filter(({ gone }) => !gone);
  const isSame =
    before.length === next.pieces.length &&
    before.every(({ directive }, index) => directive?.id === next.pieces[index]?.directive?.id);
  if (!isSame) return piecesOf(drawn, shown.drawing + 1);
  const pieces = next.pieces.map((piece, index) => ({ ...piece, key: before[index]?.key ?? piece.key }));
  return { ...next, pieces };
}

/**
 * Puts what lines have become in their places; several directives of one line stand one after the other.
 * @param version of the item that contains them
 */
export function withNoted(shown: Pieces, noted: readonly NotedLine[], version: number): Pieces {
  const pieces = shown.pieces.flatMap((piece): Piece[] => {
    const found = noted.find(({ key }) => key === piece.key)?.directives ?? [];
    const last = found.at(-1);
    if (!last) return [piece];
    return [
      ...found.slice(0, -1).map((directive) => {
        return { key: `${directive.id}.${shown.drawing}`, directive, line: "", after: "" };
      }),
      { ...piece, directive: last },
    ];
  });
  return { ...shown, storedAs: version, pieces };
}

/** A text cut at the lines that the caret or the selection touches. */
export type Cut = { before: string; line: string; after: string };

/**
 * Cuts out the whole lines that the caret or the selection touches; on an empty line the one above, which was just
 * finished. Null if there are no words.
 */
export function cutLine(text: string, start: number, end: number): Cut | null {
  const place = linesAt(text, start, end);
  const words = text.slice(place.from, place.to);
  if (words.trim() === "") {
    const above = text.slice(0, place.from).trimEnd();
    if (above === "") return null;
    return cutLine(above + text.slice(place.to), above.length, above.length);
  }
  return {
    before: text.slice(0, place.from).trimEnd(),
    line: words.trim(),
    after: text.slice(place.to).replace(/^\s*\n/, ""),
  };
}

function linesAt(text: string, start: number, end: number): { from: number; to: number } {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const last = end > start && text[end - 1] === "\n" ? end - 1 : end;
  const next = text.indexOf("\n", last);
  return { from, to: next < 0 ? text.length : next };
}

/** Pieces of text as one, one under the other. @returns the text, and where the second piece begins in it */
export function joinTexts(first: string, ...rest: readonly string[]): { text: string; at: number } {
  const before = first.trimEnd();
  const text = [before, ...rest.map((piece) => piece.trim())].filter(Boolean).join("\n");
  return { text, at: before === "" ? 0 : before.length + 1 };
}
