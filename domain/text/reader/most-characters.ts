/**
 * The longest text that is read, in characters: some thirty-five pages. A longer one is refused before reading. Minutes take half a
 * second of processor time; nothing but tiny tasks, 3,700 of them, takes up to two.
 */
export const MOST_CHARACTERS = 90_000;
