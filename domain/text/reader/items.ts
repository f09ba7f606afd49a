import { type FoundDeadline, findDeadlines } from "../dates-in-words";
import type { DeadlineBasis } from "../deadline-days";
import { actorsAt, actsAt, forbids } from "./actors";
import { partsByDeadline, UNTIL } from "./by-deadline";
import { continuesOrder, matterEnd, opensTasks, tellsActor } from "./continuation";
import { findCoordinating } from "./coordination";
import { deadlineOfSentence } from "./deadline-of-sentence";
import { inlineList } from "./inline-list";
import { leadBehind, readLabels } from "./labels";
import type { Paragraph } from "./layout";
import { STOPS, TITLES } from "./lexicon";
import { at, type List, NAMES_PRESENT } from "./lists";
import { isEmptyOrder, type Order, readOrders, tellsPerson } from "./orders";
import { phraseAt } from "./phrases";
import { splitSentences } from "./sentences";
import { type Token, tokenize } from "./tokens";
import { isVerb, readUnits, textOf } from "./units";

export type FoundDirective = {
  /** The place of its words in the source. */
  from: number;
  to: number;
  text: string;
  /** The list's own number: "1", "Hai là", or "". */
  number: string;
  /** The heading of its group, or "". */
  heading: string;
  lead: string;
  coordinating: string[];
  /** In the directive's own words or in those that apply to its whole list. */
  deadline: FoundDeadline | null;
};

export type Context = {
  on: DeadlineBasis;
  ordered: boolean;
  lastLead: string;
  number: string;
  heading: string;
  lead: string;
  deadline: FoundDeadline | null;
  but?: number;
  /** The previous paragraph ended with an order. */
  open?: boolean;
  /** Given names of the senders in a chat log. */
  people?: ReadonlySet<string>;
};

