import { ADDRESSES, DOINGS, SHORT_TITLES, TITLES } from "../lexicon";
import { isDegree } from "../names";
import { phraseAt, phrases } from "../phrases";
import { textOf } from "../token-range";
import type { Token } from "../tokens";
import { readUnits } from "../units/read-units";
import { headAt } from "../units/unit-nouns";
import { isAddressWord } from "./address-words";
import { opensLine, startsLine } from "./lines";

/** "Phó Thủ tướng Thường trực Chính phủ" before the name: back to the first title of an unbroken run. */
export function positionBefore(text: string, tokens: readonly Token[], i: number): { text: string } | null {
  let end = i;
  while (
    end > 0 &&
    (isAddressWord(tokens, end - 1) || (tokens[end - 1]?.raw === "." && isDegree(tokens[end - 2])))
  )
    end -= 1;
  const label = titleLabel(text, tokens, end);
  if (label) return label;
  // "GĐ Sản xuất (bà Thiều Mỹ Lệ)"
  if (tokens[end - 1]?.raw === "(") end -= 1;
  // "Trưởng khoa, ThS.BS Hứa Ngọc Diễm"
  const headed =
    tokens[end - 1]?.raw === "," &&
    (/^(?:ThS|TS|BS|PGS|GS|CN|DS|KS)/u.test(tokens[end]?.raw ?? "") || opensWithOffice(tokens, end - 1))
      ? titleBeforeComma(text, tokens, end - 1)
      : null;
  if (headed) return headed;
  let start = -1;
  for (let k = end - 1; k >= Math.max(0, end - 26); k--) {
    const token = tokens[k];
    // "Trưởng phòng Kế hoạch - Nghiệp vụ"
    const dashed =
      /^[-–&]$/.test(token?.raw ?? "") &&
      tokens[k + 1]?.capital &&
      tokens[k - 1]?.kind === "word" &&
      !startsLine(text, tokens, k);
    if (
      !token ||
      (token.kind === "mark" && token.raw !== "," && !dashed) ||
      (k === end - 1 && token.raw === "và")
    )
      break;
    if (token.raw === "," && phraseAt(TITLES, tokens, k + 1) === 0) break;
    // "KẾT LUẬN CỦA GIÁM ĐỐC" above "Sau khi nghe các ý kiến, …"
    if (isHeadingAbove(text, tokens, k) && k < end - 1) break;
    if (/\n\s*\n/.test(text.slice(token.to, tokens[k + 1]?.from ?? token.to))) break;
    if (
      token.kind === "word" &&
      !token.capital &&
      phraseAt(DOINGS, tokens, k) > 0 &&
      !/^(có|về|và|kiểm|quản)$/.test(token.raw) &&
      !isWithinUnit(tokens, k) &&
      !(token.raw === "dự" && /^(?:án|trữ|toán|phòng|báo)$/.test(tokens[k + 1]?.raw ?? ""))
    )
      break;
    if (/^(của|do|sự|các|những|mà|vì|theo|cho)$/.test(token.raw) && (k < end - 1 || token.raw === "cho"))
      break;
    if (TITLE_LETTERS.test(token.raw) && tokens[k + 1]?.kind === "word") start = k;
    // "TP TCHC Khổng Minh Đạo"; "TP Hồ Chí Minh" is a city.
    if (/^P?TP$/u.test(token.raw) && k + 2 === end && /^\p{Lu}{3,}$/u.test(tokens[k + 1]?.raw ?? ""))
      start = k;
    // "Phát biểu về lĩnh vực phụ trách, Thứ trưởng …"
    const field = token.raw === "phụ" && tokens[k + 2]?.raw === ",";
    const whole = token.capital || k === end - 1 || tokens[k - 1]?.raw !== "phó";
    if (phraseAt(TITLES, tokens, k) > 0 && whole && !field) start = k;
    if (phraseAt(ADDRESSES, tokens, k) > 0) break;
  }
  const short = phraseAt(SHORT_TITLES, tokens, end - 1) === 1 && end === i;
  if (start < 0 && short) return { text: tokens[end - 1]?.raw ?? "" };
  if (start < 0 || start >= end) return null;
  const position = text.slice(tokens[start]?.from ?? 0, tokens[end - 1]?.to ?? 0);
  const tooShort = position.length < 3 && !TITLE_LETTERS.test(position);
  return tooShort || SIGNATURES.test(position) || isPlural(tokens, start, end) ? null : { text: position };
}

/** "Thư ký Chủ trì / Hồ Thị Diện   Mang Văn Tửu": who signed beside whom. */
const SIGNATURES = /^(?:thư ký|chủ trì|chủ tọa)\s+(?:thư ký|chủ trì|chủ tọa)(?!\p{L})/iu;

