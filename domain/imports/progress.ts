import type { ImportKind } from "./import-kinds";
import type { ImportState } from "./states";

type Counts = { made: number; done: number; refused: number; undone: number; kept: number };

/**
 * How far storing or taking back is. A directive is first proposed, then brought to its state: two steps.
 * @returns the rows that are through, of how many, and the share of the work from 0 to 1
 */
export function progressOf({
  kind,
  state,
  planned,
  counts: { made, done, refused, undone, kept },
}: {
  kind: ImportKind;
  state: ImportState;
  planned: number;
  counts: Counts;
}): { rows: number; of: number; share: number } {
  const rows = state === "taking-back" ? undone + kept : done + refused;
  const begun = state === "storing" && kind === "register" ? made + refused : rows;
  const share = planned === 0 ? 0 : (rows + begun) / (2 * planned);
  return { rows, of: planned, share: Math.min(1, share) };
}