/** The directives of one list item: its orders separately if each has a lead of its own, else the whole item. */
export function readItem(
  paragraph: Paragraph,
  plain: string,
  context: Context,
  list: List | null,
): FoundDirective[] {
  const { text, bodyAt } = paragraph;
  // "Việc di dời cơ sở chế biến: hiện Sở Công Thương đang lấy ý kiến, phường sẽ họp riêng."
  if (/:\s*(?:hiện|hiện nay|đến nay)\s[^;]{0,60}(?<!\p{L})đang(?!\p{L})/iu.test(text)) return [];
  // "Trạm Y tế xin bổ sung máy đo huyết áp: để xem nguồn."
  if (
    /[:;,]\s*(?:để (?:sau|xem|tính|kỳ)|chưa (?:thống nhất|quyết|chốt|có nguồn|xem xét|giải quyết)|tạm (?:gác|dừng lại))[^:;]{0,30}$|:[^:;]{0,30}(?:ghi nhận(?:, sẽ [^;:]{0,30})?|xin rút|rút lại|không xem xét|không chấp thuận)\.?$/iu.test(
      text,
    )
  )
    return [];
  // "Về đề xuất của các tổ: UBND phường ghi nhận, cân đối khi xây dựng dự toán."
  if (/:\s*(?:[^:;.]{2,40}\s)?ghi nhận,\s[^:;]{0,60}(?:cân đối|cân nhắc|xem xét)(?!\p{L})/iu.test(text))
    return [];
  if (SAYS.test(text.slice(bodyAt)) || PRINCIPLE.test(text.slice(bodyAt))) return [];
  if (STATES_OUGHT.test(text.slice(bodyAt)) || WISHES.test(text.slice(bodyAt))) return [];
  const said = readLabels(text.slice(bodyAt));
  const tokens = tokenize(text);
  const first = tokens.findIndex(({ from }) => from >= bodyAt);
  if (first < 0) return [];
  const range = { from: first, to: tokens.length };
  const verbal =
    isVerb(tokens, first) &&
    !/^(?:định|hằng|hàng|thường)$/iu.test(tokens[first]?.raw ?? "") &&
    !IMPLEMENTS.test(text.slice(bodyAt));
  const orders = readOrders(tokens, range, { listed: true, ordered: true }).filter(
    (one, n) => (n === 0 && !verbal) || (one.lead !== null && opensClause(tokens, one.from, first)),
  );
  const begins = orders.length > 0;
  if (
    begins &&
    (orders.length > 1 ||
      (verbal && orders[0]?.from !== first && tokens[(orders[0]?.from ?? 1) - 1]?.raw !== ":"))
  ) {
    // "Bốn là chuẩn bị Đại hội. Ban Thi đua chốt kịch bản …": a topic before its orders.
    const second = orders[0]?.from ?? first;
    const topic = tokens[second - 1]?.raw === "." && second - first < 13;
    const alone =
      verbal && orders[0]?.from !== first && !topic
        ? [{ from: first, to: (orders[0]?.from ?? 1) - 1, order: undefined }]
        : [];
    const parts = [
      ...alone,
      ...orders.map((one, n) => ({
        from: n === 0 && alone.length === 0 ? first : one.from,
        to: one.to,
        order: one,
      })),
    ];
    return parts.flatMap(({ order, ...part }) => apart(paragraph, plain, tokens, part, context, order));
  }
  const order = begins ? orders[0] : undefined;
  const own = order?.lead
    ? textOf(text, tokens, order.lead)
    : verbal
      ? ""
      : personBefore(text, tokens, first);
  const labels =
    said.lead === "" && own === "" && (list?.lead ?? "") === "" ? leadBehind(text.slice(bodyAt)) : said;
  const label = tokens.findIndex(({ raw }, n) => n > first && n < first + 18 && raw === ":");
  const verb =
    isVerb(tokens, first) ||
    (/^không$/iu.test(tokens[first]?.raw ?? "") && isVerb(tokens, first + 1)) ||
    forbids(tokens, first) ||
    (label > 0 && isVerb(tokens, label + 1)) ||
    /(?:^|[,:]\s)(?:đề nghị|yêu cầu|giao)\s/iu.test(text.slice(bodyAt));
  const task = own !== "" || verb || list?.kind === "tasks" || labels.lead !== "";
  if (!task || (list?.kind === "points" && own === "" && !orders[0]?.cued && labels.lead === "")) return [];
  // A long statement among tasks gives a reason, not a task.
  const named =
    readUnits(tokens, first) !== null && !/(?<!\p{L})(?:đã|đang|đạt|vừa|còn)(?!\p{L})/iu.test(text);
  const states = own === "" && !verb && !named && labels.lead === "" && text.length > 160;
  if (states && !/cần|phải|yêu cầu|đề nghị|(?<!bàn )giao|chỉ đạo|lưu ý/u.test(text)) return [];
  if (begins && orders[0] && isEmptyOrder(tokens, orders[0])) return [];
  if (
    /^(?:về [^:]{0,40}:\s*)?(?:(?:chủ tịch|giám đốc|tổng giám đốc|hiệu trưởng|bí thư|hội nghị|cuộc họp|chi bộ|đảng ủy|lãnh đạo|ban giám đốc|đại hội|tập thể|tổ|cả họp|đảng viên)[^,;.]{0,40}?\s)?(?:xét (?:và )?biểu quyết|thông qua|biểu quyết|thống nhất|nhất trí|ghi nhận|đánh giá cao|biểu dương|đồng ý|giữ nguyên|giữ như|chúc mừng|khen|tuyên dương|cảm ơn|hoan nghênh|đến nay|hiện nay|thời gian qua|năm qua|qua kiểm tra|qua báo cáo|cơ bản)/iu.test(
      text.slice(bodyAt).trim(),
    ) &&
    (own === "" ||
      /^(?:chủ tịch|giám đốc|tổng giám đốc|hiệu trưởng|bí thư|hội nghị|cuộc họp|lãnh đạo|ban giám đốc|chi bộ|đại hội)/iu.test(
        own,
      ))
  )
    return [];
  const [whole, ...more] = apart(paragraph, plain, tokens, range, context, order);
  if (!whole) return [];
  // "4.1. Phòng A báo cáo hoạt động tuần 19: …": a report, outside a list of tasks.
  const behind = text.slice(
    whole.from -
      paragraph.from +
      whole.lead.length +
      text.slice(whole.from - paragraph.from).indexOf(whole.lead),
  );
  const asked = paragraph.region === "tasks" || list?.kind === "tasks";
  if (own !== "" && !asked && whole.deadline === null && REPORTS.test(behind.trim())) return [];
  return [
    {
      ...whole,
      // "Bộ phận chuyên môn (đ/c Hảng Thị Dua phụ trách) tổng hợp …": the actor at the start of the item is its lead.
      lead:
        (orders[0]?.from === first && whole.lead === own && own) ||
        labels.lead ||
        (begins ? whole.lead : own || whole.lead),
      coordinating: labels.coordinating.length > 0 ? labels.coordinating : whole.coordinating,
    },
    ...more,
  ];
}

