import type { Day } from "../calendar/day";

/** A person of a list of staff, or another title of the person of an earlier row. */
export type StaffRow = {
  fullName: string;
  birthDay: number | null;
  birthMonth: number | null;
  birthYear: number | null;
  title: string;
  departmentId: number | null;
  /** First day of the title; null without a title. */
  fromDay: Day | null;
  /** For the account that the person gets later; "" for none. */
  email: string;
  /** The earlier row of the same person, which gets this title as another one; null for a person of its own. */
  joins: number | null;
};
