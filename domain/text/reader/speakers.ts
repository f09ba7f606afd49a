import { ADDRESSES, DOINGS, SHORT_TITLES, TITLES } from "./lexicon";
import { FAMILY, isAddressed, isDegree, isFamily, isSpokenOf, nameAt, properName } from "./names";
import { phraseAt, phrases } from "./phrases";
import type { Span } from "./sentences";
import { type Token, tokenize, wordKey } from "./tokens";
import { readUnits, textOf } from "./units";

export type FoundSpeaker = Span & { name: string; position: string; role: string };

const PUNCTUATION = /^[,–—-]$/;

/** A person in the text, with what it says about the person beside the name. */
type Mention = {
  from: number;
  to: number;
  addressed: boolean;
  sure: boolean;
  before: string;
  after: string;
  quoted: boolean;
};

/**
 * Everyone whom the text names with a position or as a speaker, once, with the longest position beside the name.
 */
export function findSpeakers(text: string): FoundSpeaker[] {
  const tokens = tokenize(text);
  const people = new Map<string, FoundSpeaker>();
  for (const mention of shared(tokens, mentions(text, tokens))) {
    const { from, to, addressed, sure, before, after, quoted } = mention;
    const listed = addressed || before !== "" || (after !== "" && sure);
    // "CÔNG ĐOÀN TẠI HỘI NGHỊ NGƯỜI LAO ĐỘNG" is a heading.
    const shouted = textOf(text, tokens, { from, to });
    if (shouted === shouted.toUpperCase() && (to - from > 4 || SHOUTED.test(shouted))) continue;
    // "Hội Nông dân xã Mỹ Thới Long": a place.
    if (!addressed && after === "" && OF_PLACE.test(before)) continue;
    if (!listed || isSpokenOf(text, tokens, from, to)) continue;
    keep(people, text, tokens, from, to, fuller(before, after), quoted, keepsMinutes(text, tokens, from, to));
  }
  for (const chair of chairsByGivenName(text)) {
    const known = [...people.values()].find(({ name }) => name.endsWith(chair.name));
    if (!known) people.set(wordKey(chair.name.toLowerCase()), chair);
  }
  // "bà Sô Phia" behind "bà Thạch Thị Sô Phia" is the same person.
  const whole = [...people.values()].filter(
    ({ name }) => ![...people.values()].some((other) => other.name.endsWith(` ${name}`)),
  );
  // A secretary counts where the text says what else he is.
  return whole.filter(({ position, role }) =>
    role === SECRETARY ? !/^(?:thư ký)?$/iu.test(position) : position !== "" || role !== "tham dự",
  );
}

/** "II. CHỦ TỌA KẾT LUẬN" */
const SHOUTED = /^(?:kết luận|phát biểu|báo cáo|chỉ đạo|điều hành|thảo luận)$/iu;
const OF_PLACE = /^(?:nông dân|thành viên hợp tác)\s+xã$|^thành viên hợp tác xã$/iu;

