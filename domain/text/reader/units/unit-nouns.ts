import { HEADS, NOT_HEADS, QUANTIFIERS, TITLES } from "../lexicon";
import { phraseAt, phrases } from "../phrases";
import type { Token } from "../tokens";

/** How many tokens the quantity before a unit noun has ("các", "02"); 0 if there is none. */
export function quantifierAt(tokens: readonly Token[], i: number): number {
  const words = phraseAt(QUANTIFIERS, tokens, i);
  if (words > 0) {
    const more = tokens[i + words]?.kind === "number" ? 1 : 0;
    return words + more;
  }
  const token = tokens[i];
  if (/^mấy$/iu.test(token?.raw ?? "")) return 1;
  return token?.kind === "number" && /^\d{1,3}$/.test(token.raw) ? 1 : 0;
}

/** How many tokens the unit noun at a token has; 0 if there is none. */
export function headAt(tokens: readonly Token[], i: number): number {
  const leaders = phraseAt(QUANTIFIERS, tokens, i - 1) === 1 ? phraseAt(LEADERS, tokens, i) : 0;
  if (leaders > 0) return leaders;
  // "Quỹ Bảo vệ và Phát triển rừng tỉnh", "Trại Cồn Én"
  if (/^(?:Quỹ|Trại|Mỏ|Vườn)$/.test(tokens[i]?.raw ?? "") && tokens[i + 1]?.capital) return 1;
  const short = shortHeadAt(tokens, i);
  if (short > 0) return short;
  if (tokens[i]?.raw === "báo" && !namesPaper(tokens, i + 1)) return 0;
  // "phòng, chống dịch" is not a department, nor is "ban hành" a board; a capital belongs to a name ("Ban Hành
  const counted =
    phraseAt(QUANTIFIERS, tokens, i - 1) === 1 &&
    tokens[i]?.key === "trương\u0300" &&
    tokens[i + 1]?.raw !== "hợp";
  if (!counted && phraseAt(NOT_HEADS, tokens, i) > 0 && !(tokens[i]?.capital && tokens[i + 1]?.capital))
    return 0;
  return phraseAt(HEADS, tokens, i);
}

/** "báo Nhân Dân"; not "báo số về", and not "báo Khoa Dược", "báo Giám đốc", who receive a report. */
const namesPaper = (tokens: readonly Token[], name: number): boolean =>
  tokens[name]?.capital === true &&
  phraseAt(HEADS, tokens, name) === 0 &&
  phraseAt(TITLES, tokens, name) === 0;

/** "các đội trưởng" */
const LEADERS = phrases(
  "bên|đội trưởng|trạm trưởng|hạt trưởng|cục trưởng|chi cục trưởng|viện trưởng|vụ trưởng|tổ trưởng|nhóm trưởng|thôn trưởng|ấp trưởng|khu trưởng",
);

/** "P. TNMT", "P.TCHC", "TT. Y tế": an abbreviated unit noun. */
function shortHeadAt(tokens: readonly Token[], i: number): number {
  const raw = tokens[i]?.raw ?? "";
  if (/^(?:P|Ph|K|TTr|BV|VP|Tr)\.\p{Lu}/u.test(raw)) return 1;
  return /^(?:P|Ph|TTr|BV|VP|TT)$/.test(raw) && tokens[i + 1]?.raw === "." && tokens[i + 2]?.capital ? 2 : 0;
}