/** Whether a word in capitals ends its line, and the next line goes on in small letters. */
const isHeadingAbove = (text: string, tokens: readonly Token[], k: number): boolean =>
  /^\p{Lu}{2,}$/u.test(tokens[k]?.raw ?? "") &&
  /\p{Ll}/u.test(tokens[k + 1]?.raw ?? "") &&
  startsLine(text, tokens, k + 1);

/** "Phòng Công nghệ thông tin", "Ban Quản lý dự án đầu tư xây dựng": a unit that begins before a word and goes on behind it. */
function isWithinUnit(tokens: readonly Token[], k: number): boolean {
  for (let head = k - 1; head >= Math.max(0, k - 8) && tokens[head]?.kind === "word"; head--) {
    const units = headAt(tokens, head) > 0 ? readUnits(tokens, head) : null;
    if (units && units.to > k) return true;
  }
  return false;
}

/** "Tổ trưởng: cô Vương Thị Xuyến", "Trưởng ban PH: anh Đỗ Hoàng Vũ", "GVCN: cô Ngô Thị Sáu" */
function titleLabel(text: string, tokens: readonly Token[], end: number): { text: string } | null {
  // "Ct: thầy Phùng Khắc Duy": who chairs, in notes.
  if (tokens[end - 1]?.raw !== ":" || tokens[end - 2]?.raw === "Ct") return null;
  for (let length = 4; length >= 1; length--) {
    const from = end - 1 - length;
    const title =
      from < 0 ? 0 : Math.max(phraseAt(TITLES, tokens, from), phraseAt(SHORT_TITLES, tokens, from));
    const abbreviated = /^\p{Lu}{2,6}$/u.test(tokens[end - 2]?.raw ?? "");
    if (title === length || (title > 0 && title === length - 1 && abbreviated))
      return { text: text.slice(tokens[from]?.from ?? 0, tokens[end - 2]?.to ?? 0) };
  }
  // "- Chủ tịch Hội đồng: TS. Âu Dương Mạnh"
  for (let from = end - 3; from >= Math.max(0, end - 9) && tokens[from]?.kind === "word"; from--) {
    if (tokens[from + 1]?.opensLine || isAddressWord(tokens, end - 2)) break;
    if (phraseAt(TITLES, tokens, from) === 0 || !opensLine(text, tokens, from)) continue;
    return { text: text.slice(tokens[from]?.from ?? 0, tokens[end - 2]?.to ?? 0) };
  }
  return null;
}

/** "Hiệu trưởng, cô Đường Thị Kim Xuyến, …": a sentence that opens with an office and a form of address. */
function opensWithOffice(tokens: readonly Token[], comma: number): boolean {
  for (let length = 1; length <= 3; length++) {
    const from = comma - length;
    if (from < 0 || phraseAt(OFFICES, tokens, from) !== length) continue;
    return from === 0 || tokens[from]?.opensLine === true || /^[.;]$/.test(tokens[from - 1]?.raw ?? "");
  }
  return false;
}
const OFFICES = phrases(
  "hiệu trưởng|phó hiệu trưởng|giám đốc|phó giám đốc|tổng giám đốc|chủ tịch|phó chủ tịch|bí thư|phó bí thư|trưởng thôn|trưởng khoa|trưởng trạm|trạm trưởng|tổ trưởng|chánh văn phòng|chủ nhiệm|chánh án|viện trưởng|cục trưởng",
);

/** A title that opens a sentence and ends at this comma. */
function titleBeforeComma(text: string, tokens: readonly Token[], comma: number): { text: string } | null {
  for (let k = comma - 1; k >= Math.max(0, comma - 10) && tokens[k]?.kind === "word"; k--) {
    if (isHeadingAbove(text, tokens, k)) return null;
    if (
      phraseAt(TITLES, tokens, k) > 0 &&
      (k === 0 || /^[.;]$/.test(tokens[k - 1]?.raw ?? "") || opensLine(text, tokens, k))
    )
      return { text: textOf(text, tokens, { from: k, to: comma }) };
  }
  return null;
}

/** "GĐ Sản xuất", "PCT UBND xã": abbreviated titles that mean nothing else. */
const TITLE_LETTERS = /^(?:PCCT|CCT|GĐ|PGĐ|TGĐ|PTGĐ|PCT|CT|PHT|CVP|PCVP|KTT|PBT|VT|PVT)$/u;

/** "các thành viên …, Nguyễn Văn A" are other people; "các Phó Giám đốc Nguyễn Văn A và …" includes A. */
const isPlural = (tokens: readonly Token[], start: number, end: number): boolean =>
  /^(các|những)$/i.test(tokens[start - 1]?.raw ?? "") &&
  (/^(?:,|đồng|chí)$/.test(tokens[end - 1]?.raw ?? "") ||
    tokens.slice(start, end).some(({ raw }) => raw === ","));
