import type { ImportKind } from "./import-kinds";

/** Largest sheet that is read, bytes as sent; the unpacked size has its own limit. */
export const MAX_SHEET_BYTES = 5 * 1024 * 1024;
/** Of one sheet, including its titles and empty rows. */
export const MAX_SHEET_ROWS = 5000;
/**
 * Rows that can be imported at once. An old register writes some ten rows to the database for each of its own, in
 * one transaction.
 */
export const MAX_ROWS: Record<ImportKind, number> = { departments: 500, staff: 4000, register: 1000 };
export const MAX_SHEET_COLUMNS = 60;
/** Characters of one cell. */
export const MAX_CELL = 10_000;
