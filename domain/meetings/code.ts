import type { Day } from "../calendar/day";

/** "CC 07/2024", and "CC 07/2024-2" for the second meeting of a series in one month. */
export const meetingCode = (symbol: string, heldOn: Day, ordinal: number): string =>
  `${symbol} ${heldOn.slice(5, 7)}/${heldOn.slice(0, 4)}${ordinal > 1 ? `-${ordinal}` : ""}`;

/** "CC 07/2024 BS1": the first supplement to those minutes. */
export const supplementCode = (base: string, ordinal: number): string => `${base} BS${ordinal}`;

/** "CC 07/2024 · 3": a supplement's directives go on with the numbers of the minutes it belongs to. */
export const directiveCode = (meeting: string, number: number): string => `${meeting} · ${number}`;