/** "Thư ký: Viên Thị Hảo - Phòng Hành chính": the secretary's department. */
function unitAfter(text: string, tokens: readonly Token[], at: number): string {
  const units = /^[,(–-]$/.test(tokens[at]?.raw ?? "") ? readUnits(tokens, at + 1) : null;
  if (units) return (textOf(text, tokens, units.items[0] ?? units).split("\n")[0] ?? "").trim();
  // "Ghi biên bản: Trần Khánh Chi - Thống kê viên"
  const rest = text.slice(tokens[at]?.from ?? text.length).split("\n", 1)[0] ?? "";
  return /^[,(–-]\s*([^,.;:()\d]{3,40})\)?\.?\s*$/u.exec(rest)?.[1]?.trim() ?? "";
}

/** The role of the person who writes down what others say. */
const SECRETARY = "thư ký";

/** "Thư ký: bà Triệu Mùi Pham", "bà Sầm Thị Lụa ghi biên bản" */
function keepsMinutes(text: string, tokens: readonly Token[], from: number, to: number): boolean {
  const [start, end] = [tokens[from]?.from ?? 0, tokens[to - 1]?.to ?? 0];
  return (
    /(?:thư ký|ghi biên bản|người ghi|(?<!\p{L})ghi(?: chép| bảng)?(?=\s*:))(?:[^.;,\n]|(?<=DS|BS|CN|ThS|TS|KS|GV)\.){0,24}$/iu.test(
      text.slice(Math.max(0, start - 44), start),
    ) ||
    /^[\s,–-]*(?:[^,.;\n]{0,40},\s*)?(?:là |làm )?(?:thư ký(?!\s+\p{L})|ghi biên bản)/iu.test(
      text.slice(end, end + 80),
    )
  );
}

function mentions(text: string, tokens: readonly Token[]): Mention[] {
  const found: Mention[] = [];
  // Up to where the position of the last person goes.
  let within = 0;
  for (let i = 0; i < tokens.length; i++) {
    const name = nameAt(tokens, i);
    if (!name) continue;
    const addressed = isAddressed(tokens, i);
    // "ông Nhữ Đình Toại, Giám đốc Bảo hiểm xã hội cơ sở Thạch Khê": a place.
    const first = tokens[i];
    if (i < within && !addressed && first && (name.to - i === 2 || !isFamily(first))) continue;
    const secretary = keepsMinutes(text, tokens, i, name.to);
    const behind = positionAfter(text, tokens, name.to);
    within = Math.max(within, behind?.to ?? 0);
    const apposed =
      behind || addressed || opensLine(text, tokens, i) ? speaksBehind(text, tokens, name.to) : null;
    const after = behind?.text ?? apposed ?? (secretary ? unitAfter(text, tokens, name.to) : "");
    // A position at the end of the line above is the person's above, where this one has its own.
    let start = i;
    while (start > 0 && isAddressWord(tokens, start - 1)) start -= 1;
    const apart = (tokens[i]?.opensLine === true || tokens[start]?.opensLine === true) && after !== "";
    found.push({
      from: i,
      to: name.to,
      addressed,
      sure: name.sure,
      before: apart ? "" : (positionBefore(text, tokens, i)?.text ?? ""),
      after,
      // "- Đ/c Mạc Văn Páo: năm nay thôn …": a person quoted in the discussion.
      quoted:
        (behind === null && apposed !== null) ||
        (addressed && tokens[name.to]?.raw === ":" && opensLine(text, tokens, i)),
    });
    i = name.to - 1;
  }
  return found;
}

/** "- Bà Trần Thị Mười (Ban Tuyên giáo): …", "Lê Tuấn Kha (tổ An ninh) báo cáo …": what stands beside the name of who speaks. */
const speaksBehind = (text: string, tokens: readonly Token[], at: number): string | null =>
  SPEAKS_BEHIND.exec(text.slice(tokens[at]?.from ?? text.length, (tokens[at]?.from ?? 0) + 140))
    ?.slice(1)
    .find(Boolean)
    ?.trim() ?? null;
const SPEAKS_BEHIND =
  /^(?:\(([^():;\d\n]{2,70})\)|,\s([^,.:;()\d\n]{3,50}))\s*(?::|,?\s*(?:báo cáo|b\/c|trình bày|phát biểu|cho biết|đề nghị)(?!\p{L}))/iu;

/** "các Phó Giám đốc A và B", "các ông A, B - Phó Giám đốc Sở": one position for all who are named together. */
function shared(tokens: readonly Token[], list: readonly Mention[]): Mention[] {
  const all = list.map((one) => ({ ...one }));
  for (let n = 0; n < all.length; n++) {
    const first = all[n];
    if (!first || !isManyBefore(tokens, first.from)) continue;
    const group = [first];
    for (
      let next = all[n + 1];
      next && joins(tokens, group.at(-1)?.to ?? 0, next.from);
      next = all[n + group.length]
    )
      group.push(next);
    const last = group.at(-1);
    if (group.length < 2 || !last) continue;
    for (const one of group) {
      if (first.before !== "" && one.before === "") one.before = first.before;
      else if (first.before === "" && one.before === "" && one.after === "") one.after = last.after;
      one.sure = one.sure || one === last;
    }
  }
  return all;
}

/** Only a comma or "và", and the next form of address. */
function joins(tokens: readonly Token[], from: number, to: number): boolean {
  const between = tokens.slice(from, to);
  return (
    between.length > 0 &&
    between.length <= 4 &&
    /^(?:,|;|và)$/.test(between[0]?.raw ?? "") &&
    between.slice(1).every((token, n) => token.raw === "và" || isAddressWord(tokens, from + 1 + n))
  );
}

/** "các", "hai" shortly before a name, with only a position or a form of address between them. */
function isManyBefore(tokens: readonly Token[], i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - 12); k--) {
    const token = tokens[k];
    if (/^(?:các|hai|ba|02|03|những)$/iu.test(token?.raw ?? "")) return true;
    if (token?.kind !== "word" && !/^[:/.]$/.test(token?.raw ?? "")) return false;
  }
  return false;
}

