import { fold } from "../fold";
import type { Paragraph } from "../reader/layout";
import { type Span, splitSentences } from "../reader/sentences";
import { withDigits } from "./number-words";

/** How many people attended, as far as a text says it, and where it does. */
export type FoundHeadCounts = Span & {
  present: number;
  expected: number | null;
  /** Of those who were absent. */
  excused: number | null;
};

/**
 * Head counts of the whole agency: "Có mặt 138/145 đồng chí, vắng 7 (có phép 5, không phép 2)". The first place
 * counts that says how many came of how many, else the first that says how many came; lines about absence add to it.
 */
export function findHeadCounts(paragraphs: readonly Paragraph[]): FoundHeadCounts | null {
  const content = paragraphs.findIndex(beginsContent);
  const lines = paragraphs.map((paragraph, n) => ({
    paragraph,
    said: readCounts(saidOfThisMeeting(paragraph, content < 0 || n < content)),
  }));
  const found = lines.flatMap(({ paragraph, said }, n) => {
    if (said.ratios > 1 || (said.present === null && said.expected === null)) return [];
    const around = [
      ...lines.slice(Math.max(0, n - ABOVE), n).reverse(),
      ...lines.slice(n + 1, n + 1 + BELOW),
    ];
    const whole = around
      .filter((other) => CONTINUES.test(fold(other.paragraph.text)))
      .reduce((sum, other) => completed(sum, other.said), said);
    const counts = concluded(whole);
    return counts ? [{ ...counts, from: paragraph.from, to: paragraph.to }] : [];
  });
  return found.find(({ expected }) => expected !== null) ?? found[0] ?? null;
}

/** Where what was said begins: head counts of other events may stand there. */
function beginsContent({ text, bodyAt, region, marker }: Paragraph, n: number): boolean {
  const words = fold(text.slice(bodyAt)).trim();
  const isHeading = HEADING.test(words) && (marker !== null || words.length < 30 || words.endsWith(":"));
  return n >= LONGEST_OPENING || region === "tasks" || isHeading;
}
const HEADING = /^(?:noi dung|dien bien|phan thu|ket luan|nhiem vu|ket qua|danh gia|chi dao)(?!\p{L})/u;
const LONGEST_OPENING = 20;

/** How many paragraphs above and below a count may belong to it. */
const ABOVE = 5;
const BELOW = 4;
const CONTINUES =
  /^[\s\d*+•.)|–-]*(?:tong (?:so|quan so)|quan so|si so|(?:so )?(?:nguoi |dong chi )?(?:vang|co mat|hien dien|khiem dien|du)|trong do|co phep|khong phep|co ly do|khong ly do)(?!\p{L})/u;

/** Sentences that may give head counts: before what was said, and in it. */
const OPENING =
  /co mat|(?:hien|khiem) dien|vang|quan so|(?<!\p{L})qs(?!\p{L})|si so|diem danh|tong so|(?<!\p{L})du(?!\p{L})|thanh phan|toan the|trieu tap|co phep|co ly do|(?<!\p{L})co\s*:/u;
const COURSE =
  /quan so|si so|diem danh|chao co|duoi co|(?:hom|sang) nay|buoi le|le chao co|(?:buoi|cuoc) (?:hop|sinh hoat)|(?<!\p{L})du (?:le|hop|chao co)/u;

const CAME = String.raw`(?:co mat|hien dien|tham du(?! tap)|ve du|du (?:le|hop|chao co|sinh hoat|buoi)|(?<!day )du(?=\s*[,.;:(\n]|$))`;
const PEOPLE = String.raw`(?:dong chi|d\/c|d\.c|dc|nguoi|dai bieu|dai dien|cb|cc|vc|cbcc|cbccvc|(?:anh |chi )?em|thay co|can bo|cong chuc|vien chuc|dang vien|uy vien|thanh vien|giao vien|nhan vien|doan vien|hoi vien|chien si)(?!\p{L})`;