/** "Thực hiện Công văn số …, Văn phòng tham mưu …": why, before who. */
const IMPLEMENTS =
  /^(?:thực hiện|triển khai|căn cứ) (?:công văn|công điện|nghị|quyết định|kế hoạch|chỉ thị|thông|luật|kết luận|chương trình|ý kiến|văn bản)[^;.]*,\s(?:\p{Lu}|các\s)/iu;

/** "Thầy Bình đứng mũi chịu sào …": a person, before a verb that is in no list. */
function personBefore(text: string, tokens: readonly Token[], k: number): string {
  const actors = actorsAt(tokens, k, tokens.length, "sentences");
  const next = tokens[actors?.to ?? -1];
  // "Bà Trịnh Thị Kim Oanh - Kế toán trưởng rà soát …"
  if (actors && /^[-–,]$/.test(next?.raw ?? "") && phraseAt(TITLES, tokens, actors.to + 1) > 0)
    for (let at = actors.to + 2; at < actors.to + 12 && tokens[at]?.kind === "word"; at++)
      if (tokens[at]?.capital === false && isVerb(tokens, at))
        return textOf(text, tokens, { from: actors.from, to: at });
  if (!actors || next?.kind !== "word" || next.capital || phraseAt(STOPS, tokens, actors.to) > 0) return "";
  return actsAt(tokens, actors.to, tokens.length) === "tells" ? "" : textOf(text, tokens, actors);
}

/** Whether a word of command is at the start of a clause, not in the middle of one ("khẩn trương giao …"). */
const opensClause = (tokens: readonly Token[], k: number, first: number): boolean =>
  k === first ||
  /^[;:“.]$|^(thời|để)$/.test(tokens[k - 1]?.raw ?? "") ||
  behindTime(tokens, k) ||
  (tokens[k - 1]?.raw === "," && tellsPerson(tokens, k));

/** ". Sau thời hạn trên, Công an phường chủ trì …": a sentence that opens with a time. */
function behindTime(tokens: readonly Token[], k: number): boolean {
  if (tokens[k - 1]?.raw !== ",") return false;
  for (let at = k - 2; at >= Math.max(1, k - 9); at--)
    if (tokens[at - 1]?.raw === ".")
      return /^(?:sau|trước|trong|khi|nếu|từ|đến|hết)$/i.test(tokens[at]?.raw ?? "");
  return false;
}

/** The chair, and a colon after a word of deciding or right after the title. */
export const DECIDES =
  /^(?:[-=]*>|→|⇒|\*)?\s*(?:(?:đồng chí|đ\/c|ông|bà|thầy|cô|anh|chị)\s+)?(?:chủ tịch|giám đốc|hiệu trưởng|bí thư|trưởng (?:phòng|ban|khoa|thôn|trạm)|chủ tọa|chủ trì|chủ nhiệm|chánh|cục trưởng|tổng giám đốc|TGĐ|GĐ|HT|CT|BT|KL|kết luận|chốt)(?!\p{L})[^:.;]{0,60}?(?:(?<=[^:]{0,80}(?:kết luận|chỉ đạo|giao|yêu cầu|chốt|quyết định|phân công|thống nhất)[^:.;]{0,24})|(?<=^[^:.;]{0,40})):\s*/iu;

