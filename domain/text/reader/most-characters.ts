/** The longest text that is read, in characters; a longer one is refused before reading. */
export const MOST_CHARACTERS = 1_000_000;
