import { type FoundDeadline, findDeadlines } from "../../dates-in-words";
import type { DeadlineBasis } from "../../deadline-days";
import { UNTIL } from "../deadlines/by-deadline";
import { GIVES_RESULT } from "../deadlines/gives-result";
import type { FoundDirective } from "../found-directive";
import type { Paragraph } from "../layout";
import { continuesOrder, matterEnd, opensTasks, tellsActor } from "../orders/continuation";
import { isEmptyOrder } from "../orders/empty-order";
import { type Order, readOrders } from "../orders/read-orders";
import { splitSentences } from "../sentences";
import { textOf } from "../token-range";
import { type Token, tokenize } from "../tokens";
import { isVerb } from "../verbs";
import type { Context } from "./context";
import { DECIDES } from "./decisions";
import { inlineList } from "./inline-list";
import { leadBehind, readLabels } from "./labels";
import { at, NAMES_PRESENT } from "./lists";
import { makeDirective, makeDirectives } from "./make-directives";
import {
  AGREES_IN_PRINCIPLE,
  asksSuperiors,
  isReported,
  STATES_OUGHT,
  TELLS_VIEW,
  tellsEarlier,
  WISHES,
} from "./no-tasks";

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
      (/^(?:thời gian|thời hạn|hoàn thành|việc này|xong|báo cáo kết quả)/iu.test(said) ||
        GIVES_RESULT.test(said))
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
    if (asksSuperiors(said) || AGREES_IN_PRINCIPLE.test(said) || TELLS_VIEW.test(said)) continue;
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
          makeDirective(paragraph, plain, tokens, item, own, firstOrder(tokens, item)),
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
      found.push({ ...makeDirective(paragraph, plain, tokens, range, own, undefined), ...charged });
      open = true;
      lastLead = charged.lead;
      continue;
    }
    // "Phát biểu chỉ đạo, Bí thư nêu …, Hoạt động xúc tiến đầu tư phải …": a work, and no unit, has the duty.
    if (orders.length === 0 && (open || directs) && WORK_OUGHT.test(said)) {
      const own = { ...context, lead: "", deadline: null, number: "" };
      found.push(makeDirective(paragraph, plain, tokens, range, own, undefined));
      open = true;
      continue;
    }
    const continues = orders.length === 0 && open && continuesOrder(tokens, range);
    const spoken = { ...range };
    while ((tokens[spoken.from - 1]?.from ?? -1) >= sentence.from) spoken.from -= 1;
    const tasks = orders.length === 0 ? opensTasks(tokens, spoken) : undefined;
    // "Tiếp tục chỉ đạo các trường thực hiện nội dung …": after an order, a sentence without an actor is a task.
    if (tasks !== undefined && !(tasks === null && continues)) {
      open = true;
      lastLead = tasks ? textOf(text, tokens, tasks) : "";
      continue;
    }
    if (continues) {
      const own = { ...context, lead: lastLead, deadline: null, number: "" };
      found.push(makeDirective(paragraph, plain, tokens, range, own, undefined));
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
      const parts = makeDirectives(paragraph, plain, tokens, order, own, order);
      found.push(...parts);
      ordered = ordered || order.cued;
      lastLead = parts.find(({ lead }) => lead !== "")?.lead ?? lastLead;
    }
  }
  return found;
}

/** A paragraph of what the leader says. */
const DIRECTS = /^(?:Phát biểu (?:chỉ đạo|kết luận|giao nhiệm vụ)|Kết luận|Chỉ đạo)(?!\p{L})/u;

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
/** "Công tác hậu cần phải chu đáo hơn": a work has the duty, and no unit. */
export const WORK_OUGHT =
  /^(?:Hoạt động|Công tác|Việc|Nhiệm vụ|Chất lượng|Tiến độ|Quá trình|Chương trình)\s[^,.;:]{3,80}?\sphải\s(?!chờ|đợi|chịu|đối mặt)/u;

/** "Trong tháng 9, Sở A …; Sở B …": a day before the first order applies to the whole sentence. */
function frontedDeadline(plain: string, from: number, to: number, on: DeadlineBasis): FoundDeadline | null {
  if (to <= from) return null;
  const front = plain.slice(from, to);
  if (/tính đến|từ năm|(?<!\p{L})đã\s/iu.test(front)) return null;
  return findDeadlines(front, on).findLast(({ day }) => day !== null) ?? null;
}
