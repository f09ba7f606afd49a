import {
  COMPOUNDS,
  FIELDS,
  GROUP_NOUNS,
  HEADS,
  MODALS,
  NAME_HEADS,
  NAME_VERBS,
  NOT_HEADS,
  NOT_VERBS,
  OFFICE_VERBS,
  ORDER_VERBS,
  QUANTIFIERS,
  STOPS,
  VERBS,
} from "./lexicon";
import { endsBefore, phraseAt, phrases } from "./phrases";
import type { Token } from "./tokens";

/** Tokens [from, to). */
export type Range = { from: number; to: number };
/** Units named one after another, and the range of all of them. */
export type Units = Range & { items: Range[] };

/** The units named together have no more tokens: what is read of one place does not grow with the text. */
export const MOST_TOKENS = 140;

/**
 * The units named at token i: "UBND các xã, phường", "Bộ Y tế, Bộ Công an và các địa phương". A name continues up
 * to the first lower-case verb, because capitals belong to names ("Phòng Quản lý đô thị").
 * @returns null if no unit's name begins there
 */
export function readUnits(tokens: readonly Token[], i: number, end: number = tokens.length): Units | null {
  const limit = Math.min(end, i + MOST_TOKENS);
  const items: Range[] = [];
  let at = i;
  for (;;) {
    const to = readUnit(tokens, at, limit);
    if (to === null) break;
    items.push({ from: at, to });
    const next = nextItem(tokens, at, to, limit);
    if (next === null) break;
    at = next;
  }
  const last = items.at(-1);
  return last ? { from: i, to: last.to, items } : null;
}

/** One unit or group; the end of its name. */
function readUnit(tokens: readonly Token[], i: number, limit: number): number | null {
  const group = quantifierAt(tokens, i);
  let to = i + group;
  const head = headAt(tokens, to);
  if (head === 0) return null;
  // "tổ chức cưỡng chế": a verb, unless a name continues.
  if (
    group === 0 &&
    head === 2 &&
    /^tổ$/i.test(tokens[to]?.raw ?? "") &&
    isVerb(tokens, to) &&
    (!tokens[to + 2]?.capital || isEvent(tokens, to + 2))
  )
    return null;
  // A single comrade is a person; "các đồng chí" is a group that can receive a task.
  if (group === 0 && /^đồng$/i.test(tokens[to]?.raw ?? "")) return null;
  to += head;
  while (to < limit) {
    const token = tokens[to];
    if (!token) break;
    if (token.kind === "mark") {
      const over = overMark(tokens, to, limit, i);
      if (over === null) break;
      to = over;
    } else if (/^(?:nêu|nói|kể)$/.test(token.raw) && tokens[to + 1]?.raw === "trên") to += 2;
    else if (endsName(tokens, to) || joinsItem(tokens, i, to)) break;
    else to += 1 + inNameBehind(tokens, to);
  }
  // "đội nào không đủ thì …": no particular unit.
  return /^(?:nào|gì)$/.test(tokens[to - 1]?.raw ?? "") ? null : to;
}

/** "Tổ chức Hội thi …", "Tổ chức Lễ …": an event is held. */
const isEvent = (tokens: readonly Token[], k: number): boolean => phraseAt(EVENTS, tokens, k) > 0;
const EVENTS = phrases(
  "hội thi|hội diễn|hội thao|hội nghị|hội thảo|hội khỏe|hội giảng|hội trại|hội chợ|lễ|đại hội|ngày|tuần|tháng|chương trình|cuộc|giải|đoàn kiểm tra|đoàn công tác|đoàn giám sát|Tết|tuần lễ|chiến dịch|phong trào|lớp|khóa|kỳ",
);

function quantifierAt(tokens: readonly Token[], i: number): number {
  const words = phraseAt(QUANTIFIERS, tokens, i);
  if (words > 0) {
    const more = tokens[i + words]?.kind === "number" ? 1 : 0;
    return words + more;
  }
  const token = tokens[i];
  if (/^mấy$/iu.test(token?.raw ?? "")) return 1;
  return token?.kind === "number" && /^\d{1,3}$/.test(token.raw) ? 1 : 0;
}