const CALL = String.raw`(?:a|c|anh|chị|ông|bà|cô|thầy|đ\/c|đc|đồng chí|bs|BS|Anh|Chị|Ông|Bà|Cô|Thầy|Đ\/c|Đồng chí)\.?`;
const GIVEN = String.raw`(?<name>(?!(?:Bí thư|Phó|Trưởng|Chủ|Giám đốc|Hiệu|Chánh)(?!\p{L}))\p{Lu}\p{Ll}{1,6})`;
const TITLED = String.raw`(?:\s*[,(–-]?\s*(?<title>\p{Lu}{2,5}(?:\s\p{Lu}{2,5})?|(?:Trưởng|trưởng|tổ trưởng|đội trưởng|quản đốc|Phó|Giám đốc|Chủ tịch|Bí thư|Hiệu trưởng|Chánh)[^,;:.()\n]{0,40}?)\)?)?`;
const CHAIRS = [
  new RegExp(
    String.raw`(?<!\p{L})${CALL}\s+${GIVEN}(?!\s+\p{Lu}\p{Ll})${TITLED}\s*,?\s+(?:chủ trì|chủ tọa|điều hành)`,
    "gu",
  ),
  new RegExp(
    String.raw`(?:[Cc]hủ trì|[Cc]hủ tọa|Chair)\s*:?\s*${CALL}\s+${GIVEN}(?!\s+\p{Lu}\p{Ll})${TITLED}(?=[\s,.;)]|$)`,
    "gu",
  ),
];

/** "a Thắng CT chủ trì": in notes the chair is named by the given name alone. */
function chairsByGivenName(text: string): FoundSpeaker[] {
  return CHAIRS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => {
      const { name = "", title = "" } = match.groups ?? {};
      const from = text.indexOf(name, match.index);
      return { from, to: from + name.length, name, position: title.trim(), role: "chủ trì" };
    }),
  ).slice(0, 1);
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

/** "Phó Thủ tướng Thường trực Chính phủ" before the name: back to the first title of an unbroken run. */
/** A title that opens a sentence and ends at this comma. */
function titleBeforeComma(text: string, tokens: readonly Token[], comma: number): { text: string } | null {
  for (let k = comma - 1; k >= Math.max(0, comma - 10) && tokens[k]?.kind === "word"; k--)
    if (
      phraseAt(TITLES, tokens, k) > 0 &&
      (k === 0 || /^[.;]$/.test(tokens[k - 1]?.raw ?? "") || opensLine(text, tokens, k))
    )
      return { text: textOf(text, tokens, { from: k, to: comma }) };
  return null;
}

