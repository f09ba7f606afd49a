import { type AddressQuery, firstOf } from "../forms/address";
import { type DayQuestion, MOST_WORKING_DAYS } from "./count-days";
import { type Day, daysBetween, parseDay } from "./day";
import { FIRST_PROJECTED_YEAR, LAST_PROJECTED_YEAR } from "./projected-days";

/** The invalid field of the page, by its name in the address. */
export type AskedDays = {
  way: DayQuestion["way"];
  from: string;
  to: string;
  count: string;
  question: DayQuestion | null;
  wrong: ("from" | "to" | "n")[];
};

const WAYS = ["after", "before", "between"] as const;

/** The question in the page's address; an address without a question has no errors. */
export function readDayQuestion(query: AddressQuery, today: Day): AskedDays {
  const way = WAYS.find((one) => one === firstOf(query.way)) ?? "after";
  const typed = {
    from: firstOf(query.from)?.slice(0, 20) ?? "",
    to: firstOf(query.to)?.slice(0, 20) ?? "",
    count: firstOf(query.n)?.slice(0, 10) ?? "",
  };
  const from = typed.from === "" ? today : bounded(typed.from);
  const isAsked = way === "between" ? typed.to !== "" : typed.count !== "";
  if (!isAsked) return { way, ...typed, question: null, wrong: from === null ? ["from"] : [] };
  if (way === "between") {
    const to = bounded(typed.to);
    const wrong = [from === null ? ("from" as const) : [], to === null ? ("to" as const) : []].flat();
    if (from === null || to === null) return { way, ...typed, question: null, wrong };
    const isTooFar = Math.abs(daysBetween(from, to)) > 2 * MOST_WORKING_DAYS;
    return { way, ...typed, question: isTooFar ? null : { way, from, to }, wrong: isTooFar ? ["to"] : [] };
  }
  const count = /^\d{1,4}$/.test(typed.count.trim()) ? Number(typed.count) : 0;
  const isCount = count >= 1 && count <= MOST_WORKING_DAYS;
  const wrong = [from === null ? ("from" as const) : [], isCount ? [] : ("n" as const)].flat();
  return { way, ...typed, question: from === null || !isCount ? null : { way, from, count }, wrong };
}

/** A day within the years whose days off are known or projected. */
function bounded(typed: string): Day | null {
  const day = parseDay(typed);
  return day !== null && day >= `${FIRST_PROJECTED_YEAR}-01-01` && day <= `${LAST_PROJECTED_YEAR}-12-31`
    ? day
    : null;
}
