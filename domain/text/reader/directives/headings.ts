import { type FoundDeadline, findDeadlines } from "../../dates-in-words";
import type { DeadlineBasis } from "../../deadline-days";
import { UNTIL } from "../deadlines/by-deadline";
import type { Paragraph } from "../layout";
import { phraseAt, phrases } from "../phrases";
import { tokenize } from "../tokens";
import { readUnits } from "../units/read-units";
import { headAt } from "../units/unit-nouns";
import { isVerb } from "../verbs";

import { at, signOf } from "./lists";

/** A numbered or bulleted line that only names a unit, followed by its tasks. */
export function unitHeading({ text, bodyAt, marker }: Paragraph, next: Paragraph | undefined): string | null {
  const body = text
    .slice(bodyAt)
    .trim()
    .replace(/^(?:Đối với|Giao|Về phía|Yêu cầu|Đề nghị)\s+/u, "")
    .replace(/\s*[:.]$/, "")
    .replace(/\s*\((?:thực hiện|hoàn thành|xong|trước|hạn|trong|chậm nhất|thời hạn)[^()]*\)$/iu, "");
  if (!next || body.length > 160) return null;
  // "Nông trường Suối Đỏ 1" on a line of its own above numbered tasks
  const bare = marker === null && !/:$/.test(text.trim());
  if (bare && (next.marker?.kind !== "number" || body.length > 80 || body === body.toUpperCase()))
    return null;
  // "* Phòng Kinh tế" above "- Cử cán bộ thú y …"
  const above = next.marker?.kind === "bullet" && signOf(next.text) !== signOf(text);
  if (marker?.kind === "bullet" && !/:$/.test(text.trim()) && !above) return null;
  // "Đoàn Chủ tịch gồm 3 đồng chí:"
  if (/(?<!\p{L})gồm(?!\p{L})/u.test(body)) return null;
  const tokens = tokenize(body);
  const units = readUnits(tokens, 0);
  // "8. Các Ban Quản lý …" and "7. UBND các xã, phường có cụm công nghiệp"
  if (!units) return null;
  const rest = tokens.slice(units.to);
  // "Phòng Quản lý Thu và Phát triển người tham gia:", "KBNN huyện, thị xã:"
  const goesOn =
    /:$/.test(text.trim()) &&
    rest.length <= 8 &&
    (rest[0]?.capital === true ||
      (rest[0]?.raw === "và" && rest[1]?.capital === true) ||
      (rest[0]?.raw === "," && /^(?:huyện|thị|thành|xã|phường|quận|đặc)$/.test(rest[1]?.raw ?? ""))) &&
    !rest.some((_, k) => phraseAt(COMMANDS, rest, k) > 0);
  const qualified = /^(?:có|trong|trên|thuộc|ở|ven|tại|bị)$/.test(rest[0]?.raw ?? "") && rest.length <= 8;
  // "2.3. Phòng Quản lý, Hỗ trợ doanh nghiệp"
  const named =
    marker?.kind === "number" && rest[0]?.raw === "," && rest[1]?.capital === true && rest.length <= 6;
  if (units.to < tokens.length && !qualified && !named && !goesOn) return null;
  if (units.to === 1 && marker === null) return null;
  return body;
}

const COMMANDS = phrases(
  "yêu cầu|giao|đề nghị|thống nhất|kết luận|chỉ đạo|báo cáo|phải|cần|tập trung|thực hiện|chủ trì|phối hợp|làm|như sau|cụ thể",
);

/** Whether it is a heading for the following lines, not an item of its own. */
export function isTitle(body: string, next: Paragraph, marked: boolean): boolean {
  const words = body.trim();
  if (words === words.toUpperCase() && /\p{Lu}{2}/u.test(words)) return true;
  // "1. Về vị trí việc làm"
  if (marked && /^Về\s[^.;:,]{3,60}$/u.test(words) && next.marker?.kind !== "number") return true;
  return (
    marked &&
    !/[.;,]$/.test(words) &&
    words.length < 110 &&
    (next.marker === null ||
      next.marker.kind === "bullet" ||
      next.marker.kind === "letter" ||
      /\./.test(next.marker.label)) &&
    (!isVerb(tokenize(words), 0) || goesDown(next) || standsAbove(words, next)) &&
    headAt(tokenize(words), 0) === 0
  );
}

/**
 * "C. VIỆC TỒN TỪ THÁNG 02 (hoàn thành trước 20/3/2026)", "II. Các việc phải xong trước ngày 31/8/2021": the day of all
 * that is below a heading.
 */
export function headingDeadline({ text, from }: Paragraph, on: DeadlineBasis): FoundDeadline | null {
  const bracket = /\(([^()]*)\)\s*[:.]?\s*$/u.exec(text);
  const limits = bracket?.[1] ?? text.replace(/[\s.:]+$/u, "");
  const start = bracket ? bracket.index + 1 : 0;
  const deadline = findDeadlines(limits, on).find(
    ({ day, words, from: begin, to }) =>
      day !== null &&
      (bracket ? UNTIL.test(words) : to === limits.length && ENDS_WORK.test(limits.slice(0, begin) + words)),
  );
  return deadline ? at(deadline, from + start) : null;
}

/** Work below a heading is over by a day: "nhiệm vụ từ nay đến hết năm 2026" only names the period of a plan. */
export const ENDS_WORK =
  /(?<!\p{L})(?:(?:xong|hoàn thành|hoàn tất|làm ngay|giải quyết|hạn)(?:\s(?:dứt điểm|ngay|xong|chậm nhất))*\s(?:trước|trong|chậm nhất|đến hết)|thực hiện\s(?:trước|chậm nhất))[^,;:]*$|(?<!\p{L})(?:trước (?:ngày\s)?|chậm nhất[^,;:]*\s)\d{1,2}[/.-]\d[\d/.-]*$/iu;

/** "2. Giải quyết thủ tục hành chính" above running text about it. */
export const standsAbove = (words: string, next: Paragraph): boolean =>
  words.length < 60 &&
  !/\d/.test(words) &&
  next.marker === null &&
  next.text.length > 60 &&
  /[.;]$/.test(next.text.trim());

/** Whether the next paragraph is one level below. */
const goesDown = ({ marker }: Paragraph): boolean =>
  marker?.kind === "bullet" || marker?.kind === "letter" || /\./.test(marker?.label ?? "");
