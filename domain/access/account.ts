/** An account name in its stored form: people type different cases, spaces and accent compositions. */
export const normalizeAccount = (typed: string): string => typed.normalize("NFC").trim().toLowerCase();

/** Only letters, digits and . _ -, so that an account name is read the same everywhere. */
export const ACCOUNT_PATTERN = /^[a-z0-9][a-z0-9._-]{1,39}$/;