/** How many tokens the unit noun at a token has; 0 if there is none. */
export function headAt(tokens: readonly Token[], i: number): number {
  const leaders = phraseAt(QUANTIFIERS, tokens, i - 1) === 1 ? phraseAt(LEADERS, tokens, i) : 0;
  if (leaders > 0) return leaders;
  // "Quỹ Bảo vệ và Phát triển rừng tỉnh"
  if (tokens[i]?.raw === "Quỹ" && tokens[i + 1]?.capital) return 1;
  const short = shortHeadAt(tokens, i);
  if (short > 0) return short;
  // "báo số về": a newspaper has a name.
  if (tokens[i]?.raw === "báo" && !tokens[i + 1]?.capital) return 0;
  // "phòng, chống dịch" is not a department, nor is "ban hành" a board; a capital belongs to a name ("Ban Hành
  const counted =
    phraseAt(QUANTIFIERS, tokens, i - 1) === 1 &&
    tokens[i]?.key === "trương\u0300" &&
    tokens[i + 1]?.raw !== "hợp";
  if (!counted && phraseAt(NOT_HEADS, tokens, i) > 0 && !(tokens[i]?.capital && tokens[i + 1]?.capital))
    return 0;
  return phraseAt(HEADS, tokens, i);
}

/** "các đội trưởng" */
const LEADERS = phrases(
  "bên|đội trưởng|trạm trưởng|hạt trưởng|cục trưởng|chi cục trưởng|viện trưởng|vụ trưởng|tổ trưởng|nhóm trưởng|thôn trưởng|ấp trưởng|khu trưởng",
);

/** "P. TNMT", "P.TCHC", "TT. Y tế": an abbreviated unit noun. */
function shortHeadAt(tokens: readonly Token[], i: number): number {
  const raw = tokens[i]?.raw ?? "";
  if (/^(?:P|Ph|K|TTr|BV|VP|Tr)\.\p{Lu}/u.test(raw)) return 1;
  return /^(?:P|Ph|TTr|BV|VP|TT)$/.test(raw) && tokens[i + 1]?.raw === "." && tokens[i + 2]?.capital ? 2 : 0;
}

/** Whether a unit's name ends before this word. */
export function endsName(tokens: readonly Token[], k: number): boolean {
  const token = tokens[k];
  if (!token || token.capital || phraseAt(NOT_VERBS, tokens, k) > phraseAt(VERBS, tokens, k)) return false;
  if (isOver(tokens, k - 1) && !["của", "thuộc", "và", "thành", "tỉnh", "huyện", "ở"].includes(token.raw)) {
    return true;
  }
  if (token.key === tokens[k - 1]?.key || isCompound(tokens, k)) return false;
  if (phraseAt(NAME_VERBS, tokens, k) > 0 && endsBefore(NAME_HEADS, tokens, k)) {
    const office = /^(đơn vị|cơ quan|lực lượng)$/.test(
      `${tokens[k - 2]?.raw} ${tokens[k - 1]?.raw}`.toLowerCase(),
    );
    const counts = isCounted(tokens[k + phraseAt(NAME_VERBS, tokens, k)]);
    if (!counts && (!office || phraseAt(OFFICE_VERBS, tokens, k) > 0)) return false;
  }
  const before = tokens[k - 1]?.raw.toLowerCase();
  // "quản lý dự án đầu tư xây dựng", "Quản lý xây dựng", "chất lượng công trình xây dựng": the last words of a name.
  if (token.raw === "xây" && /^(?:tư|án|lý|hoạch|trình|phố|liệu|sát|định|vấn|phần|ty)$/.test(before ?? ""))
    return false;
  if (token.raw === "tổ" && tokens[k + 1]?.raw === "chức" && before === "các") return false;
  return isVerb(tokens, k) || phraseAt(MODALS, tokens, k) > 0 || phraseAt(STOPS, tokens, k) > 0;
}

/** "Văn phòng kiểm soát 100% tàu": a verb with an object that is counted is no part of a name. */
const isCounted = (token: Token | undefined): boolean =>
  token?.kind === "number" || /^(?:các|những|toàn|tất)$/.test(token?.raw ?? "");

/** Further words of a verb that is part of a name: "nhận" of "bộ phận tiếp nhận". */
const inNameBehind = (tokens: readonly Token[], k: number): number =>
  !tokens[k]?.capital &&
  endsBefore(NAME_HEADS, tokens, k) &&
  !isCounted(tokens[k + phraseAt(NAME_VERBS, tokens, k)])
    ? Math.max(0, phraseAt(NAME_VERBS, tokens, k) - 1)
    : 0;

/** Whether a verb of an order begins at a token. */
export const isVerb = (tokens: readonly Token[], k: number): boolean =>
  phraseAt(VERBS, tokens, k) > phraseAt(NOT_VERBS, tokens, k);

