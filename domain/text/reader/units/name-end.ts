import { COMPOUNDS, MODALS, NAME_HEADS, NAME_VERBS, NOT_VERBS, OFFICE_VERBS, STOPS, VERBS } from "../lexicon";
import { endsBefore, phraseAt } from "../phrases";
import type { Token } from "../tokens";
import { isVerb } from "../verbs";

/** Whether a unit's name ends before this word. */
export function endsName(tokens: readonly Token[], k: number): boolean {
  const token = tokens[k];
  if (!token || token.capital || phraseAt(NOT_VERBS, tokens, k) > phraseAt(VERBS, tokens, k)) return false;
  if (isOver(tokens, k - 1) && !["của", "thuộc", "và", "thành", "tỉnh", "huyện", "ở"].includes(token.raw)) {
    return true;
  }
  if (token.key === tokens[k - 1]?.key || isCompound(tokens, k)) return false;
  if (phraseAt(NAME_VERBS, tokens, k) > 0 && endsBefore(NAME_HEADS, tokens, k)) {
    const office = /^(đơn vị|cơ quan|lực lượng)$/.test(
      `${tokens[k - 2]?.raw} ${tokens[k - 1]?.raw}`.toLowerCase(),
    );
    const counts = isCounted(tokens[k + phraseAt(NAME_VERBS, tokens, k)]);
    if (!counts && (!office || phraseAt(OFFICE_VERBS, tokens, k) > 0)) return false;
  }
  const before = tokens[k - 1]?.raw.toLowerCase();
  // "quản lý dự án đầu tư xây dựng", "Quản lý xây dựng", "chất lượng công trình xây dựng": the last words of a name.
  if (token.raw === "xây" && /^(?:tư|án|lý|hoạch|trình|phố|liệu|sát|định|vấn|phần|ty)$/.test(before ?? ""))
    return false;
  // "Phòng Quản lý Thu và Phát triển người tham gia" of social insurance
  if (token.raw === "tham" && before === "người" && tokens[k - 2]?.raw === "triển") return false;
  if (token.raw === "tổ" && tokens[k + 1]?.raw === "chức" && before === "các") return false;
  return isVerb(tokens, k) || phraseAt(MODALS, tokens, k) > 0 || phraseAt(STOPS, tokens, k) > 0;
}

/** "Văn phòng kiểm soát 100% tàu": a verb with an object that is counted is no part of a name. */
const isCounted = (token: Token | undefined): boolean =>
  token?.kind === "number" || /^(?:các|những|toàn|tất)$/.test(token?.raw ?? "");

/** Further words of a verb that is part of a name: "nhận" of "bộ phận tiếp nhận". */
export const inNameBehind = (tokens: readonly Token[], k: number): number =>
  !tokens[k]?.capital &&
  endsBefore(NAME_HEADS, tokens, k) &&
  !isCounted(tokens[k + phraseAt(NAME_VERBS, tokens, k)])
    ? Math.max(0, phraseAt(NAME_VERBS, tokens, k) - 1)
    : 0;

/** Whether the word is part of a longer one that is not a verb. */
export function isCompound(tokens: readonly Token[], k: number): boolean {
  // "Phòng Đầu tư lập danh mục": not "tư lập".
  if (/^tư$/iu.test(tokens[k - 1]?.raw ?? "") && /^đầu$/iu.test(tokens[k - 2]?.raw ?? "")) return false;
  // "Trung tâm Phục vụ hành chính công lập phương án": not "công lập".
  if (tokens[k - 1]?.raw === "công" && /^(?:chính|vụ|sản)$/.test(tokens[k - 2]?.raw ?? "")) return false;
  for (let back = 0; back < 4; back++) if (phraseAt(COMPOUNDS, tokens, k - back) > back) return true;
  // "Bộ phận Tiếp nhận", "Ban Kiểm soát": the second word of a name that a verb gave.
  return (
    tokens[k - 1]?.capital === true &&
    Math.max(phraseAt(VERBS, tokens, k - 1), phraseAt(NAME_VERBS, tokens, k - 1)) > 1
  );
}

/** "liên quan" and "chức năng" end a name. */
export const isOver = (tokens: readonly Token[], k: number): boolean =>
  (tokens[k]?.raw === "quan" && tokens[k - 1]?.raw === "liên") ||
  (tokens[k]?.raw === "năng" && tokens[k - 1]?.raw === "chức");
