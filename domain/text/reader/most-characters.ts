/**
 * The longest text that is read, in characters: some forty pages. A longer one is refused before reading. Minutes take half a
 * second of processor time; nothing but tiny tasks, 4,000 of them, takes up to two.
 */
export const MOST_CHARACTERS = 100_000;
