export type RotaTurn = { departmentId: number; active: boolean };

/**
 * Whose turn it is: the active department that follows the one that last presented, and from the first again.
 * One that is disabled keeps its place and is passed over.
 * @param presented departments that presented, the latest first; those outside the rota count for nothing
 * @returns null where no active department stands in the rota
 */
export function nextTurn(rota: readonly RotaTurn[], presented: readonly number[]): number | null {
  const last = presented.find((id) => rota.some(({ departmentId }) => departmentId === id));
  const at = rota.findIndex(({ departmentId }) => departmentId === last);
  const inTurn = [...rota.slice(at + 1), ...rota.slice(0, at + 1)];
  return inTurn.find(({ active }) => active)?.departmentId ?? null;
}
