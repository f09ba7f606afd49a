/** How long a token may live, days. */
export const TOKEN_DAYS = [30, 90, 180, 365] as const;
