import { type Day, parseDay } from "../calendar/day";
import { type AddressQuery, firstOf } from "./address";

/**
 * The days that an address asks for and that no calendar has, as they were typed, each once.
 * @param names of the address's days
 */
export function misreadDays(asked: AddressQuery, names: readonly string[]): string[] {
  const typed = names.map((name) => firstOf(asked[name]).trim().slice(0, 20));
  return [...new Set(typed)].filter((day) => day !== "" && parseDay(day) === null);
}

/** The days "from" and "to" of an address if they are in the wrong order; else null. */
export function reversedDays(asked: AddressQuery): { from: Day; to: Day } | null {
  const [from, to] = [parseDay(firstOf(asked.from)), parseDay(firstOf(asked.to))];
  return from !== null && to !== null && to < from ? { from, to } : null;
}
