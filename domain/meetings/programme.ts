import type { ItemKind } from "./vocabulary";

type Planned = { kind: ItemKind; title: string; presentingDepartmentId: number | null };

/** The usual items of a first ceremony. */
const CEREMONY: readonly ItemKind[] = ["ritual", "report", "speech", "study", "honours"];
/** The titles of these are specific to each meeting; the others are the same every month. */
const OF_ITS_DAY: readonly ItemKind[] = ["report", "study"];

/**
 * The next meeting's programme: the last one's items, with the first report given to the department whose turn it
 * is. A series with a rota has a report; a first ceremony gets the usual items.
 * @param words the title of an item of each kind before it has one of its own
 * @param turn the department whose turn it is, null if the series has no rota
 */
export function nextProgramme(
  last: readonly { kind: ItemKind; title: string }[],
  { ceremony, words, turn }: { ceremony: boolean; words: Record<ItemKind, string>; turn: number | null },
): Planned[] {
  const usual = last.length > 0 ? last.map(({ kind }) => kind) : ceremony ? CEREMONY : [];
  const items = usual.map((kind, index): Planned => {
    const title = OF_ITS_DAY.includes(kind) ? words[kind] : (last[index]?.title ?? words[kind]);
    return { kind, title, presentingDepartmentId: null };
  });
  if (turn === null) return items;
  const at = items.findIndex(({ kind }) => kind === "report");
  const report: Planned = { kind: "report", title: words.report, presentingDepartmentId: turn };
  if (at >= 0) return items.with(at, report);
  const opening = items.findIndex(({ kind }) => kind !== "ritual");
  return items.toSpliced(opening < 0 ? items.length : opening, 0, report);
}
