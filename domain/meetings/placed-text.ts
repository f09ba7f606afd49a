/*
 * The text of an agenda item with its directives where they were said. Stored are the lines of the text without the
 * directives, and for each directive how many of these lines stand before it.
 */

type Placed = { afterLine: number | null };

/** The text of an item as it is read: the lines before the first directive, then each directive and the lines after it. */
export type PlacedText<D> = {
  before: string;
  parts: { directive: D; after: string }[];
  /** Directives of the item that have no place in its text. */
  unplaced: D[];
};

/**
 * Puts directives between the lines of a text.
 * @param directives in the order of their numbers, which those at one place keep
 */
export function placeDirectives<D extends Placed>(body: string, directives: readonly D[]): PlacedText<D> {
  const lines = linesOf(body);
  const placed = directives
    .flatMap((directive) =>
      directive.afterLine === null
        ? []
        : [{ directive, at: Math.min(Math.max(directive.afterLine, 0), lines.length) }],
    )
    .sort((a, b) => a.at - b.at);
  const textBetween = (from: number, to: number | undefined) => lines.slice(from, to).join("\n").trim();
  return {
    before: textBetween(0, placed[0]?.at),
    parts: placed.map(({ directive, at }, index) => ({
      directive,
      after: textBetween(at, placed[index + 1]?.at),
    })),
    unplaced: directives.filter(({ afterLine }) => afterLine === null),
  };
}

/**
 * The reverse: one text of the pieces around directives.
 * @param pieces the text before the first directive, and the text after each
 * @returns the text, and for each directive how many of its lines stand before it
 */
export function joinPieces(pieces: readonly string[]): { body: string; afterLines: number[] } {
  const lines: string[] = [];
  const afterLines: number[] = [];
  pieces.forEach((piece, index) => {
    if (index > 0) afterLines.push(lines.length);
    lines.push(...linesOf(piece.trim()));
  });
  return { body: lines.join("\n"), afterLines };
}

/**
 * What an item says in reading order, one paragraph a line: its text, and each placed directive with its number.
 * @returns "" if it says nothing
 */
export function spokenText(
  body: string,
  directives: readonly (Placed & { number: number; text: string })[],
): string {
  const { before, parts } = placeDirectives(body, directives);
  return [before, ...parts.flatMap(({ directive: { number, text }, after }) => [`${number}. ${text}`, after])]
    .filter(Boolean)
    .join("\n");
}

/** How many lines a text has; none if it is empty. */
export const lineCountOf = (text: string): number => linesOf(text).length;

/** Where directives were said in the text of an item that the record contains: papers and page show them there. */
export const saidInItems =
  (items: readonly { id: number }[]) =>
  ({ agendaItemId, afterLine }: Placed & { agendaItemId: number | null }): boolean =>
    afterLine !== null && items.some(({ id }) => id === agendaItemId);

const linesOf = (text: string): string[] => (text === "" ? [] : text.split("\n"));
