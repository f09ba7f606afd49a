import { actorsAt, actsAt, forbids } from "./actors";
import { cueAt, isGiver, isStart, isStrong, type Trigger } from "./cues";
import { CALLED, COURTESIES } from "./everyday";
import {
  BACKGROUND,
  BACKGROUND_CLAUSE,
  CONNECTORS,
  CUES,
  FRONTS,
  MODALS,
  ORDER_VERBS,
  PAST,
  QUANTIFIERS,
  TITLES,
} from "./lexicon";
import { phraseAt, phrases } from "./phrases";
import { endsSentence, type Token } from "./tokens";
import { behindHelpers, isVerb, type Range, readUnits, type Units, upToLead } from "./units";

/** One order in a sentence: its tokens, and those of its lead. */
export type Order = Range & {
  lead: Range | null;
  /** Whether it has a word of command ("giao", "yêu cầu"), not only a subject and a verb. */
  cued: boolean;
  /** "Đơn vị này": the unit named before. */
  again: boolean;
};

export type Reading = {
  /** An item of a task list: a verb alone is an order, and so is a subject with any verb. */
  listed: boolean;
  /** Orders were given before, so a unit with a verb is an order. */
  ordered: boolean;
  /** The previous sentence gave one, so any verb after a unit continues it. */
  open?: boolean;
};

/** The orders in a sentence, each with a lead of its own, up to the end of the sentence or the next order. */
export function readOrders(tokens: readonly Token[], { from, to }: Range, reading: Reading): Order[] {
  if (!reading.listed && phraseAt(BACKGROUND, tokens, from) > 0 && !countsFive(tokens, from)) return [];
  const found = findTriggers(tokens, { from, to }, reading);
  // "Sau khi nghe đồng chí A báo cáo, Chủ tịch yêu cầu xã …": the text before the order is not an order.
  const background = !reading.listed && phraseAt(BACKGROUND_CLAUSE, tokens, from) > 0;
  const cued = found.findIndex((trigger) => trigger.cued);
  const triggers = !background ? found : cued < 0 ? [] : found.slice(cued);
  const bare =
    triggers.length === 0 && !background && reading.ordered && !reading.listed
      ? continued(tokens, from)
      : null;
  if (bare !== null) triggers.push({ at: bare, lead: null, cued: false, again: false });
  const concerned = triggers.length === 0 && reading.ordered ? concernedOrder(tokens, { from, to }) : null;
  if (concerned !== null) triggers.push({ at: from, lead: concerned, cued: false, again: false });
  return triggers.map((trigger, n) => {
    const end = Math.min(triggers[n + 1]?.at ?? to, quoteEnd(tokens, trigger.at, to));
    return {
      from: trigger.at,
      to: trimEnd(tokens, end, trigger.at),
      lead:
        leadOf(trigger.lead) ?? (n === 0 && trigger.cued ? concernedUnit(tokens, from, trigger.at) : null),
      cued: trigger.cued,
      again: trigger.again,
    };
  });
}

/** "Năm nhiệm vụ quá hạn": five of something, no year. */
const countsFive = (tokens: readonly Token[], k: number): boolean =>
  /^năm$/i.test(tokens[k]?.raw ?? "") &&
  tokens[k + 1]?.kind === "word" &&
  !/^(?:nay|tới|sau|trước|học|ngoái|qua|đầu|tài)$/.test(tokens[k + 1]?.raw ?? "");

/** "Đối với Phòng Kinh tế, đồng chí yêu cầu hoàn thành …": the unit named before the order. */
function concernedUnit(tokens: readonly Token[], from: number, cue: number): Range | null {
  if (!/^(?:đối|riêng)$/i.test(tokens[from]?.raw ?? "") || tokens[from + 1]?.raw !== "với") return null;
  const units = readUnits(tokens, from + 2, cue);
  if (!units) return null;
  // "…, Giám đốc Sở lưu ý": the last one named is who gives the order.
  const concerned = units.items.filter(({ from: at }) => phraseAt(TITLES, tokens, at) === 0);
  const last = concerned.at(-1);
  return last && tokens[last.to]?.raw === "," ? { from: units.from, to: last.to } : null;
}

