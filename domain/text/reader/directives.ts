import { type FoundDeadline, findDeadlines, type Reckoning } from "../dates-in-words";
import { fold } from "../fold";
import { findCoordinating } from "./coordination";
import { isHeading } from "./regions";
import type { Paragraph } from "./layout";
import { withoutCitations } from "./legal-references";
import { readLabels } from "./labels";
import { type Order, readOrders } from "./orders";
import { splitSentences } from "./sentences";
import { headAt, isVerb, readUnits, textOf } from "./units";
import { type Token, tokenize } from "./tokens";

export type FoundDirective = {
  /** Where its words stand in the source. */
  from: number;
  to: number;
  text: string;
  /** The list's own number: "1", "Hai là", or "". */
  number: string;
  /** The heading of its group, or "". */
  heading: string;
  lead: string;
  coordinating: string[];
  /** In the directive's own words or in those that govern its list. */
  deadline: FoundDeadline | null;
};

/** What is known of the list that is being read. */
type List = {
  /** Items are orders by themselves, or only where they give one. */
  kind: "tasks" | "points";
  lead: string;
  deadline: FoundDeadline | null;
  heading: string;
  number: string;
  marked: boolean;
  items: number;
  begun: number;
};

/** The directives of a document, in its order. */
export function findDirectives(paragraphs: readonly Paragraph[], on: Reckoning): FoundDirective[] {
  const found: FoundDirective[] = [];
  let list: List | null = null;
  let ordered = paragraphs.some(({ region }) => region === "tasks");
  let lastLead = "";
  const title = paragraphs.find(({ region }) => region === "body");
  paragraphs.forEach((paragraph, n) => {
    if (paragraph.region === "tail" || paragraph.region === "head" || paragraph.region === "attendance") return;
    const next = paragraphs[n + 1];
    const { region, marker } = paragraph;
    const body = paragraph.text.slice(paragraph.bodyAt);
    const muted = region === "opinions" || region === "assessment";
    if (isClosing(body)) return;
    const unit = unitHeading(paragraph, next);
    if (unit && !muted) {
      list = { ...open(list, "tasks", found.length), kind: "tasks", lead: unit, number: marker?.label ?? list?.number ?? "", marked: list?.marked ?? true };
      return;
    }
    if (isHeading(paragraph) && marker?.kind !== "bullet" && (marker === null || marker.kind === "roman" || /[\p{L}”"]:?$/u.test(body)) && next && !introduces(body) && (marker?.kind === "roman" || isTitle(body, next, marker !== null))) {
      const kind = region === "tasks" ? "tasks" : (list?.kind ?? null);
      if (kind !== null && !muted) list = { ...open(list, kind, found.length), heading: body.trim(), lead: marker?.kind === "roman" ? "" : (list?.lead ?? ""), number: "" };
      return;
    }
    if (muted) {
      list = null;
      return;
    }
    const plain = withoutCitations(paragraph.text);
    if (introduces(body) && next) {
      const intro = readIntro(paragraph, plain, on);
      if (intro) {
        const nested: List | null = marker !== null && list !== null ? list : null;
        found.push(...readSentences(paragraph, plain, { ...base(list, on), ordered, lastLead, but: intro.at }));
        const above: string = nested?.lead ?? "";
        list = { ...open(nested, intro.kind, found.length), lead: intro.lead || above, deadline: intro.deadline ?? nested?.deadline ?? null, number: marker?.label ?? "", marked: next.marker !== null };
        ordered = true;
        return;
      }
    }
    if (list !== null && endsList(list, paragraph, n > 0 ? paragraphs[n - 1] : undefined)) {
      const closing = listDeadline(body, plain, paragraph, on);
      if (closing) {
        const { begun } = list;
        found.forEach((one, index) => {
          if (index >= begun && one.deadline === null) found[index] = { ...one, deadline: closing };
        });
        list = null;
        return;
      }
      list = null;
    }
    if (paragraph === title && marker === null && !/[.;:!?]$/.test(body.trim())) return;
    // A line without an end outside a list is a caption or a heading.
    if (list === null && marker === null && !/[.;:!?…”"/]\s*$/.test(body) && splitSentences(plain).length < 2) return;
    const number = marker !== null && marker.kind !== "bullet" && marker.kind !== "letter" ? marker.label : (list?.number ?? "");
    const context: Context = { ...base(list, on), ordered, lastLead, number };
    const read = list !== null || (marker !== null && region === "tasks") ? readItem(paragraph, plain, context, list) : readSentences(paragraph, plain, context);
    if (list !== null) list.items += 1;
    if (read.some((one) => one.text !== "")) ordered = true;
    lastLead = read.findLast(({ lead }) => lead !== "")?.lead ?? lastLead;
    found.push(...read);
  });
  return found;
}

type Context = { on: Reckoning; ordered: boolean; lastLead: string; number: string; heading: string; lead: string; deadline: FoundDeadline | null; but?: number };

const base = (list: List | null, on: Reckoning): Context => ({
  on,
  ordered: true,
  lastLead: "",
  number: "",
  heading: list?.heading ?? "",
  lead: list?.lead ?? "",
  deadline: list?.deadline ?? null,
});

const open = (list: List | null, kind: List["kind"], begun: number): List => ({
  kind: list?.kind ?? kind,
  lead: "",
  deadline: list?.deadline ?? null,
  heading: list?.heading ?? "",
  number: "",
  marked: true,
  items: 0,
  begun: list?.begun ?? begun,
});

/** "Trên đây là kết luận …", "… biết, triển khai thực hiện./." */
function isClosing(body: string): boolean {
  const words = fold(body).trim();
  return /^(?:tren day la|can cu noi dung tren|thua lenh|bien ban (?:ket thuc|duoc lap|nay)|cuoc hop ket thuc|(?:van phong .{3,80} )?(?:xin )?thong bao (?:de |den |va de nghi )|yeu cau cac .{3,80}(?:nghiem tuc|khan truong) (?:trien khai|to chuc) thuc hien\W*$|de nghi cac .{3,120}(?:biet|nghiem tuc|khan truong|to chuc|trien khai)[^.;]{0,40}thuc hien\W*$)/.test(words);
}

/** A numbered or bulleted line that only names a unit, whose tasks follow. */
function unitHeading({ text, bodyAt, marker }: Paragraph, next: Paragraph | undefined): string | null {
  const body = text.slice(bodyAt).trim().replace(/^(?:Đối với|Giao|Về phía|Yêu cầu|Đề nghị)\s+/u, "").replace(/\s*[:.]$/, "");
  if (!next || body.length > 160 || (marker === null && !/:$/.test(text.trim()))) return null;
  if (marker?.kind === "bullet" && !/:$/.test(text.trim())) return null;
  const tokens = tokenize(body);
  const units = readUnits(tokens, 0);
  // "8. Các Ban Quản lý …" and "7. UBND các xã, phường có cụm công nghiệp"
  if (!units) return null;
  const rest = tokens.slice(units.to);
  const qualified = rest[0]?.raw === "có" && rest.length <= 8;
  if (units.to < tokens.length && !qualified) return null;
  if (units.to === 1 && marker === null) return null;
  return body;
}

/** Is it a heading for what follows, not an item of its own? */
function isTitle(body: string, next: Paragraph, marked: boolean): boolean {
  const words = body.trim();
  if (words === words.toUpperCase() && /\p{Lu}{2}/u.test(words)) return true;
  return marked && !/[.;,]$/.test(words) && words.length < 110 && (next.marker === null || next.marker.kind === "bullet" || next.marker.kind === "letter" || /\./.test(next.marker.label)) && !isVerb(tokenize(words), 0) && headAt(tokenize(words), 0) === 0;
}

const introduces = (body: string): boolean => /:\s*$/.test(body);

const TASKS = /nhiem vu|cong viec|hang muc|noi dung|yeu cau|viec (?:sau|ma)|cac viec|cu the|nhu sau|chi dao|ket luan|tap trung|giai phap|phan cong|giao|de nghi|trong tam|phuong huong|can lam/;
const POINTS = /thong nhat|y kien|ket luan (?:mot so )?noi dung|quyet nghi/;
const NO_TASKS = /gom co|thanh phan|bao gom|ket qua (?:dat duoc|sau|nhu|cu the)|ton tai|han che|khan giai|nguyen nhan|diem nghen|tinh hinh|khen thuong cac|danh sach|tham du|uu diem|trao doi|gioi thieu|phuong an/;

/** What a line that ends in a colon says of the list below it; null where the list has no tasks. */
function readIntro(paragraph: Paragraph, plain: string, on: Reckoning): { kind: List["kind"]; lead: string; deadline: FoundDeadline | null; at: number } | null {
  const sentence = splitSentences(plain).at(-1);
  if (!sentence) return null;
  const words = fold(plain.slice(sentence.from));
  if (!TASKS.test(words) || NO_TASKS.test(words.slice(-70))) return null;
  const tokens = tokenize(paragraph.text);
  const first = tokens.findIndex(({ from }) => from >= sentence.from);
  const order = readOrders(tokens, { from: Math.max(0, first), to: tokens.length }, { listed: true, ordered: true }).at(-1);
  const governed = governedLead(paragraph.text, tokens, first);
  const lead = order?.lead ? textOf(paragraph.text, tokens, order.lead) : governed;
  const days = findDeadlines(plain.slice(sentence.from), on).filter(({ words: said }) => /\d/.test(said) && /ngày|[/.-]/.test(said) && !/tháng|quý|năm/u.test(said));
  const kind = POINTS.test(words.slice(-60)) && !/nhiem vu|cong viec/.test(words) ? "points" : "tasks";
  const [deadline] = days;
  return { kind, lead: isAnswerable(lead) ? lead : "", deadline: deadline ? at(deadline, paragraph.from + sentence.from) : null, at: sentence.from };
}

/** "… đọc các việc mà phòng, ban và UBND các phường phải làm:" */
function governedLead(text: string, tokens: readonly Token[], first: number): string {
  for (let k = Math.max(0, first); k < tokens.length; k++) {
    if (tokens[k - 1]?.raw !== "mà") continue;
    const units = readUnits(tokens, k) ?? readUnits([...tokens.slice(0, k), ...tokens.slice(k)], k);
    if (units) return textOf(text, tokens, units);
    const until = tokens.findIndex(({ raw }, n) => n > k && /^(phải|cần|sẽ)$/.test(raw));
    if (until > k && headLike(tokens, k)) return textOf(text, tokens, { from: k, to: until });
  }
  return "";
}

const headLike = (tokens: readonly Token[], k: number): boolean => /^(phòng|ban|sở|các|đơn)$/i.test(tokens[k]?.raw ?? "");

/** "chúng ta" leads nothing. */
const isAnswerable = (lead: string): boolean => lead !== "" && !/^(?:đồng chí|lãnh đạo Ban$)/iu.test(lead);

function endsList(list: List, paragraph: Paragraph, before: Paragraph | undefined): boolean {
  if (paragraph.marker !== null) return false;
  const body = paragraph.text.trim();
  if (list.marked && list.items > 0 && before?.marker !== null) return true;
  if (list.marked && list.lead !== "" && list.items === 0) return false;
  const tokens = tokenize(body);
  const label = /^[^.:]{4,80}:\s/.test(body);
  return !(label || isVerb(tokens, 0) || (readUnits(tokens, 0) !== null && !/\bđã\b/u.test(body))) || /^(?:Sau |Kết thúc|Buổi lễ|Buổi |Trước )/u.test(body);
}

/** "Báo cáo gửi về … trước ngày 12/6": a day that holds for the whole list above it. */
function listDeadline(body: string, plain: string, paragraph: Paragraph, on: Reckoning): FoundDeadline | null {
  if (!/^(?:báo cáo|kết quả|thời (?:gian|hạn)|hoàn thành|các (?:đơn vị|cơ quan|nội dung|nhiệm vụ|công việc|sở)|văn bản|toàn bộ|tất cả|hồ sơ|yêu cầu (?:hoàn thành|các)|nội dung|đề nghị (?:các|gửi))/iu.test(body.trim())) return null;
  const [deadline] = findDeadlines(plain, on).filter(({ periodic }) => !periodic);
  return deadline ? at(deadline, paragraph.from) : null;
}

const at = (deadline: FoundDeadline, offset: number): FoundDeadline => ({ ...deadline, from: deadline.from + offset, to: deadline.to + offset });

/** One item of a list: its orders apart where each has a lead of its own, else the whole item. */
function readItem(paragraph: Paragraph, plain: string, context: Context, list: List | null): FoundDirective[] {
  const { text, bodyAt } = paragraph;
  const labels = readLabels(text.slice(bodyAt));
  const tokens = tokenize(text);
  const first = tokens.findIndex(({ from }) => from >= bodyAt);
  if (first < 0) return [];
  const range = { from: first, to: tokens.length };
  const verbal = isVerb(tokens, first) && !/^(?:định|hằng|hàng|thường)$/iu.test(tokens[first]?.raw ?? "");
  const orders = readOrders(tokens, range, { listed: true, ordered: true }).filter(
    (one, n) => (n === 0 && !verbal) || (one.lead !== null && opensClause(tokens, one.from, first)),
  );
  const begins = orders.length > 0;
  if (begins && (orders.length > 1 || (verbal && orders[0]?.from !== first && tokens[(orders[0]?.from ?? 1) - 1]?.raw !== ":"))) {
    const alone = verbal && orders[0]?.from !== first ? [{ from: first, to: (orders[0]?.from ?? 1) - 1, order: undefined }] : [];
    const parts = [...alone, ...orders.map((one, n) => ({ from: n === 0 && alone.length === 0 ? first : one.from, to: one.to, order: one }))];
    return parts.map(({ order, ...part }) => directive(paragraph, plain, tokens, part, context, order));
  }
  const order = begins ? orders[0] : undefined;
  const own = order?.lead ? textOf(text, tokens, order.lead) : "";
  const label = tokens.findIndex(({ raw }, n) => n > first && n < first + 18 && raw === ":");
  const verb = isVerb(tokens, first) || (label > 0 && isVerb(tokens, label + 1)) || /(?:^|[,:]\s)(?:đề nghị|yêu cầu|giao)\s/iu.test(text.slice(bodyAt));
  const task = own !== "" || verb || list?.kind === "tasks" || labels.lead !== "";
  if (!task || (list?.kind === "points" && own === "" && !orders[0]?.cued && labels.lead === "")) return [];
  if (/^(?:thống nhất|nhất trí|ghi nhận|đánh giá cao|biểu dương)/iu.test(text.slice(bodyAt).trim()) && own === "") return [];
  const whole = directive(paragraph, plain, tokens, range, context, order);
  return [{ ...whole, lead: labels.lead || whole.lead, coordinating: labels.coordinating.length > 0 ? labels.coordinating : whole.coordinating }];
}

/** Does a word of command stand at the head of a clause, not in the middle of one ("khẩn trương giao …")? */
const opensClause = (tokens: readonly Token[], k: number, first: number): boolean =>
  k === first || /^[;:“]$|^(thời|để)$/.test(tokens[k - 1]?.raw ?? "");

/** The orders of a running text, sentence by sentence. */
function readSentences(paragraph: Paragraph, plain: string, context: Context): FoundDirective[] {
  const { text, bodyAt } = paragraph;
  const found: FoundDirective[] = [];
  const tokens = tokenize(text);
  let { ordered, lastLead } = context;
  let token = 0;
  for (const sentence of splitSentences(plain)) {
    if (sentence.to <= bodyAt || sentence.from === context.but) continue;
    while (token < tokens.length && (tokens[token]?.from ?? 0) < Math.max(sentence.from, bodyAt)) token += 1;
    const range = { from: token, to: token };
    while (range.to < tokens.length && (tokens[range.to]?.from ?? 0) < sentence.to) range.to += 1;
    // "Thời gian thực hiện xong trước ngày 12/6." belongs to what was said before.
    const said = plain.slice(sentence.from, sentence.to);
    const last = found.at(-1);
    if (last && last.deadline === null && /^(?:thời gian|thời hạn|hoàn thành|việc này|xong|báo cáo kết quả)/iu.test(said)) {
      const [deadline] = findDeadlines(said, context.on);
      if (deadline) {
        const end = paragraph.from + sentence.to;
        found[found.length - 1] = { ...last, to: end, text: text.slice(last.from - paragraph.from, sentence.to), deadline: at(deadline, paragraph.from + sentence.from) };
        continue;
      }
    }
    if (isReported(said)) continue;
    for (const order of readOrders(tokens, range, { listed: false, ordered })) {
      const one = directive(paragraph, plain, tokens, order, { ...context, lastLead, lead: "", deadline: null, number: "" }, order, sentence.from);
      found.push(one);
      ordered = ordered || order.cued;
      if (one.lead !== "") lastLead = one.lead;
    }
  }
  return found;
}

/** What is told as done, promised or thanked for is no order. */
const isReported = (sentence: string): boolean => /^(?:phát huy|kết thúc|sau buổi|tại buổi lễ,? các|buổi lễ|hưởng ứng|đây là|cũng tại buổi lễ phát động)/iu.test(sentence);

function directive(
  paragraph: Paragraph,
  plain: string,
  tokens: readonly Token[],
  range: { from: number; to: number },
  context: Context,
  order: Order | undefined,
  sentenceFrom?: number,
): FoundDirective {
  const from = tokens[range.from]?.from ?? 0;
  const to = tokens[range.to - 1]?.to ?? from;
  const named = order?.lead ? textOf(paragraph.text, tokens, order.lead) : "";
  const lead = order?.again ? context.lastLead : named || context.lead;
  const skip = order?.lead ? order.lead.to : range.from;
  const coordinating = findCoordinating(tokens, { from: skip, to: range.to }).map((unit) => textOf(paragraph.text, tokens, unit));
  const deadlines = findDeadlines(plain.slice(from, to), context.on).filter((one) => !isContent(plain, from + one.from));
  const fronted = sentenceFrom !== undefined && sentenceFrom < from ? findDeadlines(plain.slice(sentenceFrom, from), context.on).filter(({ day }) => day !== null) : [];
  const own = deadlines.find(({ periodic }) => !periodic) ?? deadlines[0];
  const front = fronted.at(-1);
  const deadline = own ? at(own, paragraph.from + from) : front && !/tính đến|từ năm/iu.test(plain.slice(sentenceFrom, from)) ? at(front, paragraph.from + (sentenceFrom ?? 0)) : context.deadline;
  return {
    from: paragraph.from + from,
    to: paragraph.from + to,
    text: paragraph.text.slice(from, to),
    number: context.number,
    heading: context.heading,
    lead,
    coordinating: [...new Set(coordinating)],
    deadline,
  };
}

/** "kết quả trong tháng 6", "nhu cầu trong năm 2023": what is reported on, not until when. */
const isContent = (plain: string, at: number): boolean => /(?:kết quả|tình hình|nhu cầu|công tác|số liệu|kế hoạch|nhiệm vụ|hoạt động|phát sinh|phương hướng|chương trình|giải pháp|đánh giá|sơ kết|tổng kết|trọng tâm|dự toán|chỉ tiêu)\s*$/iu.test(plain.slice(Math.max(0, at - 16), at));
