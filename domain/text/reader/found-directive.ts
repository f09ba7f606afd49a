import type { FoundDeadline } from "../dates-in-words";

/** A directive in a text: one of its sentences, an item of a list, or a row of a task table. */
export type FoundDirective = {
  /** The place of its words in the source. */
  from: number;
  to: number;
  text: string;
  /** The list's own number: "1", "Hai là", or "". */
  number: string;
  /** The heading of its group, or "". */
  heading: string;
  lead: string;
  coordinating: string[];
  /** In the directive's own words or in those that apply to its whole list. */
  deadline: FoundDeadline | null;
};
