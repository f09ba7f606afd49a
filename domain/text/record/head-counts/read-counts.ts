import { CAME, PEOPLE, pattern } from "./folded-words";

/** The numbers that a text gives, null where it gives none. */
export type Said = {
  present: number | null;
  expected: number | null;
  away: number | null;
  excused: number | null;
  unexcused: number | null;
  /** Those who were absent had leave; how many they were is said elsewhere. */
  allExcused: boolean;
  /** Reasons are given with numbers: who is not counted with leave need not be without it. */
  otherReasons: boolean;
  /** How many ratios of people there are: two are those of two groups. */
  ratios: number;
};

/** A number of people: no time of day, day, year, share, decimal, estimate, nor the number of a place. */
const NUMBER = String.raw`(?<![\d/.,\p{L}])(?<!\d:)(?<!(?:hon|gan|khoang|(?<!\d )tren|(?<!tong |quan |si )so) )(?<n>(?!(?:19|20)\d\d(?!\d))\d{1,5}|\d{1,2}\.\d{3})(?!\d|[.,:/]\d|\s*(?:gio|h\d|h\s|g\d|phut|%|ngay|thang|luot|xa|phuong|lan|buoc|truong hop|hoc sinh|sinh vien|ho(?!\p{L})|chi (?:doan|hoi|bo)|don vi))`;
const LEAVE = String.raw`(?:(?<!nghi )phep|ly do|li do|bao cao)(?!\p{L})`;
const NEAR = String.raw`[^\d.,;:()\n]`;
const UP_TO_POINT = String.raw`[^\d.;\n]`;

/** Behind a label, a number alone or of people; "2 phó trưởng phòng, các tổ trưởng" counts only some. */
const ALONE = String.raw`${NUMBER}(?=\s*(?:[.,;:()|\n–-]|tren |$|(?:\p{L}+ )?${PEOPLE}))`;

/** "100% cán bộ, viên chức (78 người)" */
const ALL_CAME = pattern(String.raw`100%[^.;()\d\n]{0,100}\(${NUMBER}\s+${PEOPLE}\)`);

const PRESENT = [
  ALL_CAME,
  pattern(String.raw`(?<!\p{L})(?:di|den)\s*:?\s*${NUMBER}(?=\s*[,;]\s*vang)`),
  pattern(String.raw`${NUMBER} tren (?:tong so )?\d`),
  pattern(`(?<!phai )(?:co mat|hien dien)${UP_TO_POINT}{0,40}?${ALONE}`),
  pattern(String.raw`(?<=^|\n)[\s*+•–-]*(?:co|(?:tong )?cong)\s*:\s*${ALONE}`),
  pattern(String.raw`(?:den|tham|ve) du (?:co )?${NUMBER}(?=\s*(?:[.,;]|${PEOPLE}))`),
  pattern(String.raw`(?:thanh phan|tham du)[^\d.;\n]{0,150}:\s*${NUMBER}\s+${PEOPLE}`),
  pattern(
    String.raw`(?<!phai )(?<!\p{L})(?:(?:so nguoi )?du(?: chao co| le| hop| thuc te)?\s*[:|]|hop co|du (?:chao co|le|hop)(?: la)?)\s*${ALONE}`,
  ),
  pattern(String.raw`${NUMBER}\s(?:\p{L}+ )?${PEOPLE}(?:[^\d.;:()\n]{0,90}?\s)?${CAME}`),
  pattern(String.raw`(?<=^|[\n,;:(]\s?|(?:co|la|chi|cong) )${NUMBER}\s(?:\p{L}+ )?${CAME}`),
  pattern(
    String.raw`(?:tham du|thanh phan|du (?:le|hop|co|buoi|giao ban|sinh hoat|chao co))${NEAR}{0,40}:?\s*(?:co|gom)?\s*${NUMBER}\s+${PEOPLE}`,
  ),
];
/** Between a label and its number; the number of those present or absent is another one. */
const NO_OTHER_LABEL = `(?:(?!co mat|vang|thieu|(?:tham )?du(?!\\p{L}))${UP_TO_POINT}){0,80}?`;
const EXPECTED = [
  ALL_CAME,
  pattern(String.raw`\d[^.;\n]{0,60}? tren (?:tong so )?${NUMBER}`),
  pattern(String.raw`${NUMBER}\s+${PEOPLE}\s+(?:duoc trieu tap|phai du)(?!\p{L})`),
  pattern(String.raw`(?:phai (?:du|co mat)|trieu tap)(?!\p{L})${NO_OTHER_LABEL}${NUMBER}`),
  pattern(
    String.raw`(?:tong (?:so|quan so)|quan so|(?<!\p{L})(?:qs|ds)|si so|tong(?! cong)|theo (?:danh sach|bang luong)|bien che|toan (?:the|co quan|don vi|truong|so|ban))(?!\p{L})${NO_OTHER_LABEL}${NUMBER}`,
  ),
];
const AWAY = [
  pattern(String.raw`(?:vang|khiem dien|thieu)(?!\p{L})(?:(?!phep|l[yi] do)[^\d.;(\n]){0,30}?${NUMBER}`),
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
  pattern(String.raw`(?<!\p{L})p\s*[:|]\s*${NUMBER}`),
];
const UNEXCUSED = [
  pattern(String.raw`khong (?:co |xin )?${LEAVE}\s*(?:la|co|[:(|–-])?\s*${NUMBER}`),
  pattern(String.raw`${NUMBER}${NEAR}{0,30}?\s?(?:vang )?khong (?:co |xin )?${LEAVE}(?!\s*[:(]?\s*\d)`),
  pattern(String.raw`${NUMBER}\s*kp?(?=\s*[:;,)])`),
  pattern(String.raw`(?<!\p{L})kp\s*[:|]\s*${NUMBER}`),
];
/** "138/145"; "01/7" behind a word of time is a day, "24/24" a duty. */
const RATIO =
  /(?<![\d/.,])(?<!(?:ngay|thang|han|truoc|sang|chieu|(?<!quan |si |tong )so|truc)\s)(?!24\/24\s*(?:h|gio|khi|tai|[.,;]|$))(?<n>\d{1,4})\s*\/\s*(?<of>\d{1,4})(?![\d/%]|[.,]\d|\s*(?:luot|cong dan|ho dan|phong|don vi|hoc vien|hoc sinh|sinh vien|chau|ho so)(?!\p{L}))/gu;
