/** The decisions that a meeting can take on the work of an earlier one. */
export const REVIEW_KINDS = ["confirm", "extend", "urge", "carry-over"] as const;
export type ReviewKind = (typeof REVIEW_KINDS)[number];
