import { ADDRESSES, DOINGS, SHORT_TITLES, TITLES } from "../lexicon";
import { FAMILY, nameAt } from "../names";
import { phraseAt, phrases } from "../phrases";
import type { Token } from "../tokens";
import { startsLine } from "./lines";

/** ", Bí thư Đảng ủy, Giám đốc Sở X" after the name, or "- Phó Giám đốc", or directly. */
export function positionAfter(
  text: string,
  tokens: readonly Token[],
  at: number,
): { text: string; to?: number } | null {
  let k = at;
  // The mark of the next line's item is none behind the name.
  while (k < at + 2 && PUNCTUATION.test(tokens[k]?.raw ?? "") && !startsLine(text, tokens, k)) k += 1;
  if (k > at && startsLine(text, tokens, k)) return null;
  const bracketed = tokens[k]?.raw === "(";
  if (bracketed) k += 1;
  // "Phó TGĐ" is a short title too.
  const deputy = tokens[k]?.raw === "Phó" && phraseAt(SHORT_TITLES, tokens, k + 1) > 0 ? 1 : 0;
  const short = phraseAt(SHORT_TITLES, tokens, k + deputy) + deputy;
  // "Trà Niền (TP. Cần Thơ)" is a place.
  const city = tokens[k]?.raw === "TP" && tokens[k + 1]?.raw === ".";
  if (short > 0 && !city) return { text: shortTitle(text, tokens, k, k + short) };
  // "(P. Hiệu trưởng)"
  const former = /^nguyên$/iu.test(tokens[k]?.raw ?? "") ? 1 : 0;
  const vice = tokens[k]?.raw === "P" && tokens[k + 1]?.raw === "." ? 2 : former;
  const title = phraseAt(TITLES, tokens, k + vice) > 0 ? phraseAt(TITLES, tokens, k + vice) + vice : 0;
  // "…, trưởng các khoa, phòng": other people who were present.
  if (title === 0 || /^(?:các|những)$/.test(tokens[k + title]?.raw ?? "")) return null;
  const start = k;
  k += vice;
  for (; k < Math.min(tokens.length, start + 40); k++) {
    const token = tokens[k];
    if (!token || startsLine(text, tokens, k)) break;
    if (token.kind === "mark") {
      if (token.raw === "&" || token.raw === "/") continue;
      const dash = token.raw === "-" || token.raw === "–";
      if (
        dash &&
        (tokens[k + 1]?.capital || phraseAt(TITLES, tokens, k + 1) > 0) &&
        !beginsPerson(tokens, k + 1)
      )
        continue;
      if (
        token.raw === "," &&
        (phraseAt(TITLES, tokens, k + 1) > 0 || continuesName(tokens, k + 1)) &&
        !beginsPerson(tokens, k + 1)
      )
        continue;
      break;
    }
    if (token.kind === "number") continue;
    if (phraseAt(ADDRESSES, tokens, k) > 0) break;
    if (!token.capital && endsPosition(tokens, k)) break;
  }
  // A name after a title belongs to the next person: "…, Phó Bí thư Nguyễn Văn B".
  return { text: text.slice(tokens[start]?.from ?? 0, tokens[k - 1]?.to ?? 0), to: k };
}

const PUNCTUATION = /^[,–—-]$/;

/** "HT", "CT CĐCS": an abbreviated title and its abbreviated organisation. */
function shortTitle(text: string, tokens: readonly Token[], from: number, end: number): string {
  let to = end;
  while (
    to < end + 3 &&
    /^[\p{Lu}&]{2,}$|^(?:[Cc]hi|[Bb]ộ|[Đđ]oàn|[Hh]ội|[Đđ]ảng|[Pp]hòng|[Bb]an|[Ss]ở|tỉnh|huyện|ủy|[Cc]ục|xã|thôn|phường|ấp|bản|[Kk]hoa|[Tt]ổ|[Đđ]ội|[Tt]rường)$/u.test(
      tokens[to]?.raw ?? "",
    ) &&
    phraseAt(SHORT_TITLES, tokens, to) === 0
  )
    to += 1;
  // "PGĐ kỹ thuật"
  if (to === end) to += phraseAt(OF_DEPUTIES, tokens, to);
  // "PGĐ Khai thác", "TP Thông tin - Hỗ trợ khách"
  if (to === end && tokens[to]?.capital && !tokens[to]?.opensLine && !nameAt(tokens, to))
    to = fieldEnd(tokens, to);
  return text.slice(tokens[from]?.from ?? 0, tokens[to - 1]?.to ?? 0);
}
/** The end of the field for which somebody is responsible: up to a mark or a word of action. */
function fieldEnd(tokens: readonly Token[], from: number): number {
  let k = from;
  while (k < from + 8) {
    const dash = /^[-–&]$/.test(tokens[k]?.raw ?? "") && tokens[k + 1]?.capital;
    if (!dash && (tokens[k]?.kind !== "word" || tokens[k]?.opensLine)) break;
    if (!tokens[k]?.capital && endsPosition(tokens, k)) break;
    if (phraseAt(ADDRESSES, tokens, k) > 0) break;
    k += 1;
  }
  return k;
}
const OF_DEPUTIES = phrases(
  "phụ trách|kỹ thuật|chuyên môn|kinh doanh|sản xuất|tài chính|hành chính|thường trực|nội chính|văn xã|kinh tế",
);

function beginsPerson(tokens: readonly Token[], k: number): boolean {
  for (let ahead = k; ahead < k + 8; ahead++) {
    if (tokens[ahead]?.kind === "mark") return false;
    if (
      tokens[ahead]?.capital &&
      FAMILY.has(tokens[ahead]?.key ?? "") &&
      nameAt(tokens, ahead) &&
      tokens[ahead + 1]?.capital &&
      ahead > k + 1 &&
      phraseAt(TITLES, tokens, ahead) === 0
    )
      return true;
  }
  return false;
}

const continuesName = (tokens: readonly Token[], k: number): boolean =>
  tokens[k]?.raw === "thẩm" ||
  (tokens[k + 1]?.raw === "và" &&
    !tokens[k]?.capital &&
    /^(giáo|khoa|an|thể|du|xây|kế)$/.test(tokens[k]?.raw ?? ""));

/** Whether the person's action begins here. "Ban Chỉ đạo", "Trưởng phòng tổ chức cán bộ" do not end. */
function endsPosition(tokens: readonly Token[], k: number): boolean {
  if (phraseAt(DOINGS, tokens, k) === 0) return false;
  const before = tokens[k - 1]?.raw.toLowerCase() ?? "";
  const raw = tokens[k]?.raw ?? "";
  if (raw === "ký" && before === "thư") return false;
  // "Trung tâm Dịch vụ việc làm"
  if (raw === "làm" && before === "việc") return false;
  if (raw === "và" || raw === "về")
    return (
      !tokens[k + 1]?.capital || phraseAt(TITLES, tokens, k + 1) > 0 || phraseAt(ADDRESSES, tokens, k + 1) > 0
    );
  if (raw === "thông" || raw === "kiểm" || raw === "thực")
    return !/^(phòng|ban|ủy|uỷ|sở|hóa|nhiệm|văn)$/.test(before);
  return true;
}
