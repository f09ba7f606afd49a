/**
 * Where the next page of a list begins: after a row's key. Rows that come in meanwhile have higher keys, so that
 * nothing is skipped or shown twice. It names its list, and says nothing to whoever holds it.
 */
export function writeCursor(list: string, after: number): string {
  return btoa(`${list} ${after}`).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** The key in a cursor of that list; null for anything that is none. */
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