/** "Đối với các trạm chăn nuôi, thú y khu vực, khẩn trương …": the unit is named in front, up to the verb. */
function concernedOrder(tokens: readonly Token[], { from, to }: Range): Units | null {
  if (!/^đối$/i.test(tokens[from]?.raw ?? "") || tokens[from + 1]?.raw !== "với") return null;
  const start = from + 2;
  if (!readUnits(tokens, start, to)) return null;
  for (let k = start + 2; k < Math.min(to, start + 24); k++) {
    const apart = /^[,:]$/.test(tokens[k]?.raw ?? "");
    const told = phraseAt(ORDER_VERBS, tokens, k + 1) > 0 || /^(?:phải|cần)$/.test(tokens[k + 1]?.raw ?? "");
    if (apart && told) return { from: start, to: k, items: [{ from: start, to: k }] };
  }
  return null;
}

/** "Bên cạnh đó, tăng cường …": another order, whose subject is omitted. */
function continued(tokens: readonly Token[], from: number): number | null {
  const words = phraseAt(AND_ALSO, tokens, from);
  if (words === 0 || tokens[from + words]?.raw !== ",") return null;
  const at = from + words + 1;
  return phraseAt(ORDER_VERBS, tokens, at) > 0 ? at : null;
}
const AND_ALSO = phrases("đồng thời|bên cạnh đó|ngoài ra|cùng với đó|song song với đó");

const leadOf = (units: Units | null): Range | null => (units ? { from: units.from, to: units.to } : null);

