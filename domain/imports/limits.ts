/** Largest sheet that is read, bytes as sent; what it unpacks to has a limit of its own. */
export const MAX_SHEET_BYTES = 5 * 1024 * 1024;
/** Of one sheet; an agency's whole register of ten years is less. */
export const MAX_SHEET_ROWS = 5000;
export const MAX_SHEET_COLUMNS = 60;
/** Characters of one cell. */
export const MAX_CELL = 10_000;
