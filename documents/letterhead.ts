import { type Day, runningDate } from "@/domain/calendar/day";
import type { Block, Line } from "./paper";
import { capitals, fill, WORDS } from "./words";

export type Letterhead = {
  parentBody: string;
  agency: string;
  /** From the văn thư's book, "12/BB-SXD"; empty until then, and never invented here. */
  number: string;
  /** What follows the blank if the number is unknown: "BB-SXD". */
  symbol: string;
  /** The place in the date line. */
  place: string;
  /** Null leaves a blank for the date. */
  date: Day | null;
};

/**
 * The heading of an official paper: the issuing agency at the left, the national title at the right.
 * @param about the subject of a công văn, below its number; empty for other papers
 * @param dated whether place and date are below the motto: minutes have none (mẫu 1.9)
 */
export function drawLetterhead(head: Letterhead, { about = "", dated = true } = {}): Block {
  const left: Line[] = [
    ...(head.parentBody ? [{ role: "parentBody", text: capitals(head.parentBody) } as const] : []),
    { role: "issuer", text: capitals(head.agency) },
    { role: "number", text: numberOf(head) },
    ...(about ? [{ role: "about", text: about } as const] : []),
  ];
  const right: Line[] = [
    { role: "nation", text: WORDS.nation },
    { role: "motto", text: WORDS.motto },
    ...(dated ? [{ role: "placeDate", text: placeAndDate(head) } as const] : []),
  ];
  return { kind: "pair", shares: [0.42, 0.58], left, right };
}

const numberOf = ({ number, symbol }: Letterhead): string =>
  number ? fill(WORDS.number, { number }) : fill(WORDS.number_blank, { symbol });

const placeAndDate = ({ place, date }: Letterhead): string =>
  fill(WORDS.place_date, { place, date: date ? runningDate(date) : WORDS.date_blank });