/** “…”, ông A nói: quoted speech ends with its quotation mark. */
function quoteEnd(tokens: readonly Token[], at: number, to: number): number {
  if (!/^[“"]$/.test(tokens[at - 1]?.raw ?? "")) return to;
  const close = tokens.findIndex(({ raw }, k) => k > at && k < to && /^[”"]$/.test(raw));
  return close < 0 ? to : close;
}

/** Connecting words before the next order belong to neither. */
function trimEnd(tokens: readonly Token[], end: number, from: number): number {
  let to = end;
  while (to > from && /^(đồng|thời|và|,|“|-|–|đó|Đồng|để)$/.test(tokens[to - 1]?.raw ?? "")) to -= 1;
  return to;
}

function findTriggers(tokens: readonly Token[], { from, to }: Range, reading: Reading): Trigger[] {
  const found: Trigger[] = [];
  const opening = from + phraseAt(CONNECTORS, tokens, from) + 1;
  const fronted = phraseAt(FRONTS, tokens, from) > 0 || phraseAt(CONNECTORS, tokens, from) > 0;
  let closed = from;
  for (let k = from; k < to; k++) {
    // "(Phòng A chủ trì; Phòng B phối hợp)": a remark on the order, not another order.
    if (tokens[k]?.raw === "(" && k > from && k >= closed) closed = bracketEnd(tokens, k, to);
    if (k < closed) continue;
    const last = found.at(-1);
    const start = isStart(tokens, k, from);
    const cue = cueAt(tokens, k, to, from, last);
    // "…, lãnh đạo các phòng báo cáo, ông A yêu cầu …": the supposed order only says who spoke before.
    if (
      cue &&
      last &&
      !last.cued &&
      last.at > opening &&
      isStrong(tokens, k) &&
      !found.some(({ cued }) => cued)
    )
      found.pop();
    // "… yêu cầu Sở A làm; Sở B …": after an order, the next named unit receives one too.
    const chained = tokens[k - 1]?.raw === ";" && found.length > 0;
    const told = chained ? { listed: true, ordered: true } : reading;
    if (cue && /^giao$/i.test(tokens[k]?.raw ?? "") && cue.lead) cue.at = matterStart(tokens, k, from);
    // "…; đ/c Lả giúp phần tài liệu": with whom, not another order.
    if (!cue && found.length > 0 && tokens[k - 1]?.raw === ";" && helpsOut(tokens, k, to)) continue;
    const trigger =
      cue ?? (start && mayBegin(tokens, k, from, fronted, last, told) ? unitAt(tokens, k, to, told) : null);
    if (!trigger) continue;
    const before = found.at(-1);
    if (before && (trigger.at < k ? trigger.at <= before.at : !separates(tokens, k, trigger, before)))
      continue;
    found.push(trigger);
    k = Math.max(k, (trigger.lead?.to ?? k + 1) - 1);
  }
  return found;
}

/** "…; việc kẻ vạch giao cho Phòng Kinh tế chủ trì": the order begins with its task. */
function matterStart(tokens: readonly Token[], k: number, from: number): number {
  let start = k;
  while (start > from && k - start < 30 && !/^[;.:]$/.test(tokens[start - 1]?.raw ?? "")) start -= 1;
  return /^(?:việc|riêng|còn|phần|chuyện|vấn)$/i.test(tokens[start]?.raw ?? "") ? start : k;
}

const helpsOut = (tokens: readonly Token[], k: number, to: number): boolean => {
  const actors = actorsAt(tokens, k, to, "sentences");
  return actors !== null && /^giúp$/.test(tokens[actors.to]?.raw ?? "");
};

const LONGEST_BRACKET = 60;

/** After the closing bracket, or after the opening one if none closes it soon. */
function bracketEnd(tokens: readonly Token[], k: number, to: number): number {
  for (let close = k + 1; close < Math.min(to, k + LONGEST_BRACKET); close++)
    if (tokens[close]?.raw === ")") return close;
  return k;
}

function mayBegin(
  tokens: readonly Token[],
  k: number,
  from: number,
  fronted: boolean,
  last: Trigger | undefined,
  reading: Reading,
): boolean {
  if (!reading.ordered && !reading.listed && !hasDuty(tokens, k) && phraseAt(CONNECTORS, tokens, from) === 0)
    return false;
  const before = tokens[k - 1]?.raw;
  if (k === from || k === from + phraseAt(CONNECTORS, tokens, from)) return true;
  if (before === "để") return last !== undefined;
  // "Còn chuyện máy chủ thì Văn phòng khảo sát"
  if (before === "thì" || (before === "thời" && last !== undefined)) return true;
  if (before === ";" || before === "“" || endsSentence(tokens, k - 1)) return true;
  if (before === "," && last !== undefined && tellsPerson(tokens, k)) return true;
  return (
    (before === "," || before === ":") &&
    (last === undefined ? fronted || reading.listed || before === ":" : false)
  );
}

/** "…, thầy Bảo lo sân khấu": after an order, a person by name and a verb. */
export function tellsPerson(tokens: readonly Token[], k: number): boolean {
  const called = phraseAt(CALLED, tokens, k);
  if (called === 0 || !tokens[k + called]?.capital) return false;
  const actors = actorsAt(tokens, k, tokens.length, "sentences");
  const verb = tokens[actors?.to ?? -1]?.raw ?? "";
  return (
    actors !== null &&
    !/^(?:giúp|hỗ|cùng|phối|đã)$/.test(verb) &&
    actsAt(tokens, actors.to, tokens.length) === "order"
  );
}

/** Units; in a list of tasks also people, roles and shorthand. */
function subjectAt(tokens: readonly Token[], k: number, to: number, { listed, open }: Reading): Units | null {
  const units = readUnits(tokens, k, to);
  if (
    units &&
    (phraseAt(MODALS, tokens, units.to) > 0 || isVerb(tokens, behindHelpers(tokens, units.to, to)))
  )
    return units;
  const actors = listed || open ? actorsAt(tokens, k, to, "sentences") : null;
  if (!actors) return units;
  // "Anh Thực ở Trung tâm Điều hành rà lại luồng xe"
  const from = /^(?:ở|bên)$/.test(tokens[actors.to]?.raw ?? "") ? readUnits(tokens, actors.to + 1, to) : null;
  if (from && isVerb(tokens, from.to)) return { ...actors, to: from.to };
  // "- Đ/c Lò Văn Phanh: làm việc với …"
  if (listed && tokens[actors.to]?.raw === ":" && actsAt(tokens, actors.to + 1, to) !== "tells")
    return actors;
  const apposed = tokens[actors.to]?.raw === "," && dutyBehindApposition(tokens, actors.to, to);
  return apposed || actsAt(tokens, actors.to, to) === "order" ? actors : units;
}

/** A unit and its task, or "Đơn vị này". */
function unitAt(tokens: readonly Token[], k: number, to: number, reading: Reading): Trigger | null {
  const named = subjectAt(tokens, k, to, reading);
  if (!named) return null;
  const units = upToLead(tokens, named, to);
  // "Đối với Bộ Y tế, cần …"
  const told = /^[,:]$/.test(tokens[units.to]?.raw ?? "") && /^(với)$/.test(tokens[k - 1]?.raw ?? "");
  const again = /^(này|đó)$/.test(tokens[units.to]?.raw ?? "");
  // "Các bộ, ngành, các tổ chức ở Trung ương và địa phương, đẩy mạnh …": a long subject is followed by a comma.
  const apart =
    tokens[units.to]?.raw === "," &&
    units.items.length > 2 &&
    phraseAt(ORDER_VERBS, tokens, units.to + 1) > 0;
  const end = told || again || apart ? units.to + 1 : behindHelpers(tokens, units.to, to);
  const willLead = tokens[end]?.raw === "sẽ" && /^(?:chủ|phối)$/.test(tokens[end + 1]?.raw ?? "");
  if (phraseAt(PAST, tokens, end) > 0 && tokens[end + 1]?.raw !== "được" && !willLead) return null;
  if (onlyChairs(tokens, end, to) || phraseAt(AGREES, tokens, end) > 0) return null;
  const duty =
    phraseAt(MODALS, tokens, end) > 0 ||
    (reading.listed && tokens[end]?.raw === ":") ||
    ((reading.listed || reading.open === true) && forbids(tokens, end));
  const verb =
    willLead ||
    (reading.listed
      ? isVerb(tokens, end) || groundedVerb(tokens, end, to) || actsAt(tokens, end, to) === "order"
      : phraseAt(ORDER_VERBS, tokens, end) > 0 ||
        (reading.open === true && actsAt(tokens, end, to) === "order"));
  // "Các chủ đầu tư có tỷ lệ giải ngân dưới 40% báo cáo …"
  const qualified =
    (reading.listed || reading.open === true) && tokens[end]?.raw === "có" && verbBehind(tokens, end, to);
  // "Những khu phố chưa có nhà sinh hoạt phải hoàn thành …"
  const many = tokens.slice(k, end).some((_, n) => phraseAt(QUANTIFIERS, tokens, k + n) > 0);
  const described = many && dutyBehindQuality(tokens, end, to);
  // "Anh Hán Văn Tuyên, phụ trách công nghệ thông tin, được giao …"
  const apposed =
    tokens[end]?.raw === "," &&
    (dutyBehindApposition(tokens, end, to) ||
      ((reading.listed || reading.ordered) && verbBehindApposition(tokens, end, to)));
  if (!duty && !verb && !qualified && !described && !apposed) return null;
  if (!duty && phraseAt(COURTESIES, tokens, end) > 0 && (!reading.listed || isGiver(tokens, k))) return null;
  if (!reading.listed && !duty && issuesNotice(tokens, k, end)) return null;
  // "Phòng Đào tạo đề xuất mở thêm nghề": outside the orders a unit speaks for itself.
  if (!reading.listed && reading.open !== true && !duty && phraseAt(PROPOSES, tokens, end) > 0) return null;
  // "xã nào để cháy lớn thì xã đó kiểm điểm": no particular unit.
  if (again && tokens.slice(Math.max(0, k - 14), k).some(({ raw }) => raw === "nào")) return null;
  // A report given at the meeting is not an order to report.
  if (!duty && tokens[end]?.raw === "báo" && isHeard(tokens, k)) return null;
  if (!reading.listed && !duty && tellsReport(tokens, end)) return null;
  // "…; Ban Quản lý dự án yêu cầu nhà thầu tăng mũi thi công": the unit is ordered to demand it.
  const demands = reading.listed && tokens[end]?.raw === "yêu" && !isGiver(tokens, k);
  // "Bộ GTVT đề nghị …" is an order to another unit, found by its cue.
  if (
    !duty &&
    phraseAt(CUES, tokens, end) > 0 &&
    !/^(?:chỉ|phân|nhắc|quán)$/.test(tokens[end]?.raw ?? "") &&
    !(reading.listed && tokens[end]?.raw === "thống" && !isGiver(tokens, k)) &&
    !demands
  )
    return null;
  const assigned = reading.listed && units.to - k > 3 && to - end > 4;
  if (!duty && tokens[end]?.raw === "chỉ" && isGiver(tokens, k) && !assigned) return null;
  return { at: k, lead: units, cued: false, again };
}

const PROPOSES = phrases("đề xuất|kiến nghị|xin");
const AGREES = phrases("nhất trí|đồng ý|tán thành|đồng tình");

/** "Hiệu trưởng Cam Thị Diệp chủ trì.": names the chair, without a task after it. */
const onlyChairs = (tokens: readonly Token[], k: number, to: number): boolean =>
  tokens[k]?.raw === "chủ" &&
  /^(?:trì|tọa)$/.test(tokens[k + 1]?.raw ?? "") &&
  (k + 2 >= to || /^(?:\.|họp|hội|buổi|cuộc)$/.test(tokens[k + 2]?.raw ?? ""));

/** "Bộ A căn cứ quy định của Luật B chỉnh lý …": the legal basis is named before the verb. */
const groundedVerb = (tokens: readonly Token[], k: number, to: number): boolean =>
  phraseAt(GROUNDS, tokens, k) > 0 &&
  tokens.slice(k, Math.min(to, k + 60)).some((_, n) => isVerb(tokens, k + n));
const GROUNDS = phrases("căn cứ|trên cơ sở|theo chức năng|theo nhiệm vụ|theo thẩm quyền|trong phạm vi");

function dutyBehindApposition(tokens: readonly Token[], k: number, to: number): boolean {
  for (let at = k + 1; at < Math.min(to, k + 14); at++) {
    if (/^[;:.]$/.test(tokens[at]?.raw ?? "")) return false;
    if (tokens[at]?.raw === ",") return phraseAt(ASSIGNED, tokens, at + 1) > 0;
  }
  return false;
}

/** "UBND huyện, trực tiếp là đồng chí Huệ, rà soát …", "Khoa Cơ khí, dưới sự chỉ đạo của Hiệu trưởng, thiết kế …" */
function verbBehindApposition(tokens: readonly Token[], k: number, to: number): boolean {
  if (phraseAt(IN_PERSON, tokens, k + 1) === 0) return false;
  for (let at = k + 2; at < Math.min(to, k + 20) && !/^[;:.]$/.test(tokens[at]?.raw ?? ""); at++)
    if (tokens[at]?.raw === ",") return isVerb(tokens, at + 1) || phraseAt(MODALS, tokens, at + 1) > 0;
  return false;
}
const IN_PERSON = phrases("trực tiếp là|mà trực tiếp là|cụ thể là|đầu mối là|nòng cốt là|dưới sự|do");
const ASSIGNED = phrases("được giao|được phân công|phải|có trách nhiệm|chịu trách nhiệm|được yêu cầu");

function dutyBehindQuality(tokens: readonly Token[], k: number, to: number): boolean {
  if (!/^(?:có|chưa|còn|đang|bị|chậm|để|được|thuộc|trong|ở|trên|nằm|không|mà)$/.test(tokens[k]?.raw ?? ""))
    return false;
  for (let at = k + 1; at < Math.min(to, k + 16) && !/^[.;:]$/.test(tokens[at]?.raw ?? ""); at++)
    if (/^(?:phải|cần)$/.test(tokens[at]?.raw ?? "")) return true;
  return false;
}

function verbBehind(tokens: readonly Token[], k: number, to: number): boolean {
  for (let at = k + 2; at < Math.min(to, k + 14) && tokens[at]?.kind !== "mark"; at++)
    if (isVerb(tokens, at) && !tokens[at]?.capital) return true;
  return false;
}

/** "Văn phòng Sở thông báo kết luận …": the office that signs the paper announces its content. */
const issuesNotice = (tokens: readonly Token[], k: number, end: number): boolean =>
  phraseAt(NOTICE, tokens, end) > 0 && phraseAt(OFFICE, tokens, k) > 0;
const OFFICE = phrases("văn phòng|VP|phòng hành chính");
const NOTICE = phrases("thông báo|xin thông báo|trân trọng thông báo|kính thông báo");

/** "Hội nghị đã nghe Phòng A báo cáo …; Phòng B báo cáo …" */
const isHeard = (tokens: readonly Token[], k: number): boolean => {
  for (let at = k - 1; at >= Math.max(0, k - 60) && tokens[at]?.raw !== "."; at--)
    if (tokens[at]?.raw === "nghe") return true;
  return false;
};

const tellsReport = (tokens: readonly Token[], k: number): boolean =>
  tokens[k]?.raw === "báo" &&
  tokens[k + 1]?.raw === "cáo" &&
  /^(tình|kết|chuyên|tóm|về|công|đánh)$/.test(tokens[k + 2]?.raw ?? "");

const hasDuty = (tokens: readonly Token[], k: number): boolean => {
  const units = readUnits(tokens, k);
  if (units && tokens[units.to]?.raw === "sẽ" && tokens[units.to + 1]?.raw === "chủ") return true;
  return units !== null && phraseAt(MODALS, tokens, units.to) > 0 && tokens[units.to]?.raw !== "chủ";
};

/** Whether a second order of the sentence counts on its own: one with a word of command, or for another unit. */
function separates(tokens: readonly Token[], k: number, trigger: Trigger, last: Trigger): boolean {
  const before = tokens[k - 1]?.raw ?? "";
  if (k < (last.lead?.to ?? last.at)) return false;
  if (before === "để") return trigger.lead !== null && ownDeadline(tokens, k);
  const joined =
    /^(;|thời|“|đó)$/.test(before) ||
    endsSentence(tokens, k - 1) ||
    (before === "," && !trigger.cued && tellsPerson(tokens, k)) ||
    (trigger.cued && /^(,|và)$/.test(before));
  return joined && (trigger.cued ? isStrong(tokens, k) : trigger.lead !== null);
}

/** "… để Sở X tổng hợp, báo cáo trước ngày 05/6": a task with its own deadline. */
function ownDeadline(tokens: readonly Token[], k: number): boolean {
  const clause = tokens.slice(k, k + 40);
  const end = clause.findIndex(({ raw }) => /^[;.]$/.test(raw));
  return clause
    .slice(0, end < 0 ? clause.length : end)
    .some(({ raw }, n, list) => raw === "trước" && /^(ngày|\d)/.test(list[n + 1]?.raw ?? ""));
}

/** "khẩn trương triển khai thực hiện", "thực hiện tốt các nhiệm vụ nêu trên": no task of its own. */
export function isEmptyOrder(tokens: readonly Token[], { from, to, lead }: Order): boolean {
  const rest = tokens.slice(lead?.to ?? from, to).filter(({ kind }) => kind === "word");
  return rest.length < 26 && rest.every(({ raw }) => SAYS_NOTHING.test(raw));
}
const SAYS_NOTHING =
  /^(?:phát|huy|tinh|thần|trách|nhiệm|cao|hơn|nữa|đoàn|kết|đồng|chí|nêu|nỗ|lực|phấn|đấu|hoàn|thành|thắng|lợi|mỗi|cán|đảng|viên|toàn|thể|quan|tâm|phối|hợp|nghiên|cứu|cơ|đơn|vị|sở|ban|ngành|địa|phương|yêu|cầu|đề|nghị|chỉ|đạo|giao|lưu|ý|cần|phải|khẩn|trương|nghiêm|túc|tích|cực|chủ|động|tập|trung|tốt|triển|khai|tổ|chức|thực|hiện|các|những|nội|dung|nhiệm|vụ|công|việc|giải|pháp|kết|luận|thông|báo|văn|bản|trọng|tâm|nêu|trên|này|đã|đề|ra|được|thời|gian|tới|trong|theo|đúng|quy|định|tại|để|và|có|hiệu|quả|quyết|liệt|đồng|bộ|trước|mắt|tiếp|tục|kịp|thời|của|năm|tháng|quý|biết|một|số|nhóm|chủ|yếu|như|sau|đây)$/iu;