/** The orders of a running text, sentence by sentence. */
export function readSentences(paragraph: Paragraph, plain: string, context: Context): FoundDirective[] {
  const { text, bodyAt } = paragraph;
  const found: FoundDirective[] = [];
  const tokens = tokenize(text);
  let { ordered, lastLead } = context;
  // "→ Chủ tịch kết luận: Đồng ý danh sách. Phòng A niêm yết …": orders follow.
  const decides = DECIDES.exec(text.slice(bodyAt))?.[0].length ?? 0;
  let token = 0;
  // An order was given in this paragraph or right before it: a sentence without a subject continues it.
  let open = (context.open ?? false) || decides > 0;
  ordered = ordered || decides > 0;
  let paused = false;
  const directs = DIRECTS.test(text.slice(bodyAt));
  for (const sentence of splitSentences(plain)) {
    if (sentence.to <= bodyAt || sentence.from === context.but) continue;
    while (token < tokens.length && (tokens[token]?.from ?? 0) < Math.max(sentence.from, bodyAt + decides))
      token += 1;
    const range = { from: token, to: token };
    while (range.to < tokens.length && (tokens[range.to]?.from ?? 0) < sentence.to) range.to += 1;
    // "Thời gian thực hiện xong trước ngày 12/6." belongs to the previous sentence.
    const said = plain.slice(sentence.from, sentence.to);
    const last = found.at(-1);
    if (
      last &&
      last.deadline === null &&
      /^(?:thời gian|thời hạn|hoàn thành|việc này|xong|báo cáo kết quả)/iu.test(said)
    ) {
      const [deadline] = findDeadlines(said, context.on);
      if (deadline) {
        const end = paragraph.from + sentence.to;
        found[found.length - 1] = {
          ...last,
          to: end,
          text: text.slice(last.from - paragraph.from, sentence.to),
          deadline: at(deadline, paragraph.from + sentence.from),
        };
        continue;
      }
    }
    if (isReported(said) || NAMES_PRESENT.test(said)) continue;
    if (STATES_OUGHT.test(said) || WISHES.test(said) || tellsEarlier(said, context.on)) continue;
    if (ASKS_SUPERIORS.test(said) || TELLS_VIEW.test(said)) continue;
    const listed = inlineList(tokens, range, open);
    if (listed) {
      const governing = readOrders(
        tokens,
        { from: range.from, to: listed.from },
        { listed: true, ordered: true },
      ).at(-1);
      const lead = governing?.lead ? textOf(text, tokens, governing.lead) : "";
      const own = { ...context, lead, deadline: null, number: "" };
      found.push(
        ...listed.items.map((item) =>
          directive(paragraph, plain, tokens, item, own, firstOrder(tokens, item)),
        ),
      );
      open = true;
      if (lead !== "") lastLead = lead;
      continue;
    }
    const matter = matterEnd(tokens, range);
    const due =
      !ordered && findDeadlines(said, context.on).some(({ day, words }) => day !== null && UNTIL.test(words));
    const told =
      open || ((ordered || due || matter > range.from) && tellsActor(tokens, { ...range, from: matter }));
    const orders = readOrders(tokens, range, { listed: false, ordered: ordered || told, open: told }).filter(
      (order) => !isEmptyOrder(tokens, order),
    );
    // "Riêng việc cấp giấy phải làm dứt điểm trước 30/9, do Văn phòng chủ trì."
    const charged = orders.length === 0 && (open || ordered) ? chargedWith(said) : null;
    if (charged !== null) {
      const own = { ...context, lead: charged.lead, deadline: null, number: "" };
      found.push({ ...directive(paragraph, plain, tokens, range, own, undefined), ...charged });
      open = true;
      lastLead = charged.lead;
      continue;
    }
    // "Phát biểu chỉ đạo, Bí thư nêu …, Hoạt động xúc tiến đầu tư phải …": a work, and no unit, has the duty.
    if (orders.length === 0 && (open || directs) && WORK_OUGHT.test(said)) {
      const own = { ...context, lead: "", deadline: null, number: "" };
      found.push(directive(paragraph, plain, tokens, range, own, undefined));
      open = true;
      continue;
    }
    const continues = orders.length === 0 && open && continuesOrder(tokens, range);
    const spoken = { ...range };
    while ((tokens[spoken.from - 1]?.from ?? -1) >= sentence.from) spoken.from -= 1;
    const tasks = orders.length === 0 ? opensTasks(tokens, spoken) : undefined;
    // "Tiếp tục chỉ đạo các trường thực hiện nội dung …": after an order, a sentence that names nobody is a task.
    if (tasks !== undefined && !(tasks === null && continues)) {
      open = true;
      lastLead = tasks ? textOf(text, tokens, tasks) : "";
      continue;
    }
    if (continues) {
      const own = { ...context, lead: lastLead, deadline: null, number: "" };
      found.push(directive(paragraph, plain, tokens, range, own, undefined));
      continue;
    }
    // One sentence that orders nothing may stand between two that do: "Thứ hai là chuyện xe chờ. Anh Thực rà lại luồng xe."
    const before = open;
    open = orders.some(({ cued }) => cued) || (open && orders.length > 0) || decides > 0;
    if (
      !open &&
      before &&
      !paused &&
      orders.length === 0 &&
      /^(?:thứ|một|hai|ba|bốn|năm|về|còn|chuyện|việc)(?!\p{L})/iu.test(said)
    ) {
      open = true;
      paused = true;
    } else if (orders.length > 0) paused = false;
    const front = frontedDeadline(plain, sentence.from, tokens[orders[0]?.from ?? 0]?.from ?? 0, context.on);
    const deadline = front ? at(front, paragraph.from + sentence.from) : null;
    for (const order of orders) {
      // "Chỉ đạo tăng cường tuần tra …" after an order to a unit: that unit is to direct it.
      const resumes = before && order.from === range.from && /^chỉ$/iu.test(tokens[order.from]?.raw ?? "");
      const own = { ...context, lastLead, lead: resumes ? lastLead : "", deadline, number: "" };
      const parts = apart(paragraph, plain, tokens, order, own, order);
      found.push(...parts);
      ordered = ordered || order.cued;
      lastLead = parts.find(({ lead }) => lead !== "")?.lead ?? lastLead;
    }
  }
  return found;
}