/** What makes a ratio one of people who came: words before it, or right behind it. */
const BEFORE_RATIO =
  /(?:co mat|hien dien|tham du|(?<!\p{L})du(?: le| hop| chao co| sinh hoat|(?=\s*:))|tham gia|quan so|(?<!\p{L})qs|si so|thanh phan|toan the|diem danh|tong so)(?!\p{L})[^.;\n]{0,50}$/u;
const BEHIND_RATIO = pattern(
  String.raw`^[^.,;\d\n]{0,60}?(?<!\p{L})${CAME}|^\s*${PEOPLE}[^.;\d\n]{0,90}?${CAME}|^\s*${PEOPLE}[^.;\d\n]{0,60}(?:[.;\n]|$)|^[^.\d\n]{0,40}?vang\s*:?\s*\d`,
);
const NONE_AWAY =
  /khong (?:co (?:ai|nguoi|dong chi)(?: nao)? )?vang|khong ai vang|vang(?: mat)?\s*:?\s*khong(?!\s*(?:co )?(?:phep|l[yi] do))|(?:co mat|tham du) (?:dong )?day du(?!\p{L})/u;
const ALL_EXCUSED = pattern(
  [
    "vang (?:mat )?co (?:phep|l[yi] do)",
    "(?:da|co) xin phep[^.;)\\n]{0,30} het(?!\\p{L})",
    "(?:deu|tat ca)[^.;\\n]{0,30}? (?:co|xin) (?:phep|l[yi] do)",
    // "vắng 6 (có giấy xin phép)", "vắng 02 đ/c (đ/c Hương, đ/c Liễu) có báo cáo xin phép"
    "vang\\s*:?\\s*\\d+[^.;(\\d\\n]{0,20}\\((?:co|xin)[^,;)\\n]{0,30}(?:phep|l[yi] do)",
    "vang (?:mat)?\\s*:?\\s*\\d+[^.;(\\d\\n]{0,20}, co (?:don )?(?:xin )?(?:phep|l[yi] do)",
    "vang[^.;\\n]{0,120}?\\)\\s*(?:co|xin|da)(?!\\p{L})[^.;\\n]{0,20}(?:phep|l[yi] do)",
    // Of one person, with the name between.
    "vang\\s*:?\\s*0?1(?!\\d)[^.;\\n]{0,80}?(?:co|xin) (?:phep|l[yi] do)",
  ].join("|"),
);
const OTHER_REASONS =
  /\d+[^\d,;.()\n]{0,15}(?:cong tac|om|thai san|di hoc|tap huan|viec rieng|truc)|(?:cong tac|om|thai san|di hoc|tap huan|viec rieng|nghi phep)\s*:?\s*\d/u;
const NONE_UNEXCUSED = /khong co[^.;\n]{0,30}? khong (?:phep|l[yi] do)/u;
const HAS_UNEXCUSED = /khong (?:co |xin )?(?:phep|l[yi] do)/u;

/** @param text folded sentences, a line each */
export function readCounts(text: string): Said {
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
    unexcused: NONE_UNEXCUSED.test(text) ? 0 : numberBy(UNEXCUSED, withoutRatios),
    allExcused: ALL_EXCUSED.test(text) && !HAS_UNEXCUSED.test(text),
    otherReasons: OTHER_REASONS.test(text),
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
