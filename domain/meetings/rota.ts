export type RotaTurn = { departmentId: number; active: boolean };

/**
 * Whose turn it is: the active department that follows the one that presented last, after the last one the first
 * again. A disabled department keeps its place and is skipped.
 * @param presented departments that presented, the latest first; those outside the rota are ignored
 * @returns null if the rota has no active department
 */
export function nextTurn(rota: readonly RotaTurn[], presented: readonly number[]): number | null {
  const last = presented.find((id) => rota.some(({ departmentId }) => departmentId === id));
  const at = rota.findIndex(({ departmentId }) => departmentId === last);
  const inTurn = [...rota.slice(at + 1), ...rota.slice(0, at + 1)];
  return inTurn.find(({ active }) => active)?.departmentId ?? null;
}