/** Votes, other meetings and what is to come say nothing about who came. */
const OF_ELSE = new RegExp(
  [
    "bieu quyet|nhat tri|tan thanh|thong qua|so voi|(?<!\\p{L})se co mat",
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
const OF_OTHER_PEOPLE = /^[^\d]{0,40}(?:benh nhan|doi tuong|hoc vien|pham nhan|nguoi cai nghien)(?!\p{L})/u;

/** The folded sentences of a paragraph that may give head counts. */
function saidOfThisMeeting({ text }: Paragraph, isOpening: boolean): string {
  if (OF_DEPARTMENT.test(fold(text))) return "";
  const plain = withDigits(text).replace(LEADERS, " ").replace(ENOUGH, "đầy đủ").replace(NOT, "không");
  if (!/\d/.test(plain) || OF_OTHER_PEOPLE.test(fold(plain))) return "";
  const sentences = splitSentences(plain).map(({ from, to }) => fold(plain.slice(from, to)));
  const said = sentences.filter((sentence) => !OF_ELSE.test(sentence));
  if (isOpening) return said.some((sentence) => OPENING.test(sentence)) ? said.join("\n") : "";
  return said.filter((sentence) => COURSE.test(sentence)).join("\n");
}
/** Without accents, "đủ" could be "dự". */
const ENOUGH = /(?<!\p{L})(?:đầy )?đủ(?!\p{L})/giu;
const NOT = /(?<!\p{L})(?:ko|k|kg)(?=\s+(?:phép|lý do|lí do))/giu;
/** "Hiện diện……: 30" */
const LEADERS = /[.…_]{2,}/gu;

type Said = {
  present: number | null;
  expected: number | null;
  away: number | null;
  excused: number | null;
  unexcused: number | null;
  /** Those who were absent had leave; how many they were is said elsewhere. */
  allExcused: boolean;
  ratios: number;
};

const completed = (one: Said, other: Said): Said => ({
  present: one.present ?? other.present,
  expected: one.expected ?? other.expected,
  away: one.away ?? other.away,
  excused: one.excused ?? other.excused,
  unexcused: one.unexcused ?? other.unexcused,
  allExcused: one.allExcused || other.allExcused,
  ratios: one.ratios,
});

/** A number of people: no time of day, day, year, share, decimal, estimate, nor the number of a place. */
const NUMBER = String.raw`(?<![\d/.,\p{L}])(?<!\d:)(?<!(?:hon|gan|khoang|(?<!tong |quan |si )so) )(?<n>(?!(?:19|20)\d\d(?!\d))\d{1,5}|\d{1,2}\.\d{3})(?!\d|[.,:/]\d|\s*(?:gio|h\d|h\s|g\d|phut|%|ngay|thang|luot|xa|phuong|lan|buoc|truong hop|hoc sinh|sinh vien|ho(?!\p{L})|chi (?:doan|hoi|bo)|don vi))`;
const LEAVE = String.raw`(?:phep|ly do|li do|bao cao)(?!\p{L})`;
const NEAR = String.raw`[^\d.,;:()\n]`;
const UP_TO_POINT = String.raw`[^\d.;\n]`;

const pattern = (form: string): RegExp => new RegExp(form, "u");

/** Behind a label, a number alone or of people; "2 phó trưởng phòng, các tổ trưởng" counts only some. */
const ALONE = String.raw`${NUMBER}(?=\s*(?:[.,;:()|\n–-]|tren |$|(?:\p{L}+ )?${PEOPLE}))`;

const PRESENT = [
  pattern(String.raw`${NUMBER} tren (?:tong so )?\d`),
  pattern(`(?<!phai )(?:co mat|hien dien)${UP_TO_POINT}{0,40}?${ALONE}`),
  pattern(String.raw`(?<=^|\n)[\s*+•–-]*co\s*:\s*${ALONE}`),
  pattern(String.raw`(?:thanh phan|tham du)[^\d.;\n]{0,150}:\s*${NUMBER}\s+${PEOPLE}`),
  pattern(
    String.raw`(?<!phai )(?<!\p{L})(?:(?:so nguoi )?du(?: chao co| le| hop)?\s*[:|]|hop co|du (?:chao co|le|hop))\s*${ALONE}`,
  ),
  pattern(String.raw`${NUMBER}\s(?:\p{L}+ )?${PEOPLE}(?:[^\d.;:()\n]{0,90}?\s)?${CAME}`),
  pattern(String.raw`(?<=^|[\n,;:(]\s?|(?:co|la|chi|cong) )${NUMBER}\s(?:\p{L}+ )?${CAME}`),
  pattern(
    String.raw`(?:tham du|thanh phan|du (?:le|hop|co|buoi))${NEAR}{0,40}:?\s*(?:co|gom)?\s*${NUMBER}\s+${PEOPLE}`,
  ),
];
const EXPECTED = [
  pattern(String.raw`\d[^.;\n]{0,60}? tren (?:tong so )?${NUMBER}`),
  pattern(
    String.raw`(?:tong (?:so|quan so)|quan so|si so|tong(?! cong)|theo danh sach|bien che|trieu tap|phai (?:du|co mat)|toan (?:the|co quan|don vi|truong|so|ban))(?!\p{L})(?:(?!co mat|vang)${UP_TO_POINT}){0,80}?${NUMBER}`,
  ),
];
const AWAY = [
  pattern(String.raw`(?:vang|khiem dien)(?!\p{L})(?:(?!phep|l[yi] do)[^\d.;(\n]){0,30}?${NUMBER}`),
  pattern(String.raw`(?<!\p{L})v\s*:\s*${NUMBER}`),
  pattern(String.raw`${NUMBER}${NEAR}{0,30}?\svang(?!\p{L})(?!\s+(?:co|khong))`),
];
const EXCUSED = [
  pattern(String.raw`(?:xin|co) phep vang\s*:?\s*${NUMBER}`),
  pattern(String.raw`(?<!khong )(?<!khong co )${LEAVE}\s*(?:la|co|[:(|–-])?\s*${NUMBER}`),
  pattern(
    String.raw`${NUMBER}${NEAR}{0,30}?\s?[(,]?\s?(?:vang )?(?:deu )?(?:co|xin|da bao cao)\s+(?:xin )?${LEAVE}(?!\s*[:(]?\s*\d)`,
  ),
  pattern(String.raw`${NUMBER}\s*(?:p(?=\s*[:;,)])|phep(?!\p{L}))`),
  pattern(String.raw`(?<!\p{L})p\s*:\s*${NUMBER}`),
];
const UNEXCUSED = [
  pattern(String.raw`khong (?:co |xin )?${LEAVE}\s*(?:la|co|[:(|–-])?\s*${NUMBER}`),
  pattern(String.raw`${NUMBER}${NEAR}{0,30}?\s?(?:vang )?khong (?:co |xin )?${LEAVE}(?!\s*[:(]?\s*\d)`),
  pattern(String.raw`${NUMBER}\s*kp?(?=\s*[:;,)])`),
  pattern(String.raw`(?<!\p{L})kp\s*:\s*${NUMBER}`),
];
/** "138/145"; "01/7" behind a word of time is a day, "24/24" a duty. */
const RATIO =
  /(?<![\d/.,])(?<!(?:ngay|thang|han|truoc|sang|chieu|(?<!quan |si |tong )so|truc)\s)(?!24\/24\s*(?:h|gio|khi|tai|[.,;]|$))(?<n>\d{1,4})\s*\/\s*(?<of>\d{1,4})(?![\d/%]|[.,]\d)/gu;
/** What makes a ratio one of people who came: words before it, or right behind it. */
const BEFORE_RATIO =
  /(?:co mat|hien dien|tham du|(?<!\p{L})du(?: le| hop| chao co| sinh hoat|(?=\s*:))|tham gia|quan so|(?<!\p{L})qs|si so|thanh phan|toan the|diem danh|tong so)(?!\p{L})[^.;\n]{0,50}$/u;
const BEHIND_RATIO = pattern(
  String.raw`^[^.,;\d\n]{0,60}?(?<!\p{L})${CAME}|^\s*${PEOPLE}[^.;\d\n]{0,90}?${CAME}|^[^.\d\n]{0,40}?vang\s*:?\s*\d`,
);
const NONE_AWAY =
  /khong (?:co (?:ai|nguoi|dong chi)(?: nao)? )?vang|khong ai vang|vang(?: mat)?\s*:?\s*khong(?!\s*(?:co )?(?:phep|l[yi] do))|(?:co mat|tham du) (?:dong )?day du(?!\p{L})/u;
const ALL_EXCUSED =
  /vang (?:mat )?co (?:phep|l[yi] do)|(?:deu|tat ca)[^.;\n]{0,30}? (?:co|xin) (?:phep|l[yi] do)/u;
const HAS_UNEXCUSED = /khong (?:co |xin )?(?:phep|l[yi] do)/u;

/** @param text folded */
function readCounts(text: string): Said {
  const ratios = [...text.matchAll(RATIO)].flatMap(({ index, groups, 0: whole }) => {
    const [present, expected] = [Number(groups?.n), Number(groups?.of)];
    const isOfPeople =
      BEFORE_RATIO.test(text.slice(Math.max(0, index - 80), index)) ||
      BEHIND_RATIO.test(text.slice(index + whole.length, index + whole.length + 80));
    return present <= expected && expected >= FEWEST && isOfPeople ? [{ present, expected }] : [];
  });
  const [ratio] = ratios;
  const withoutRatios = text.replace(RATIO, "");
  return {
    present: ratio?.present ?? numberBy(PRESENT, text),
    expected: ratio?.expected ?? numberBy(EXPECTED, text),
    away: NONE_AWAY.test(text) ? 0 : numberBy(AWAY, withoutRatios),
    excused: numberBy(EXCUSED, withoutRatios),
    unexcused: numberBy(UNEXCUSED, withoutRatios),
    allExcused: ALL_EXCUSED.test(text) && !HAS_UNEXCUSED.test(text),
    ratios: ratios.length,
  };
}
const FEWEST = 3;

function numberBy(patterns: readonly RegExp[], text: string): number | null {
  for (const one of patterns) {
    const found = one.exec(text)?.groups?.n;
    if (found !== undefined) return Number(found.replace(".", ""));
  }
  return null;
}

/** What follows from the numbers; null if they do not give the number of those present, or do not agree. */
function concluded(said: Said): Omit<FoundHeadCounts, keyof Span> | null {
  const { unexcused } = said;
  const awayInParts =
    said.excused === null && unexcused === null ? null : (said.excused ?? 0) + (unexcused ?? 0);
  const away = said.away ?? awayInParts;
  const present = said.present ?? (said.expected === null || away === null ? null : said.expected - away);
  if (present === null || present < 0) return null;
  const expected = said.expected ?? (away === null ? null : present + away);
  if (expected !== null && expected < present) return { present, expected: null, excused: null };
  const missing = expected === null ? null : expected - present;
  const counted = said.excused ?? (unexcused !== null && missing !== null ? missing - unexcused : null);
  const excused = counted ?? (said.allExcused ? missing : null);
  const fits = missing !== null && excused !== null && excused >= 0 && excused <= missing;
  return { present, expected, excused: fits ? excused : null };
}
