import { fold } from "../../fold";
import { splitSentences } from "../../reader/sentences";
import { withDigits } from "../number-words";
import { CAME, PEOPLE } from "./folded-words";

/** Sentences that may give head counts: before what was said, and in it. */
const OPENING =
  /co mat|(?:hien|khiem) dien|vang|quan so|(?<!\p{L})qs(?!\p{L})|si so|diem danh|tong so|(?<!\p{L})du(?!\p{L})|thanh phan|toan the|trieu tap|co phep|co ly do|(?<!\p{L})(?:co|cong)\s*:|(?<!\p{L})ds \d|^[\s\d*+•.)–-]*(?:cung |va |co |[^:\d\n]{0,50}(?:can bo|cong chuc|vien chuc|nhan vien|giao vien|co quan|don vi|trung tam|thanh vien)[^:\d\n]{0,30}:\s*)?\d+\s*\/\s*\d+ (?:nguoi|dong chi|d\/c|can bo|cong chuc|vien chuc|giao vien)/u;
const COURSE =
  /quan so|si so|diem danh|chao co|duoi co|(?:hom|sang) nay|buoi le|le chao co|(?:buoi|cuoc) (?:hop|sinh hoat)|(?<!\p{L})du (?:le|hop|chao co)/u;

/** Votes, other meetings and what is to come say nothing about who came. */
const OF_ELSE = new RegExp(
  [
    "bieu quyet|(?:bo|lay) phieu|tin nhiem|(?:nam|thang) (?:ngoai|kia|roi)|nhat tri|tan thanh|thong qua|so voi|(?:cao|thap|it|nhieu) hon|huan luyen|dien tap|cham diem|(?<!\\p{L})se co mat",
    String.raw`(?:hon|gan|khoang) \d[\d.]* (?:\p{L}+ )?${PEOPLE}[^\d.;\n]{0,90}?\s${CAME}`,
    String.raw`${CAME}[^\d.;\n]{0,40}(?:hon|gan|khoang) \d`,
    "(?:thang|ky|lan|buoi|nam|quy|tuan) (?:truoc|qua|vua qua)|lan (?:hop|chao co) ",
    "(?:chao co|sinh hoat|hop) thang \\d+ (?:vang|co mat)",
    "ky thi|(?:hoi nghi|ky hop|lop|dai hoi|hoi thao)(?!\\p{L})[^.]{0,60}? ngay \\d",
  ].join("|"),
  "u",
);
/** "Khoa Nội: 9/10" */
const OF_DEPARTMENT =
  /^[\s\d*+•.)–-]*(?:khoa|phong|to|doi|chi nhanh|ban|van phong|tram|lop|thanh tra|xi nghiep)\s[^:\d\n]{1,40}:\s*(?:co mat\s*:?\s*)?\d/u;
/** "Phòng Nghiệp vụ có 9 người dự, phòng Thanh tra 7 người dự" */
const OF_DEPARTMENTS =
  /(?:(?<!\p{L})(?:phong|khoa|to|doi|ban|tram)\s[^\d,;:.]{1,40}\d+ (?:nguoi|dong chi|d\/c)[^;.]{0,20}?[,;]\s*){1,}(?:phong|khoa|to|doi|ban|tram)\s[^\d,;:.]{1,40}\d+ (?:nguoi|dong chi|d\/c)/u;
const OF_OTHER_PEOPLE = /^[^\d]{0,40}(?:benh nhan|doi tuong|hoc vien|pham nhan|nguoi cai nghien)(?!\p{L})/u;

/**
 * The sentences of a paragraph that may give head counts of the meeting, folded, a line each.
 * @param isOpening whether the paragraph stands before what was said, where fewer words make a count
 */
export function saidOfThisMeeting(text: string, isOpening: boolean): string {
  // Bounded, so that no text makes the patterns slow.
  const beginning = text.slice(0, LONGEST).replace(/\s{2,}/gu, " ");
  const folded = fold(beginning);
  if (OF_DEPARTMENT.test(folded) || OF_DEPARTMENTS.test(folded)) return "";
  const plain = withDigits(beginning)
    .replace(LEADERS, " ")
    .replace(ENOUGH, "đầy đủ")
    .replace(NOT, "không")
    .replace(BEFORE, "");
  if (!/\d/.test(plain) || OF_OTHER_PEOPLE.test(fold(plain))) return "";
  const sentences = splitSentences(plain).map(({ from, to }) => fold(plain.slice(from, to)));
  const said = sentences.filter((sentence) => !OF_ELSE.test(sentence));
  if (isOpening) return said.some((sentence) => OPENING.test(sentence)) ? said.join("\n") : "";
  return said.filter((sentence) => COURSE.test(sentence)).join("\n");
}
/** Head counts stand near the beginning of a paragraph. */
const LONGEST = 4000;
/** Without accents, "đủ" could be "dự". */
const ENOUGH = /(?<!\p{L})(?:đầy )?đủ(?!\p{L})/giu;
const NOT = /(?<!\p{L})(?:ko|k|kg)(?=\s+(?:phép|lý do|lí do))/giu;
/** "Sĩ số 43/45 (tháng trước 41/45)" */
const BEFORE = /\((?:tháng|kỳ|lần|buổi|năm) trước[^()\n]{0,60}\)/giu;
/** "Hiện diện……: 30" */
const LEADERS = /[.…_]{2,}/gu;
