/**
 * How a leader gave work outside a meeting: by an order of their own, by a note on an incoming document (bút phê),
 * or in a conversation.
 */
export const WORK_ORDER_ORIGINS = ["order", "document", "conversation"] as const;
export type WorkOrderOrigin = (typeof WORK_ORDER_ORIGINS)[number];

/** Where a directive comes from: the minutes of a meeting, or a work order. */
export const DIRECTIVE_ORIGINS = ["meeting", "work-order"] as const;
export type DirectiveOrigin = (typeof DIRECTIVE_ORIGINS)[number];

/** "GV 2026 · 41": work orders are numbered through the year in which they are given. */
export const workOrderCode = (year: number, number: number): string => `GV ${year} · ${number}`;
