/** Twice the average of the department, and at least this much, counts as too much. */
const OVERLOAD_TIMES = 2;
const OVERLOAD_LEAST = 4;

type Weighed = { personId: number; weighed: number };

/**
 * Whether a person has far more open work than the others of the department, or none at all.
 * @param people everybody in the department, the person included
 * @returns null for anything between, and for the row of work without an officer (key 0)
 */
export function loadWord(load: Weighed, people: readonly Weighed[]): "overloaded" | "idle" | null {
  if (load.personId === 0) return null;
  if (load.weighed === 0) return "idle";
  const average = people.reduce((sum, { weighed }) => sum + weighed, 0) / people.length;
  return load.weighed >= OVERLOAD_LEAST && load.weighed >= OVERLOAD_TIMES * average ? "overloaded" : null;
}