/** How many words the verb at a token has; 0 if there is none. */
export const verbLength = (tokens: readonly Token[], k: number): number => phraseAt(VERBS, tokens, k);

/** Whether the word is part of a longer one that is not a verb. */
function isCompound(tokens: readonly Token[], k: number): boolean {
  // "Phòng Đầu tư lập danh mục": not "tư lập".
  if (/^tư$/iu.test(tokens[k - 1]?.raw ?? "") && /^đầu$/iu.test(tokens[k - 2]?.raw ?? "")) return false;
  // "Trung tâm Phục vụ hành chính công lập phương án": not "công lập".
  if (tokens[k - 1]?.raw === "công" && /^(?:chính|vụ|sản)$/.test(tokens[k - 2]?.raw ?? "")) return false;
  for (let back = 0; back < 4; back++) if (phraseAt(COMPOUNDS, tokens, k - back) > back) return true;
  // "Bộ phận Tiếp nhận", "Ban Kiểm soát": the second word of a name that a verb gave.
  return tokens[k - 1]?.capital === true && phraseAt(VERBS, tokens, k - 1) > 1;
}

/** "liên quan" and "chức năng" end a name. */
const isOver = (tokens: readonly Token[], k: number): boolean =>
  (tokens[k]?.raw === "quan" && tokens[k - 1]?.raw === "liên") ||
  (tokens[k]?.raw === "năng" && tokens[k - 1]?.raw === "chức");

/** Where a name continues after a punctuation mark inside it; null if it ends. */
function overMark(tokens: readonly Token[], k: number, limit: number, from: number): number | null {
  const mark = tokens[k]?.raw;
  const next = tokens[k + 1];
  if (!next) return null;
  if (mark === "(") {
    for (let close = k + 1; close < Math.min(limit, k + 9); close++)
      if (tokens[close]?.raw === ")") return close + 1;
    return null;
  }
  if (mark === "-" || mark === "–")
    return (next.capital || next.raw === "xã") && tokens[k - 1]?.kind === "word" ? k + 1 : null;
  if (mark === ":")
    return next.capital &&
      /^(Sở|Bộ|sở|bộ|Phòng|phòng|Ban|ban|huyện|xã|phường|vị)$/.test(tokens[k - 1]?.raw ?? "")
      ? k + 1
      : null;
  if (mark !== ",") return null;
  // "Đội thuế liên xã số 1, số 2"
  if (next.raw === "số" && tokens[k + 2]?.kind === "number" && tokens[k - 1]?.kind === "number") return k + 1;
  // "Các tổ dân phố 3, 4, 7"
  const numbered = next.kind === "number" && tokens[k - 1]?.kind === "number" && /^\d{1,2}$/.test(next.raw);
  if (numbered && quantifierAt(tokens, from) > 0) return k + 2;
  // "các Sở: Tài chính, Xây dựng": names without their unit nouns.
  const colon = tokens.slice(from, k).some(({ raw }) => raw === ":");
  if (colon && next.capital) return k + 1;
  if (namesGoOn(tokens, k + 1, limit)) return k + 1;
  const fields = fieldsBehind(tokens, from, k, limit);
  if (fields !== null) return fields;
  const grouped = isGrouped(tokens, from, k);
  // "UBND các tỉnh Hải Sơn, Trường An": a place whose name begins like a unit's.
  if (grouped && isPlace(tokens, k + 1, limit) && ofPlaces(tokens, from, k)) return k + 1;
  // "UBND các tỉnh Nam Định, Thái Bình"
  const named = tokens[k - 1]?.capital || /^(?:bộ|sở)$/i.test(tokens[from + 1]?.raw ?? "");
  if (grouped && next.capital && named && headAt(tokens, k + 1) === 0) return k + 1;
  if (startsItem(tokens, k + 1, grouped)) return null;
  const noun = phraseAt(GROUP_NOUNS, tokens, k + 1);
  if (grouped && noun > 0) return k + 1 + noun;
  // "phòng, chống dịch"; "giao thông đường bộ, đường sắt, Công an thành phố"
  if (tokens[k - 1]?.raw.toLowerCase() === "phòng" && next.raw === "chống") return k + 1;
  if (next.kind !== "word" || endsName(tokens, k + 1)) return null;
  for (let ahead = k + 2; ahead < Math.min(limit, k + 6); ahead++) {
    const word = tokens[ahead];
    if (word?.raw === ",")
      return startsItem(tokens, ahead + 1, grouped) || phraseAt(GROUP_NOUNS, tokens, ahead + 1)
        ? k + 1
        : null;
    if (word?.kind === "mark" || endsName(tokens, ahead)) return null;
  }
  return null;
}