function positionBefore(text: string, tokens: readonly Token[], i: number): { text: string } | null {
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
    if (/\n\s*\n/.test(text.slice(token.to, tokens[k + 1]?.from ?? token.to))) break;
    if (
      token.kind === "word" &&
      !token.capital &&
      phraseAt(DOINGS, tokens, k) > 0 &&
      !/^(có|về|và|kiểm|quản)$/.test(token.raw)
    )
      break;
    if (/^(của|do|sự|các|những|mà|vì|theo|cho)$/.test(token.raw) && (k < end - 1 || token.raw === "cho"))
      break;
    if (TITLE_LETTERS.test(token.raw) && tokens[k + 1]?.kind === "word") start = k;
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
  return (position.length < 3 && !TITLE_LETTERS.test(position)) || isPlural(tokens, start, end)
    ? null
    : { text: position };
}

/** "GĐ Sản xuất", "PCT UBND xã": abbreviated titles that mean nothing else. */
const TITLE_LETTERS = /^(?:PCCT|CCT|GĐ|PGĐ|TGĐ|PTGĐ|PCT|CT|PHT|CVP|PCVP|KTT|PBT)$/u;

/** "Tổ trưởng: cô Vương Thị Xuyến", "Trưởng ban PH: anh Đỗ Hoàng Vũ", "GVCN: cô Ngô Thị Sáu" */
function titleLabel(text: string, tokens: readonly Token[], end: number): { text: string } | null {
  if (tokens[end - 1]?.raw !== ":") return null;
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

const opensLine = (text: string, tokens: readonly Token[], i: number): boolean =>
  /^[\s\d.)+*–•-]*(?:\p{L}{1,6}[\s./]*){0,3}$/u.test(
    text.slice(text.lastIndexOf("\n", (tokens[i]?.from ?? 0) - 1) + 1, tokens[i]?.from ?? 0),
  );

/** "các thành viên …, Nguyễn Văn A" are other people; "các Phó Giám đốc Nguyễn Văn A và …" includes A. */
const isPlural = (tokens: readonly Token[], start: number, end: number): boolean =>
  /^(các|những)$/i.test(tokens[start - 1]?.raw ?? "") &&
  (/^(?:,|đồng|chí)$/.test(tokens[end - 1]?.raw ?? "") ||
    tokens.slice(start, end).some(({ raw }) => raw === ","));

const isAddressWord = (tokens: readonly Token[], k: number): boolean =>
  phraseAt(ADDRESSES, tokens, k) === 1 ||
  isDegree(tokens[k]) ||
  (tokens[k]?.raw === "chí" && /^đồng$/i.test(tokens[k - 1]?.raw ?? "")) ||
  (/^đồng$/i.test(tokens[k]?.raw ?? "") && tokens[k + 1]?.raw === "chí");

/** ", Bí thư Đảng ủy, Giám đốc Sở X" after the name, or "- Phó Giám đốc", or directly. */
function positionAfter(
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
  if (short > 0) return { text: shortTitle(text, tokens, k, k + short) };
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
  return text.slice(tokens[from]?.from ?? 0, tokens[to - 1]?.to ?? 0);
}

/** A line that does not begin with a lower-case letter belongs to another person. */
const startsLine = (text: string, tokens: readonly Token[], k: number): boolean =>
  /\n/.test(text.slice(tokens[k - 1]?.to ?? 0, tokens[k]?.from ?? 0)) &&
  !/^\p{Ll}/u.test(tokens[k]?.raw ?? "");

const continuesName = (tokens: readonly Token[], k: number): boolean =>
  tokens[k]?.raw === "thẩm" ||
  (tokens[k + 1]?.raw === "và" &&
    !tokens[k]?.capital &&
    /^(giáo|khoa|an|thể|du|xây|kế)$/.test(tokens[k]?.raw ?? ""));

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

