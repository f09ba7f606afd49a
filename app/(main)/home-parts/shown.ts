/** Entries of a section before "see all". */
export const SHOWN = 5;