/** Two words in capitals, and nothing more of a name behind them. */
function isPlace(tokens: readonly Token[], k: number, limit: number): boolean {
  const [first, second, behind] = [tokens[k], tokens[k + 1], tokens[k + 2]];
  const over = k + 2 >= limit || behind?.kind === "mark" || behind?.raw === "và" || endsName(tokens, k + 2);
  return isTitleCase(first) && isTitleCase(second) && over;
}

const isTitleCase = (token: Token | undefined): boolean => /^\p{Lu}\p{Ll}+$/u.test(token?.raw ?? "");

/** Whether places are listed: "các tỉnh", "hai xã". */
const ofPlaces = (tokens: readonly Token[], from: number, k: number): boolean =>
  tokens
    .slice(from + 1, k)
    .some(({ raw, capital }) => !capital && /^(?:tỉnh|xã|phường|huyện|quận|phố|thôn|bản|ấp|trấn)$/.test(raw));

/** "Phòng Kinh tế, Hạ tầng và Đô thị": one department is named after several fields. */
function namesGoOn(tokens: readonly Token[], k: number, limit: number): boolean {
  for (let at = k; at < Math.min(limit, k + 9); at++) {
    const token = tokens[at];
    if (token?.raw === "và" && at > k)
      return tokens[at + 1]?.capital === true && headAt(tokens, at + 1) === 0;
    if (
      token?.kind !== "word" ||
      (at === k && !token.capital) ||
      headAt(tokens, at) > 0 ||
      isVerb(tokens, at)
    )
      return false;
  }
  return false;
}

/** "Phòng Đền bù, giải phóng mặt bằng chủ trì": a department is named after several fields, in lower case too. */
function fieldsBehind(tokens: readonly Token[], from: number, k: number, limit: number): number | null {
  if (phraseAt(DEPARTMENTS, tokens, from) === 0 || !tokens[from + 1]?.capital) return null;
  let at = k;
  while (at < limit && /^(?:,|và)$/.test(tokens[at]?.raw ?? "")) {
    const words = phraseAt(FIELDS, tokens, at + 1);
    if (words === 0) return null;
    at += 1 + words;
    // "hỗ trợ doanh nghiệp số 1"
    if (tokens[at]?.raw === "số" && tokens[at + 1]?.kind === "number") at += 2;
  }
  const acts = isVerb(tokens, at) || phraseAt(MODALS, tokens, at) > 0 || phraseAt(STOPS, tokens, at) > 0;
  return acts || at >= limit || tokens[at]?.kind === "mark" ? at : null;
}
const DEPARTMENTS = phrases("phòng|tổ|ban|khoa|đội|bộ phận|trung tâm|vụ|cục|chi cục|bộ môn");

/** "các sở, ngành, địa phương": nouns without names, which commas do not separate. */
function isGrouped(tokens: readonly Token[], from: number, k: number): boolean {
  for (let at = from; at < k; at++)
    if (phraseAt(QUANTIFIERS, tokens, at) > 0 || tokens[at]?.kind === "number") return true;
  const bare = phraseAt(GROUP_NOUNS, tokens, from);
  return bare > 0 && /^[,;]$/.test(tokens[from + bare]?.raw ?? "");
}

/** Whether another unit begins here, not one more noun of a group. */
function startsItem(tokens: readonly Token[], i: number, grouped: boolean): boolean {
  const quantified = quantifierAt(tokens, i);
  if (quantified > 0 && headAt(tokens, i + quantified) > 0) return true;
  const head = headAt(tokens, i);
  if (head === 0) return false;
  const bare = phraseAt(GROUP_NOUNS, tokens, i);
  if (bare === 0 || !grouped) return true;
  const after = tokens[i + Math.max(head, bare)];
  return (
    after !== undefined && (after.capital || after.kind === "number" || /^(nhân|các|địa)$/.test(after.raw))
  );
}

const joinsItem = (tokens: readonly Token[], from: number, k: number): boolean =>
  tokens[k]?.raw === "và" &&
  !isOfficeOfBoth(tokens, from, k) &&
  (startsItem(tokens, k + 1, isGrouped(tokens, from, k)) ||
    (isOver(tokens, k - 1) && phraseAt(GROUP_NOUNS, tokens, k + 1) > 0));

