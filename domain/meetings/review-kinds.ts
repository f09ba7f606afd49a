/** What can be decided at a meeting about the work of an earlier one. */
export const REVIEW_KINDS = ["confirm", "extend", "urge", "carry-over"] as const;
export type ReviewKind = (typeof REVIEW_KINDS)[number];
