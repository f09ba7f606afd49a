/**
 * Encodes where the next page of a list begins: after a row's key. New rows have higher keys, so that no row is
 * skipped or shown twice. The cursor is valid for one list and reveals nothing to its holder.
 */
export function writeCursor(list: string, after: number): string {
  return btoa(`${list} ${after}`).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** The key in a cursor of that list; null if the cursor is invalid. */
export function readCursor(list: string, cursor: string): number | null {
  const named = /^(\w+) ([1-9]\d{0,15})$/.exec(decoded(cursor));
  const after = Number(named?.[2]);
  return named?.[1] === list && Number.isSafeInteger(after) ? after : null;
}

function decoded(cursor: string): string {
  try {
    return atob(cursor.replaceAll("-", "+").replaceAll("_", "/"));
  } catch {
    return "";
  }
}
