/** A code as typed, without what people add or leave out when they copy it from a terminal. */
export const normalizeSetUpCode = (typed: string): string => typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, "");
