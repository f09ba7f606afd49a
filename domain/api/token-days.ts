/** Lifetimes of a token that can be chosen, days. */
export const TOKEN_DAYS = [30, 90, 180, 365] as const;
