import { EVERYDAY_VERBS, TELLING } from "../everyday";
import { MODALS } from "../lexicon";
import { phraseAt } from "../phrases";
import type { Token } from "../tokens";
import { isVerb, verbLength } from "../verbs";

/** What is said of an actor at this token: an order, a statement, or nothing known. */
export function actsAt(tokens: readonly Token[], k: number, end: number): "order" | "tells" | null {
  if (k >= end) return null;
  if (tokens[k]?.raw === "thì") return actsAt(tokens, k + 1, end);
  // "Đ/c Hậu và đ/c Xoan cùng làm việc với …"
  if (tokens[k]?.raw === "cùng" && isVerb(tokens, k + 1)) return actsAt(tokens, k + 1, end);
  if (forbids(tokens, k)) return "order";
  // "dự thảo" is not "dự".
  const verb = isVerb(tokens, k) && tokens[k + 1]?.kind === "word" ? verbLength(tokens, k) : 0;
  const told = phraseAt(TELLING, tokens, k);
  // "phường hoàn thành 16/18 chỉ tiêu"
  if (tokens[k]?.raw === "hoàn" && /^\d+(?:[.,]\d+)?(?:\/\d+|%)/.test(tokens[k + 2]?.raw ?? ""))
    return "tells";
  if (tokens[k]?.raw === "hoàn" && tokens[k + 2]?.kind === "number" && tokens[k + 3]?.raw === "/")
    return "tells";
  // "NT đổ xong mố M1": done, where no word says until when.
  if (
    tokens[k + 1]?.raw === "xong" &&
    !tokens
      .slice(k, Math.min(end, k + 16))
      .some(({ raw }) => /^(?:trước|hạn|ngày|thứ|tuần|trong|t[2-7]|cho|để|chiều|sáng|mai)$/iu.test(raw))
  )
    return "tells";
  if (told >= Math.max(1, phraseAt(EVERYDAY_VERBS, tokens, k)) && !(verb > 1 && verb > told)) return "tells";
  if (phraseAt(MODALS, tokens, k) > 0 || isEveryday(tokens, k) || tokens[k]?.raw === "quản") return "order";
  return isVerb(tokens, k) && tokens[k]?.capital === false ? "order" : null;
}

/** "không thu thêm", "ko cho mượn": a verb that must not be done. */
export const forbids = (tokens: readonly Token[], k: number): boolean => {
  if (!/^(?:không|ko|kg|khg|đừng|chớ)$/iu.test(tokens[k]?.raw ?? "")) return false;
  const at = /^(?:được|tự|ai)$/.test(tokens[k + 1]?.raw ?? "") ? k + 2 : k + 1;
  if (tokens[at]?.capital !== false || phraseAt(TELLING, tokens, at) > 0) return false;
  return at === k + 2 || isVerb(tokens, at) || phraseAt(EVERYDAY_VERBS, tokens, at) > 0;
};

/** Whether an everyday verb begins at a token. */
export const isEveryday = (tokens: readonly Token[], k: number): boolean =>
  tokens[k]?.capital === false && phraseAt(EVERYDAY_VERBS, tokens, k) > 0;
