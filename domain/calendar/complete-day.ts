import type { Day } from "./day";
import { formatDay, parseDay } from "./day";

/**
 * A day typed without its year ("20/8"), as the next such day from another one on.
 * @returns dd/MM/yyyy, or the text as typed if it is no such day
 */
export function completeDay(typed: string, from: Day): string {
  const [, day, month] = /^\s*(\d{1,2})[/.-](\d{1,2})\s*$/.exec(typed) ?? [];
  if (day === undefined || month === undefined) return typed;
  const year = Number(from.slice(0, 4));
  const found = [year, year + 1]
    .map((one) => parseDay(`${day}/${month}/${one}`))
    .find((one) => one !== null && one >= from);
  return found ? formatDay(found) : typed;
}