/** A paragraph of what the leader says. */
const DIRECTS = /^(?:Phát biểu (?:chỉ đạo|kết luận|giao nhiệm vụ)|Kết luận|Chỉ đạo)(?!\p{L})/u;
/** "Công tác hậu cần phải chu đáo hơn": a work has the duty, and no unit. */
export const WORK_OUGHT =
  /^(?:Hoạt động|Công tác|Việc|Nhiệm vụ|Chất lượng|Tiến độ|Quá trình|Chương trình)\s[^,.;:]{3,80}?\sphải\s(?!chờ|đợi|chịu|đối mặt)/u;

/** "Tháng 6/2024, Chủ tịch giao Sở A …" at a meeting of 2026: an order of another time. */
function tellsEarlier(said: string, { meeting }: DeadlineBasis): boolean {
  const [, month, year] =
    /^(?:trong |cuối |đầu |từ )?(?:(?:ngày|sáng|chiều|tối)\s+(?:ngày\s+)?\d{1,2}[/.-]|tháng\s+)(\d{1,2})(?:[/.-]|\s+năm\s+)(\d{4})/iu.exec(
      said,
    ) ?? [];
  return (
    meeting !== null &&
    month !== undefined &&
    `${year}-${month.padStart(2, "0")}` < meeting.slice(0, "YYYY-MM".length)
  );
}

/** The order that a list item in running text gives, if it names its actor. */
const firstOrder = (tokens: readonly Token[], item: { from: number; to: number }): Order | undefined =>
  readOrders(tokens, item, { listed: true, ordered: true }).find(
    ({ from, lead }) => from === item.from && lead !== null,
  );

/** The actors of a sentence that names them after the task. */
function chargedWith(said: string): { lead: string; coordinating: string[] } | null {
  if (/(?<!\p{L})(?:đã|đang|vừa)(?!\p{L})|^(?:trước đó|theo đó|hiện|tính đến|cùng ngày)/iu.test(said))
    return null;
  const asks =
    /(?<!\p{L})(?:phải|cần)(?!\p{L})|^(?:riêng |còn )?(?:các )?(?:việc|nội dung|phần việc|hồ sơ|chuyện|vấn đề)\s/iu;
  if (!asks.test(said) && !isVerb(tokenize(said), 0)) return null;
  const labels = readLabels(said);
  const behind = labels.lead === "" ? leadBehind(said) : labels;
  return behind.lead === "" ? null : behind;
}

