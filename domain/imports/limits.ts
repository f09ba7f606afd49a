import type { ImportKind } from "./import-kinds";

/** Largest sheet that is read, bytes as sent; what it unpacks to has a limit of its own. */
export const MAX_SHEET_BYTES = 5 * 1024 * 1024;
/** Of one sheet, with its titles and empty rows. */
export const MAX_SHEET_ROWS = 5000;
/** Rows that are brought in at once. An old register writes some ten rows for each of its own, within one write. */
export const MAX_ROWS: Record<ImportKind, number> = { departments: 500, staff: 4000, register: 1000 };
export const MAX_SHEET_COLUMNS = 60;
/** Characters of one cell. */
export const MAX_CELL = 10_000;
