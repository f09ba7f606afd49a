/** A leader's directive to a department: summary, text, product, and the words of the deadline. */
export type DirectiveTemplate = {
  lead: string;
  with?: readonly string[];
  summary: string;
  text: string;
  product?: string;
  /** Days from the meeting; "month", "quarter", "half" or "year" for the end of one; null for undated. */
  due: number | "month" | "quarter" | "half" | "year" | null;
};

/** A template. @param others departments that work with the lead */
export const template = (
  lead: string,
  due: DirectiveTemplate["due"],
  summary: string,
  text: string,
  product?: string,
  ...others: string[]
): DirectiveTemplate => ({ lead, due, summary, text, product, with: others });
