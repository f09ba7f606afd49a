/** A code as typed, without the characters that people add or omit when they copy it from a terminal. */
export const normalizeSetUpCode = (typed: string): string => typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, "");
