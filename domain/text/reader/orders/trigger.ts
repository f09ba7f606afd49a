import { CONNECTORS } from "../lexicon";
import { phraseAt } from "../phrases";
import type { Token } from "../tokens";
import type { Units } from "../units/read-units";

export type Trigger = { at: number; lead: Units | null; cued: boolean; again: boolean };

export type Reading = {
  /** An item of a task list: a verb alone is an order, and so is a subject with any verb. */
  listed: boolean;
  /** Orders were given before, so a unit with a verb is an order. */
  ordered: boolean;
  /** The previous sentence gave one, so any verb after a unit continues it. */
  open?: boolean;
};

/** Whether a clause begins here. */
export function isStart(tokens: readonly Token[], k: number, from: number): boolean {
  if (k === from) return true;
  const before = tokens[k - 1];
  if (before && /^[,;:“"–.-]$/.test(before.raw)) return true;
  // A capital after a comma or nothing at all: sentences that were joined by mistake.
  return k === from + phraseAt(CONNECTORS, tokens, from) || /^(để|thời|đó|thì)$/.test(before?.raw ?? "");
}

/** Whether this names someone who gives orders: a leader, or the city as a whole. */
export const isGiver = (tokens: readonly Token[], k: number): boolean =>
  /^(TP|Thành|lãnh|Lãnh|Chủ|Thường|đồng|Đồng|Bí)$/.test(tokens[k]?.raw ?? "") && tokens[k]?.raw !== "các";

/** Whether the word of command at a token is one of the strong ones. */
export const isStrong = (tokens: readonly Token[], k: number): boolean =>
  /^(giao|yêu|đề|lưu|phân|thống)$/i.test(tokens[k]?.raw ?? "");