/** "Văn phòng HĐND và UBND": one office serves both bodies and is named after them. */
const isOfficeOfBoth = (tokens: readonly Token[], from: number, k: number): boolean =>
  phraseAt(OFFICES, tokens, from) > 0 && endsBefore(BODIES, tokens, k) && phraseAt(BODIES, tokens, k + 1) > 0;
const OFFICES = phrases("văn phòng|vp");
const BODIES = phrases("HĐND|UBND|ĐBQH|hội đồng nhân dân|ủy ban nhân dân|uỷ ban nhân dân|đoàn ĐBQH");

/** Where the list continues after a name: after ",", ";", "và". */
function nextItem(tokens: readonly Token[], from: number, k: number, limit: number): number | null {
  let at = k;
  if (tokens[at]?.raw === "," || tokens[at]?.raw === ";") at += 1;
  if (tokens[at]?.raw === "và") at += 1;
  if (at === k || at >= limit) return null;
  const closed = isOver(tokens, k - 1);
  const ok =
    startsItem(tokens, at, isGrouped(tokens, from, k)) || (closed && phraseAt(GROUP_NOUNS, tokens, at) > 0);
  return ok ? at : null;
}

/** "Văn phòng cùng Tổ Công nghệ khảo sát": the verb is after the units that help the subject. */
export function behindHelpers(tokens: readonly Token[], k: number, to: number): number {
  // "Trung tâm Khuyến nông thì chuẩn bị giống"
  if (tokens[k]?.raw === "thì") return k + 1;
  if (tokens[k]?.raw === "với") {
    const partner = readUnits(tokens, k + 1, to);
    return partner && isVerb(tokens, partner.to) ? partner.to : k;
  }
  if (tokens[k]?.raw !== "cùng") return k;
  const helpers = readUnits(tokens, tokens[k + 1]?.raw === "với" ? k + 2 : k + 1, to);
  if (!helpers) return k;
  // "Cục A cùng 5 địa phương chưa kết nối dữ liệu hoàn thành …"
  if (!/^(?:chưa|còn|có|đang|thuộc)$/.test(tokens[helpers.to]?.raw ?? "")) return helpers.to;
  for (let at = helpers.to + 1; at < Math.min(to, helpers.to + 9); at++)
    if (phraseAt(ORDER_VERBS, tokens, at) > 0) return at;
  return helpers.to;
}

/** "Phòng Tuyên truyền hỗ trợ người nộp thuế chủ trì": a name with a verb in it extends up to "chủ trì". */
export function upToLead(tokens: readonly Token[], units: Units, to: number): Units {
  if (units.items.length > 1) return units;
  // "Ban Chỉ đạo đổi mới, phát triển kinh tế tập thể, hợp tác xã chủ trì": a board is named by its whole purpose.
  const board = /^(?:ban|hội|tổ|ủy|uỷ)$/iu.test(tokens[units.from]?.raw ?? "");
  for (let k = units.to; k < Math.min(to, units.to + (board ? 14 : 7)); k++) {
    if (board && tokens[k]?.raw === ",") continue;
    if (tokens[k]?.raw === "đã") return units;
    if (tokens[k]?.kind === "mark" || phraseAt(MODALS, tokens, k) > 0) {
      const leads = tokens[k]?.raw === "chủ" && k > units.to;
      return leads ? { from: units.from, to: k, items: [{ from: units.from, to: k }] } : units;
    }
  }
  return units;
}

/**
 * The unit in a name that includes an everyday verb: "Đoàn xã" of "Đoàn xã lo cây giống".
 * @param acts whether a word is a verb of a task
 */
export function upToAct(
  tokens: readonly Token[],
  { from, items }: Units,
  acts: (k: number) => boolean,
): Units | null {
  const last = items.at(-1);
  if (!last) return null;
  for (let k = last.from + 2; k < last.to; k++) {
    if (tokens[k]?.capital || tokens[k]?.kind !== "word" || !acts(k)) continue;
    if (isCompound(tokens, k) || phraseAt(NAME_VERBS, tokens, k) > 0) continue;
    if (phraseAt(NAME_VERBS, tokens, k - 1) > 1) continue;
    return { from, to: k, items: [...items.slice(0, -1), { from: last.from, to: k }] };
  }
  return null;
}

/** The text of a range. */
export const textOf = (text: string, tokens: readonly Token[], { from, to }: Range): string =>
  text.slice(tokens[from]?.from ?? 0, tokens[to - 1]?.to ?? 0);
