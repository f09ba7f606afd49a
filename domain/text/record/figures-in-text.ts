import { parseDecimal } from "../../figures/decimal";
import type { Paragraph } from "../reader/layout";
import { type Span, splitSentences } from "../reader/sentences";
import { spanSet } from "../reader/span-set";

/** A value that was reported as reached. */
export type FoundFigure = Span & {
  /** As written: "hơn 850 triệu đô la Mỹ" */
  words: string;
  value: number;
  /** In one form: "triệu USD", "tỷ đồng", "%" */
  unit: string;
  /** What was measured, as far as the words before it tell. */
  name: string;
};

const NUMBER = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?`;
const MONEY = String.raw`đô\s?la(?:\s+Mỹ)?|USD|đồng|euro|EUR`;
const THINGS = String.raw`tấn|tạ|ha|héc\s?ta|km2|km²|km|m2|m²|m3|m³|MW|MWp|kWh|TEUs?|container|lượt|hồ sơ|dự án|điểm`;
const PER = String.raw`(?:\s?/\s?(?:người|tháng|năm|ngày|ha|hộ)){0,2}`;
const FIGURE = new RegExp(
  String.raw`(?<=(?<verb>đạt|bằng|còn|được|là|lên\s+tới|có|gồm|bình quân|trung bình|khám|cấp|tiếp nhận|giải quyết|thu hút|xếp dỡ)\s+(?:được\s+)?)(?<words>(?:(?:hơn|gần|trên|khoảng|xấp xỉ|ước)\s+)?(?<number>${NUMBER})\s*(?:(?<scale>nghìn|ngàn|triệu|tỷ|tỉ)\s*)?(?:(?<unit>%|(?:${MONEY}|${THINGS})(?!\p{L}))(?<of>\s+(?:người bệnh|bệnh nhân|khách|người))?(?<per>${PER})))`,
  "giu",
);
/** More is no report of one meeting. */
const MOST = 200;
const MOST_TRIED = 2000;
/** As many characters before a figure tell of what it is. */
const LONGEST_CLAUSE = 300;
/** Something planned or changed by so much is no value reached. */
const PLANNED =
  /(?:phấn đấu|mục tiêu|chỉ tiêu|kế hoạch (?:là|giao)|ít nhất|tối thiểu|dự kiến|tăng|giảm|thêm|chậm nhất|phải)[^,;.]{0,30}$/iu;

/**
 * The figures that an article or minutes report as reached, in the order of the text.
 * @param apart places in which a number asks for something or is told again: directives, captions, the author's line
 */
export function findFigures(paragraphs: readonly Paragraph[], apart: readonly Span[]): FoundFigure[] {
  const found: FoundFigure[] = [];
  const elsewhere = spanSet(apart);
  let tried = 0;
  for (const { from, text, region } of paragraphs) {
    if (region === "head" || region === "tail" || !/\d/.test(text)) continue;
    for (const sentence of splitSentences(text)) {
      const said = text.slice(sentence.from, sentence.to);
      for (const match of said.matchAll(FIGURE)) {
        const figure = figureOf(match, said, from + sentence.from);
        if (!figure || elsewhere.holds(figure)) continue;
        tried += 1;
        if (found.length >= MOST || tried > MOST_TRIED) return found;
        if (!found.some((other) => other.words === figure.words && other.name === figure.name))
          found.push(figure);
      }
    }
  }
  return found;
}

function figureOf(match: RegExpExecArray, said: string, at: number): FoundFigure | null {
  const { words = "", number = "", scale = "", unit = "", per = "", verb = "" } = match.groups ?? {};
  const value = parseDecimal(number);
  const before = said.slice(Math.max(0, match.index - LONGEST_CLAUSE), match.index);
  const clause = before.slice(0, before.length - verb.length - (before.endsWith(" ") ? 1 : 0));
  if (value === null || PLANNED.test(clause)) return null;
  const from = at + match.index;
  return {
    from,
    to: from + words.trimEnd().length,
    words: words.trim(),
    value,
    unit: unitOf(scale, unit, per),
    name: nameOf(clause),
  };
}

function unitOf(scale: string, unit: string, per: string): string {
  const plain = unit.replace(/\s+/g, " ").toLowerCase();
  const one = /^(?:đô|usd)/u.test(plain) ? "USD" : /^eur/u.test(plain) ? "EUR" : (SAME[plain] ?? unit);
  const scaled = [scale.toLowerCase().replace("tỉ", "tỷ").replace("ngàn", "nghìn"), one]
    .filter(Boolean)
    .join(" ");
  return scaled + per.replace(/\s/g, "");
}

const SAME: Readonly<Record<string, string>> = {
  "héc ta": "ha",
  hécta: "ha",
  m2: "m²",
  m3: "m³",
  km2: "km²",
};

const LONGEST_NAME = 100;
/** Words with which the name of something measured begins. */
const HEAD =
  /(?<!\p{L})(?:tổng|thu hút|doanh thu|doanh số|sản lượng|giá trị|kim ngạch|tỷ lệ|tỉ lệ|số|công suất|diện tích|thu nhập|vốn|kết quả thu|thu ngân sách|lợi nhuận|giải ngân|năng suất|tiến độ)(?!\p{L})/giu;

/** The subject of the clause: "tổng thu nội địa" of "Theo đó, tổng thu nội địa". */
function nameOf(clause: string): string {
  const last =
    clause
      .split(/[,;:]\s|(?<!\p{L})(?:thông báo|cho biết|nêu rõ|đánh giá|khẳng định|báo cáo)\s/iu)
      .findLast((part) => part.trim().length > 3) ?? "";
  const words = last
    .replace(
      /\s*(?:(?:đã|ước|hiện|hiện nay|tính tới hiện tại|tính đến nay|từ đầu năm đến nay|đến nay|tổng cộng|giải ngân)\s*)+$/iu,
      "",
    )
    .replace(/^(?:và|với|trong đó|theo đó|kết quả)\s+/iu, "")
    .trim();
  const head = [...words.matchAll(HEAD)].at(-1);
  const named = head ? words.slice(head.index) : words;
  const short =
    named.length <= LONGEST_NAME ? named : named.slice(named.indexOf(" ", named.length - LONGEST_NAME) + 1);
  return short.charAt(0).toUpperCase() + short.slice(1);
}
