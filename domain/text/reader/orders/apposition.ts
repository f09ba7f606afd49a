import { MODALS } from "../lexicon";
import { phraseAt, phrases } from "../phrases";
import type { Token } from "../tokens";
import { isVerb } from "../verbs";

/** "Anh Hán Văn Tuyên, phụ trách công nghệ thông tin, được giao …": whether a duty follows the second comma. */
export function dutyBehindApposition(tokens: readonly Token[], k: number, to: number): boolean {
  for (let at = k + 1; at < Math.min(to, k + 14); at++) {
    if (/^[;:.]$/.test(tokens[at]?.raw ?? "")) return false;
    if (tokens[at]?.raw === ",") return phraseAt(ASSIGNED, tokens, at + 1) > 0;
  }
  return false;
}
const ASSIGNED = phrases("được giao|được phân công|phải|có trách nhiệm|chịu trách nhiệm|được yêu cầu");

/** "UBND huyện, trực tiếp là đồng chí Huệ, rà soát …", "Khoa Cơ khí, dưới sự chỉ đạo của Hiệu trưởng, thiết kế …" */
export function verbBehindApposition(tokens: readonly Token[], k: number, to: number): boolean {
  if (phraseAt(IN_PERSON, tokens, k + 1) === 0) return false;
  for (let at = k + 2; at < Math.min(to, k + 20) && !/^[;:.]$/.test(tokens[at]?.raw ?? ""); at++)
    if (tokens[at]?.raw === ",") return isVerb(tokens, at + 1) || phraseAt(MODALS, tokens, at + 1) > 0;
  return false;
}
const IN_PERSON = phrases("trực tiếp là|mà trực tiếp là|cụ thể là|đầu mối là|nòng cốt là|dưới sự|do");
