import { fold } from "../fold";
import type { Span } from "./sentences";

/** A document cited by its number. */
export type FoundReference = Span & {
  /** As written, with kind, number and date: "Nghị quyết số 28-NQ/TU ngày 10/11/2009" */
  text: string;
  kind: string;
  number: string;
  /** As written, "10/11/2009", or "". */
  dated: string;
};

const KINDS =
  "nghị quyết|nghị định|luật|bộ luật|thông tư liên tịch|thông tư|quyết định|chỉ thị|kế hoạch|công văn|công điện|văn bản|hướng dẫn|thông báo|kết luận|báo cáo|tờ trình|quy định|quy chế|chương trình|đề án|pháp lệnh|thông tri|giấy mời|điều lệ|phương án|lệnh|quy hoạch|giấy phép|giấy chứng nhận|hiến pháp|VB|HD|BC|PA|TTr|QC|CTr|CV|NQ|QĐ|CT|KH|TB|NĐ|TT|CĐ|ND|QD|CD".replaceAll(
    " ",
    String.raw`\s+`,
  );
/** After these kinds a bare number names a document ("Nghị định 67"); after others it counts something. */
const BARE_KINDS =
  "nghị quyết|nghị định|thông tư|quyết định|chỉ thị|công văn|công điện|pháp lệnh|kế hoạch".replaceAll(
    " ",
    String.raw`\s+`,
  );
/** The same in short: "QĐ 1844". */
const SHORT_KINDS = "QĐ|NĐ|NQ|CV|QD|ND";
/** "Kết luận thanh tra số 31/KL-TTr", "Chương trình phối hợp số 21/CTr-A-B": kinds of two parts, with a symbol. */
const KINDS_IN_PARTS =
  "(?:kết luận|chương trình|kế hoạch|quy chế|quyết định|thông báo|biên bản|hợp đồng|báo cáo|văn bản|nghị quyết|phương án)(?: (?:thanh tra|kiểm tra|phối hợp|liên ngành|kết luận|hợp tác|hành động|xử phạt|vi phạm hành chính|giám sát|kiểm toán|thẩm định|công tác|nghiệm thu|làm việc)){1,2}|biên bản|hợp đồng".replaceAll(
    " ",
    String.raw`\s+`,
  );
const NUMBER = String.raw`\d{1,6}[a-z]?(?:\s?[-/–]\s?(?:\d{4}(?=[-/])|[\p{Lu}Đ][\p{L}\d&.]*(?<!\.)|\d{1,2}[a-z](?=-)))*(?:\/\d{4})?`;
const DATE = String.raw`(?:,?\s*(?:ng[àa][yỳ]|ngaỳ)\s+(\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}|(?<!,\s*\S+\s+)\d{1,2}\/\d{1,2}(?![\d/.-])))?`;

/** "Luật Nhà ở số 27/2023/QH15", "Quy chế làm việc số 02-QC/ĐU": laws and rules are also named by their subject. */
const LAW = String.raw`(?:bộ\s+luật|(?<!pháp\s|kỷ\s)luật|pháp\s+lệnh|hiến\s+pháp|quy\s+chế|quy\s+định|đề\s+án|quy\s+trình|thỏa\s+ước|thoả\s+ước|hương\s+ước|nội\s+quy|hợp\s+đồng|phụ\s+lục|hiệp\s+định)(?:\s+(?!(?:số|(?<!pháp\s)luật|theo|kèm|quy\s+định|quy\s+chế|nghị|thông\s+tư|quyết\s+định|kế\s+hoạch|công\s+văn|QĐ|NĐ|NQ)(?!\p{L}))[\p{L},]+|\s+\d{4}){1,14}?`;

const CITED = new RegExp(
  String.raw`(?<![\p{L}\d])(${LAW})\s+(?:\(?số\s*:?\s*(?=\d{1,4}[-/])|(?=\d{1,4}/\d{4}/QH))(\d{1,4}/\d{4}/QH\d{1,2}|${NUMBER})\)?${DATE}|(?<![\p{L}\d])(${KINDS_IN_PARTS})\s+số\s*:?\s*(?=\d{1,6}[a-z]?\s?[-/])(${NUMBER})${DATE}|(?<![\p{L}\d])(${KINDS})(?:\s+liên tịch)?\s+(?:số\s*:?\s*)(${NUMBER})${DATE}|(?<![\p{L}\d])(${BARE_KINDS})\s+(${NUMBER})(?!\s*(?:tháng|năm|ngày(?!\s+\d)|nội dung|nhiệm vụ|điểm|nhóm|%|[.,]\d))${DATE}|(?<![\p{L}\d])(${KINDS})\s+(\d{1,6}[a-z]?\s?[-/]\s?(?:\d{4}[-/])?[\p{Lu}Đ][\p{L}\d&.]*(?:[-/][\p{L}\d&.]+)*)${DATE}|(?<![\p{L}\d])(${SHORT_KINDS})\s+(?!(?:19|20)\d\d(?!\d))(\d{3,5})(?![\p{L}\d/.,-]|\s*(?:%|ha|người|hộ|tháng|năm))${DATE}`,
  "giu",
);
const MORE = new RegExp(String.raw`^(?:\s*,|\s+và|\s*;)\s*(?:số\s*:?\s*)(${NUMBER})${DATE}`, "iu");

