import type { Paragraph } from "../reader/layout";
import { findSecretary as findNamedSecretary } from "../reader/speakers/find-speakers";
import type { FoundSpeaker } from "../reader/speakers/found-speaker";

const ADDRESS =
  "(?:(?:[ÔôBb](?:ng|à)|[Đđ]/c|[Đđ]\\.c|[Đđ]ồng chí|[Aa]nh|[Cc]hị|[Cc]ô|[Tt]hầy|BSCK\\p{Lu}*|BS|CN|ThS|TS|KS|ĐD|[Đđ]ại (?:úy|tá)|[Tt]hượng (?:úy|tá)|[Tt]rung (?:úy|tá)|[Tt]hiếu (?:úy|tá))\\.?\\s{0,3})*";
/** A name in small or capital letters; "Y Moan Êban" begins with a single one. No degree and no "Bà" is part of it. */
const NAME =
  "(?<name>(?!(?:Ông|Bà|Anh|Chị|Cô|Thầy|Đồng chí)\\s)(?:[YHKA]['’]?\\s)?(?:\\p{Lu}\\p{Ll}[\\p{L}'’]*(?:\\s{1,3}\\p{Lu}[\\p{L}'’]*){1,4}|(?<=[YHKA]\\s)\\p{Lu}\\p{Ll}+|\\p{Lu}{2,}(?:\\s{1,3}\\p{Lu}{2,}){1,4}))";
const KEEPS =
  "(?:(?:[Tt]hư|THƯ)\\s{1,3}(?:k[ýí]|K[ÝÍ])|(?:[Nn]gười\\s{1,3})?(?:[Gg]hi|[Ll]ập)(?:\\s{1,3}chép)?\\s{1,3}biên\\s{1,3}bản|[Nn]gười ghi(?=\\s{0,3}:)|[Gg]hi chép(?=\\s{0,3}:)|[Gg]hi bb|(?:TK|tk)(?=\\s{0,3}:))";

/** "Thư ký cuộc họp: bà Trần Thị Mơ", "Người ghi biên bản: CN. Bùi Thanh Mai", "Thư ký Bà Đào Quỳnh Anh" */
const LABELLED = new RegExp(
  `(?:^[\\s{0,3}+•–-]*|[.;,]\\s{1,3}|\\s\\s)${KEEPS}(?:\\s{1,3}\\p{Ll}[^:\\n\\d]{0,30}?|\\s{1,3}Hội đồng)?(?:\\s{0,3}\\([^)\\n]{1,30}\\))?\\s{0,3}[:–-]?\\s{0,3}${ADDRESS}(?:\\p{Lu}\\p{Ll}+(?:\\s\\p{Ll}+){1,3}\\s{1,3})?${NAME}`,
  "u",
);
/** "Bà Nguyễn Thị Hạnh - Công chức Văn phòng - Thư ký", "đ/c Ma Thị Duyên (thư ký)" */
const NAMED_BEFORE = new RegExp(
  `${NAME}(?:\\s{0,3}[-–,][^;:()\\n]{0,60}?)?\\s{0,3}[-–,(]\\s{0,3}(?:là\\s{1,3}|làm\\s{1,3})?(?:[Tt]hư k[ýí]|ghi biên bản)(?=\\s{0,3}(?:[).;,]|cuộc họp|hội nghị|Hội đồng|$))`,
  "u",
);
/** "A Blớt, Y Khem, A Lưới (thư ký)" */
const BRACKETED = new RegExp(`${NAME}\\s{0,3}\\((?:là\\s{1,3})?[Tt]hư k[ýí](?=\\s{0,3}[),])`, "u");
/** "Trần Thị Bé Ba làm thư ký", "em Đồng Thị Phương Thúy VP ghi" */
const DOES = new RegExp(
  `${NAME}(?:\\s{0,3}\\([^)\\n]{1,30}\\))?\\s{1,3}(?:(?:được\\s{1,3}(?:cử|phân công)\\s{1,3})?làm\\s{1,3}[Tt]hư k[ýí]|ghi(?:\\s{1,3}(?:biên bản|bb|chép))?(?=\\s{0,3}(?:[.,;]|$)))`,
  "u",
);
/** "Biên bản do đ/c Ngân Thị Sao ghi" */
const DONE_BY = new RegExp(
  `(?<!\\p{L})do\\s{1,3}${ADDRESS}${NAME}[^.;\\n]{0,40}?\\s(?:ghi|lập|làm thư k[ýí])(?=\\s{1,3}(?:biên bản|chép)|\\s{0,3}(?:[.,;]|$))`,
  "u",
);
const ALONE = /^[\s*+•–-]*(?:thư k[ýí](?: cuộc họp| hội nghị)?|(?:người )?ghi biên bản)\s{0,3}:?\s{0,3}$/iu;
const SIGNED = /^\s*\((?:đã\s+)?ký[^)]*\)\s*$/iu;
const NAME_ALONE = new RegExp(`^\\s{0,3}${ADDRESS}${NAME}(?=\\s{0,3}(?:[,(–-]|$))`, "u");
/** Names are costly to find: that of the secretary is sought only in the lines that speak of one. */
const MATTER = /thư k[ýí]|biên bản|người ghi|ghi chép|(?<!\p{L})TK\s*:|\sghi(?=\s*(?:bb|[.,;]|$))/iu;

