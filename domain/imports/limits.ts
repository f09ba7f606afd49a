import type { ImportKind } from "./import-kinds";

/** Largest sheet that is read, bytes as sent; the unpacked size has its own limit. */
export const MAX_SHEET_BYTES = 5 * 1024 * 1024;
/** Of one sheet, including its titles and empty rows. */
export const MAX_SHEET_ROWS = 6000;
/** Rows that can be imported at once. */
export const MAX_ROWS: Record<ImportKind, number> = { departments: 500, staff: 4000, register: 5000 };
/** An import with more rows goes on in the background while its page shows the progress. */
export const MOST_AT_ONCE = 30;
/** Directives of one day in the minutes of an old register; the day's others follow in supplements. */
export const MOST_OF_ONE_RECORD = 100;
export const MAX_SHEET_COLUMNS = 60;
/** Characters of one cell. */
export const MAX_CELL = 10_000;
