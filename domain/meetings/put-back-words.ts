import { lineCountOf } from "./placed-text";

/** The place of a directive's words among the lines of the item in which it was given. */
type Said = { row: number; item: readonly number[]; after: number | null };
type Item = { row: number; body: string; lines: number | null };

/**
 * Puts the words of directives that a clerk did not keep back where they were said: the reader took them out of the item's
 * text, and they were said although they are no directive.
 * @param dropped with their words; one without a place is still part of the text
 * @returns the items with the words, and the kept directives with the places that they have now
 */
export function putBackWords<I extends Item, D extends Said>(
  items: readonly I[],
  kept: readonly D[],
  dropped: readonly (Said & { text: string })[],
): { items: I[]; kept: D[] } {
  const moved = new Map<number, number>();
  const whole = items.map((item) => {
    const said = [...kept, ...dropped]
      .filter(({ item: [at], after }) => at === item.row && after !== null)
      .sort((a, b) => (a.after ?? 0) - (b.after ?? 0) || a.row - b.row);
    const lines = item.body === "" ? [] : item.body.split("\n");
    // In a text that was changed the places are no longer known.
    const isAsRead = item.lines === lineCountOf(item.body);
    let added = 0;
    for (const one of said) {
      const words =
        dropped
          .find(({ row }) => row === one.row)
          ?.text.replace(/\s+/g, " ")
          .trim() ?? "";
      if (words === "") moved.set(one.row, added);
      else {
        lines.splice(isAsRead ? (one.after ?? 0) + added : lines.length, 0, words);
        added += 1;
      }
    }
    return added === 0
      ? item
      : { ...item, body: lines.join("\n"), lines: isAsRead ? lines.length : item.lines };
  });
  return {
    items: whole,
    kept: kept.map((one) =>
      one.after === null ? one : { ...one, after: one.after + (moved.get(one.row) ?? 0) },
    ),
  };
}