/** "Nghị quyết Trung ương 5 khóa IX", "Kết luận Hội nghị Trung ương 4, khóa XIII". */
const OF_PLENUM =
  /(?<!\p{L})(nghị quyết|kết luận)\s+(?:(?:số\s+\d+[\p{Lu}\d/-]*\s+)?(?:của\s+)?(?:hội nghị\s+)?(?:lần thứ\s+\p{L}+\s+)?(?:ban chấp hành\s+)?(?:trung ương|TW|T\.Ư)(?:\s+(?:đảng|lần thứ))*)\s+(\d{1,2}|[IVX]+)\s*,?\s*\(?(?:khóa|khoá)\s+([IVX]{1,5})\)?/giu;

/** "QCVN 01-1:2024/BYT", "TCVN 5574:2018": technical regulations and standards. */
const TECHNICAL =
  /(?<![\p{L}\d])(?:(?:quy chuẩn|tiêu chuẩn)\s+(?:(?:kỹ thuật\s+)?quốc gia\s+|việt nam\s+)?)?(QCVN|TCVN|TCXDVN|TCCS|ISO(?:\/IEC)?)\s+((?:ISO(?:\/IEC)?\s)?\d{1,5}(?:-\d{1,3})*(?::\d{4})?(?:\/\p{Lu}{2,8})?)(?![\p{L}\d])/giu;

/** Every citation of a numbered document, in text order. */
export function findCitations(text: string): FoundReference[] {
  const found: FoundReference[] = [];
  if (!/\d/.test(text)) return found;
  for (const match of text.matchAll(OF_PLENUM)) {
    const [whole, kind = "", plenum = "", term = ""] = match;
    found.push(reference(text, match.index, whole.length, kind, `${plenum} khóa ${term}`, ""));
  }
  for (const match of text.matchAll(TECHNICAL)) {
    const [whole, kind = "", number = ""] = match;
    found.push(reference(text, match.index, whole.length, kind, number, ""));
  }
  for (const match of text.matchAll(CITED)) {
    const [whole, ...groups] = match;
    const first = groups.findIndex((group) => group !== undefined);
    const [kind = "", number = "", dated = ""] = groups.slice(first, first + 3);
    found.push(reference(text, match.index, whole.length, kind, number, dated));
    // "các Nghị quyết số 28-NQ/TU, số 30-NQ/TU": the following numbers are of the same kind.
    let end = match.index + whole.length;
    for (
      let more = MORE.exec(text.slice(end, end + 120));
      more;
      more = MORE.exec(text.slice(end, end + 120))
    ) {
      const one = reference(text, end, more[0].length, kind, more[1] ?? "", more[2] ?? "");
      found.push({ ...one, text: `${kind} số ${one.number}${one.dated ? ` ngày ${one.dated}` : ""}` });
      end += more[0].length;
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

/** Each document once, at the first place with its fullest form. */
export function findReferences(text: string): FoundReference[] {
  const kept: FoundReference[] = [];
  // Places in `kept` by kind and symbol, and by kind and the symbol's first number.
  const byName = new Map<string, number>();
  const byNumber = new Map<string, number>();
  for (const one of findCitations(text)) {
    const { name, number } = keysOf(one);
    // "Quyết định 1880" is "Quyết định 1880/QĐ-CP"; with another symbol it is another document.
    const same = byName.get(name) ?? (name === number ? byNumber.get(number) : byName.get(number));
    const place = same ?? kept.length;
    if (same === undefined) kept.push(one);
    else if (one.text.length > (kept[same]?.text.length ?? 0)) kept[same] = one;
    if (name !== number) {
      byName.set(name, place);
      if (kept[place] === one) byName.delete(number);
    } else if (kept[place] === one) byName.set(name, place);
    if (!byNumber.has(number)) byNumber.set(number, place);
  }
  return kept;
}

/** A document's kind with its whole symbol, and with the number that its symbol begins with. */
function keysOf({ kind, number }: FoundReference): { name: string; number: string } {
  const symbol = fold(number)
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim();
  const [first = ""] = symbol.split(" ", 1);
  return { name: `${fold(kind)} ${symbol}`, number: `${fold(kind)} ${first}` };
}

function reference(text: string, from: number, length: number, kind: string, number: string, dated: string) {
  const raw = text.slice(from, from + length);
  const trimmed = raw.replace(/^[\s,;]+/, "");
  const start = from + raw.length - trimmed.length;
  return { from: start, to: from + length, text: trimmed, kind, number, dated };
}

/** The text with every citation blanked out, same length: a document's date is not the meeting's. */
export function withoutCitations(text: string): string {
  const parts: string[] = [];
  let at = 0;
  for (const { from, to } of findCitations(text)) {
    if (from < at) continue;
    parts.push(text.slice(at, from), " ".repeat(to - from));
    at = to;
  }
  return parts.join("") + text.slice(at);
}