/** Who wrote the minutes down; null if the text does not say. */
export function findSecretary(source: string, paragraphs: readonly Paragraph[]): FoundSpeaker | null {
  const lines = linesOf(source, paragraphs);
  const about = lines.filter(({ text }) => MATTER.test(text));
  for (const pattern of [LABELLED, DONE_BY, BRACKETED, NAMED_BEFORE, DOES]) {
    for (const line of about) {
      const found = named(pattern.exec(line.text), line);
      if (found) return found;
    }
  }
  return underLabel(lines) ?? findNamedSecretary(onlyLinesAbout(MATTER, source));
}

type Line = { text: string; from: number };

/** The lines of a text, without the marks of lists. */
function linesOf(source: string, paragraphs: readonly Paragraph[]): Line[] {
  const bodies = new Map(paragraphs.map(({ from, bodyAt }) => [from, bodyAt]));
  const lines: Line[] = [];
  let from = 0;
  for (const text of source.split("\n")) {
    const bodyAt = Math.min(bodies.get(from) ?? 0, text.length);
    lines.push({ text: text.slice(bodyAt), from: from + bodyAt });
    from += text.length + 1;
  }
  return lines;
}

/** "Thư ký" above the name: in a form, or above a signature. */
function underLabel(lines: readonly Line[]): FoundSpeaker | null {
  for (const [n, { text }] of lines.entries()) {
    if (!ALONE.test(text)) continue;
    const below = lines
      .slice(n + 1, n + 7)
      .find((line) => line.text.trim() !== "" && !SIGNED.test(line.text));
    const found = below && named(NAME_ALONE.exec(below.text), below);
    if (found) return found;
  }
  return null;
}

/** "THƯ KÝ" above "CHỦ TRÌ": the labels of two signatures. */
const OTHER_ROLE =
  /^(?:ban |cty|công ty|phòng |sở |văn phòng|đảng |hội |chủ tr[ìí]|chủ t[oọ]a|người |trưởng |giám đốc|chủ tịch|bí thư|phó |thủ trưởng|xác nhận|đại diện|t\.?m\.? |k\.?t\.? )/iu;

function named(match: RegExpExecArray | null, { from }: Line): FoundSpeaker | null {
  const name = match?.groups?.name;
  if (!match || name === undefined || OTHER_ROLE.test(name)) return null;
  const at = from + match.index + match[0].indexOf(name);
  return { from: at, to: at + name.length, name: name.replace(/\s+/gu, " "), position: "", role: "thư ký" };
}

/** A text in which the other lines are blank, so that places in it stay the same. */
const onlyLinesAbout = (matter: RegExp, text: string): string =>
  text.replace(/[^\n]+/gu, (line) => (matter.test(line) ? line : " ".repeat(line.length)));