/** Whether the sentence reports, promises or thanks: such a sentence is not an order. */
const isReported = (sentence: string): boolean =>
  /^(?:ảnh|video|nguồn|đồ họa)\s*:|(?:long trọng|trang nghiêm|trọng thể) (?:tổ chức|tiến hành|cử hành)|đang chờ [^.;]{3,80}(?:ý kiến|chủ trương|phê duyệt)|^(?:giao ban|cuộc họp|phiên họp|họp)(?:\s[\p{L}\d]+){0,3} (?:họp|diễn ra|vào|lúc)\s[^.]*\d|tổ chức (?:lễ|buổi|hội nghị)[^.;]{0,60}(?<=(?:sáng|chiều|tối|hôm) nay[^.;]*)|^[^.;]{0,120}chia sẻ kinh nghiệm\s*:|^(?:phát huy|kết thúc|sau buổi|tại buổi lễ,? các|buổi lễ|hưởng ứng|đây là|cũng tại buổi lễ phát động)|đến (?:nay|tháng \d{1,2}) (?:đã|cơ bản|là xong)(?!\p{L})|đến nay \d|(?<!\p{L})đã (?:xong|hoàn thành)(?=[,.;])/iu.test(
    sentence,
  );

/** All words of a paragraph after its marker as one order. */
export function wholeOrder(paragraph: Paragraph, plain: string, context: Context): FoundDirective {
  const tokens = tokenize(paragraph.text);
  const first = tokens.findIndex(({ from }) => from >= paragraph.bodyAt);
  return directive(paragraph, plain, tokens, { from: first, to: tokens.length }, context, undefined);
}

/** One order, or several of the same lead if each has its own deadline. */
function apart(
  paragraph: Paragraph,
  plain: string,
  tokens: readonly Token[],
  range: { from: number; to: number },
  context: Context,
  order: Order | undefined,
): FoundDirective[] {
  const [first = range, ...rest] = partsByDeadline(tokens, plain, range, context.on);
  const one = directive(paragraph, plain, tokens, first, context, order);
  const same = { ...context, lead: one.lead };
  return [one, ...rest.map((part) => directive(paragraph, plain, tokens, part, same, undefined))];
}

