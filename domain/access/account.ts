/** An account as it is stored and compared: what people type differs in case, spaces and composed accents. */
export const normalizeAccount = (typed: string): string => typed.normalize("NFC").trim().toLowerCase();

/** Letters, digits and . _ - only, so that an account reads the same wherever it is written. */
export const ACCOUNT_PATTERN = /^[a-z0-9][a-z0-9._-]{1,39}$/;
