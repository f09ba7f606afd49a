import type { Day } from "../calendar/day";
import type { Mark } from "./buckets";

/** One line of the sổ theo dõi as it is printed, on the day that the register shows. */
export type RegisterLine = {
  code: string;
  text: string;
  /** Names, "; " between them. */
  leads: string;
  coordinating: string;
  /** Of the assignment that the line tells of. */
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
