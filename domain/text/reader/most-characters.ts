/**
 * The longest text that is read, in characters: some eighty pages. A longer one is refused before reading. So much is
 * read in about one second of processor time, and in two on a processor of half the speed.
 */
export const MOST_CHARACTERS = 200_000;
