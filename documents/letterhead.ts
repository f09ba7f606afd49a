import { type Day, runningDate } from "@/domain/calendar/day";
import type { Block, Line } from "./paper";
import { capitals, fill, WORDS } from "./words";

export type Letterhead = {
  parentBody: string;
  agency: string;
  /** As in the văn thư's book, "12/BB-SXD"; empty until then, and never minted here. */
  number: string;
  /** What follows the blank where the number is not known: "BB-SXD". */
  symbol: string;
  /** Where the paper is dated. */
  place: string;
  /** Null leaves the date to be written by hand. */
  date: Day | null;
};

/**
 * The head of an official paper: who issues it at the left, the nation at the right.
 * @param about what a công văn is about, below its number; empty for other papers
 * @param dated whether place and date stand below the motto: minutes have none (mẫu 1.9)
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