/** Whether the person's action begins here. "Ban Chỉ đạo", "Trưởng phòng tổ chức cán bộ" do not end. */
function endsPosition(tokens: readonly Token[], k: number): boolean {
  if (phraseAt(DOINGS, tokens, k) === 0) return false;
  const before = tokens[k - 1]?.raw.toLowerCase() ?? "";
  const raw = tokens[k]?.raw ?? "";
  if (raw === "ký" && before === "thư") return false;
  if (raw === "và" || raw === "về")
    return (
      !tokens[k + 1]?.capital || phraseAt(TITLES, tokens, k + 1) > 0 || phraseAt(ADDRESSES, tokens, k + 1) > 0
    );
  if (raw === "thông" || raw === "kiểm" || raw === "thực")
    return !/^(phòng|ban|ủy|uỷ|sở|hóa|nhiệm|văn)$/.test(before);
  return true;
}

function keep(
  people: Map<string, FoundSpeaker>,
  text: string,
  tokens: readonly Token[],
  i: number,
  to: number,
  beside: string,
  quoted: boolean,
  secretary: boolean,
): void {
  const [from, end] = [tokens[i]?.from ?? 0, tokens[to - 1]?.to ?? 0];
  const name = properName(text.slice(from, end));
  const key = wordKey(name.toLowerCase());
  const known = people.get(key);
  const stated = beside.replace(/\s+/g, " ").trim();
  const before = known?.position ?? "";
  const more = titlesIn(stated) - titlesIn(before) || stated.length - before.length;
  const position = more > 0 ? stated : before;
  const role = strongest(known?.role, quoted ? "phát biểu" : secretary ? SECRETARY : roleOf(text, from, end));
  people.set(key, { from: known?.from ?? from, to: known?.to ?? end, name, position, role });
}

/** Of a position before and one after the same name, the one with more titles; the one before if equal. */
const fuller = (before: string, after: string): string =>
  titlesIn(after) > titlesIn(before) || (after !== "" && DEGREE.test(before)) ? after : before;
/** A person's training or part in the meeting, not a position in the agency. */
const DEGREE =
  /^(?:thư ký|đại biểu|thẩm phán|kiểm sát viên|giáo viên|giảng viên|bác sĩ|dược sĩ|thạc sĩ|tiến sĩ|kỹ sư|luật sư|điều dưỡng|cử nhân)$/iu;

function titlesIn(position: string): number {
  if (position === "") return 0;
  const tokens = tokenize(position);
  return tokens.filter((token, k) => token.raw === "," && phraseAt(TITLES, tokens, k + 1) > 0).length + 1;
}

const ROLES: readonly [string, RegExp][] = [
  ["chủ trì", /chủ trì|chủ tọa|điều hành/iu],
  ["kết luận", /kết luận/iu],
  ["phát biểu chỉ đạo", /chỉ đạo|yêu cầu|nhấn mạnh|lưu ý|giao |đề nghị/iu],
  ["báo cáo", /báo cáo|trình bày/iu],
  [
    "phát biểu",
    /(?<!\p{L})(?:phát biểu|cho biết|cho rằng|khẳng định|nêu|nói|đánh giá|bày tỏ|cảm ơn|hứa|chia sẻ|thừa nhận|phản ánh|kiến nghị|đề xuất|góp ý|giải trình|trả lời|hỏi|có ý kiến|ý kiến|bổ sung|than|băn khoăn|xin|thấy|nhận xét|thay mặt|mong|trao đổi|bàn|nghĩ)(?!\p{L})/iu,
  ],
];

/** The person's role according to the words around the name. */
function roleOf(text: string, from: number, to: number): string {
  const sentence = `${text
    .slice(Math.max(0, from - 60), from)
    .replace(/(?<!\p{L})(?:PGS|GS|TSKH|TS|ThS|BS|đ\/c)\./gu, " ")
    .split(/[.;\n]/)
    .at(-1)} ${text.slice(to, to + 220).split(/[.;\n]/)[0]}`;
  return ROLES.find(([, pattern]) => pattern.test(sentence))?.[0] ?? "tham dự";
}

const strongest = (a: string | undefined, b: string): string => {
  const rank = (role: string) => ROLES.findIndex(([name]) => name === role);
  if (a === SECRETARY && rank(b) < 0) return a;
  if (a === undefined || rank(a) < 0) return b;
  return rank(b) >= 0 && rank(b) < rank(a) ? b : a;
};
