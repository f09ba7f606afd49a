import type { Day } from "../calendar/day";
import type { Mark } from "./buckets";

/** One printed line of the sổ theo dõi, as of the day that the register shows. */
export type RegisterLine = {
  code: string;
  text: string;
  /** Names, separated by "; ". */
  leads: string;
  coordinating: string;
  /** Of the assignment on this line. */
  role: "lead" | "coordinating";
  giver: string;
  issuedOn: Day;
  originalDeadline: Day | null;
  deadline: Day | null;
  mark: Mark;
  reportedOn: Day | null;
  productNumber: string;
  productDate: Day | null;
  productText: string;
  extensions: number;
  urges: number;
};