function directive(
  paragraph: Paragraph,
  plain: string,
  tokens: readonly Token[],
  range: { from: number; to: number },
  context: Context,
  order: Order | undefined,
): FoundDirective {
  const from = tokens[range.from]?.from ?? 0;
  const to = tokens[range.to - 1]?.to ?? from;
  // Under "1. Phòng Kinh tế", "Phân công cán bộ xuống bản" is a task of that department.
  const passesOn = context.lead !== "" && PASSED_ON.test(tokens[range.from]?.raw ?? "");
  const named = order?.lead && !passesOn ? textOf(paragraph.text, tokens, order.lead) : "";
  const lead = order?.again ? context.lastLead : named || context.lead;
  const skip = order?.lead ? order.lead.to : range.from;
  const coordinating = findCoordinating(tokens, { from: skip, to: range.to }).map((unit) =>
    textOf(paragraph.text, tokens, unit),
  );
  const said = order ? sentenceStart(plain, from, tokens[order.from]?.from ?? from) : from;
  const own = deadlineOfSentence(plain, { from, to, said }, context.on);
  // "việc đào tạo 6 tháng đầu năm" names a period, if the list has a deadline of its own.
  const vague = own !== undefined && own.day === null && !own.periodic && context.deadline?.day;
  const deadline = own && !vague ? at(own, paragraph.from) : context.deadline;
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

/** Where the sentence of an order begins: "Đến hết quý I, dư nợ đạt …" before it is not a deadline. */
const sentenceStart = (plain: string, from: number, at: number): number =>
  from + (splitSentences(plain.slice(from, at)).at(-1)?.from ?? 0);

const REPORTS =
  /^(?:báo cáo|trình bày|thông tin|thông qua|phản ánh)\s+(?:tóm tắt|hoạt động|tình hình|kết quả|công tác|tiến độ|số liệu|thiếu|khó khăn|về)(?!\p{L})/iu;

/** "4. Ông Hầu A Páo cảm ơn UBND xã.": what somebody says is no task. */
const SAYS =
  /^\s*(?:các )?ý kiến(?: khác| thảo luận| tham gia)?\s*:|^\s*(?:ông|bà|đồng chí|đ\/c|đại diện|các đại biểu|một số ý kiến|anh|chị)\s[^.:;]{2,70}?\s(?:cảm ơn|khẳng định|bày tỏ|chúc|cho biết|nêu|phát biểu|đồng tình|hứa|cam kết|kiến nghị|phản ánh|chia sẻ|băn khoăn)(?!\p{L})/iu;

/** "Người dân phải chờ lâu", "nhà trường phải là nơi …": what is or ought to be, without a task. */
const STATES_OUGHT =
  /^\s*(?:người dân|nhân dân|bà con|du khách|người bệnh)[^.;:]{0,60}?\sphải\s(?:chờ|đợi|chịu|đi lại|có cuộc sống|sống|bỏ)|(?<!\p{L})phải là (?:nơi|người|tấm|cầu|hạt|điểm tựa|lực lượng)(?!\p{L})/iu;

/** "Bộ Giáo dục và Đào tạo tin tưởng các trường …" */
const WISHES =
  /^\s*(?:(?:thay mặt|với)[^.;:]{0,60},\s)?(?:\p{Lu}|tập thể)(?:(?!lưu ý|yêu cầu|đề nghị|giao|chỉ đạo|không)[^.;:,]){2,80}?\s(?:tin tưởng|chúc mừng|chúc (?:toàn|các|cán|tập|cuộc|mọi|sức|hội|đại)|hy vọng|kỳ vọng)\s?(?!.*(?:yêu cầu|giao|đề nghị)\s)/u;

/** "Sở đề xuất thành phố sớm có cơ chế …, đồng thời đề nghị các bộ …": subordinates ask for something. */
const ASKS_SUPERIORS =
  /^(?:(?:Ông|Bà|Anh|Chị|Đ\/c|Đại diện|Lãnh đạo|Sở|Ban|Phòng|Hội|Doanh nghiệp|Công ty)(?:(?!yêu cầu|giao|chỉ đạo|chủ trì|nghiên cứu|tham mưu|phải|cần|phối hợp)[^,;.:]){0,70}?\s)(?:kiến nghị|đề xuất)\s+(?:với\s+)?(?:thành phố|tỉnh|bộ|trung ương|cấp|UBND|nhà nước|huyện|xã|phường|nhà trường|bệnh viện|Chính phủ|Thủ tướng|công ty)(?!\p{L})/iu;
/** "Theo bà, các địa phương cần …", "vì sao Bác luôn giao …": a view or a story, not an order. */
const TELLS_VIEW =
  /^Theo (?:ông|bà|anh|chị|chuyên gia|đại biểu|tác giả|TS|PGS)(?!\p{L})|(?<!\p{L})Bác (?:Hồ )?(?:luôn|từng|dạy|căn dặn|đã|thường|nhắc|yêu cầu)(?!\p{L})|^(?:[^,;.]{0,30},\s)?các đại biểu (?:xem|thăm|nghe|dâng|chụp|tham quan)/u;

/** "Mục tiêu đặt ra là …", "Về quan điểm chỉ đạo: … là ưu tiên số một": no task. */
const PRINCIPLE =
  /^\s*[^.;:]{3,70}?\slà (?:việc|chủ trương|nhiệm vụ|yêu cầu)\s(?:được|rất|đúng|cần thiết|quan trọng|thường xuyên|trọng tâm|chung)|^\s*(?:về\s+)?(?:mục tiêu|quan điểm|phương châm|nguyên tắc)(?:\s\p{L}+){0,4}?(?:\s+là\s|\s*:)(?![^.]*(?:yêu cầu|giao|đề nghị|chủ trì)\s)/iu;

const PASSED_ON = /^(?:phân|chỉ|cử|bố|nhắc|đôn|lãnh)$/iu;

/** "Trong tháng 9, Sở A …; Sở B …": a day before the first order applies to the whole sentence. */
function frontedDeadline(plain: string, from: number, to: number, on: DeadlineBasis): FoundDeadline | null {
  if (to <= from) return null;
  const front = plain.slice(from, to);
  if (/tính đến|từ năm|(?<!\p{L})đã\s/iu.test(front)) return null;
  return findDeadlines(front, on).findLast(({ day }) => day !== null) ?? null;
}
