import { actorsAt } from "../actors/actors-at";
import { actsAt, forbids } from "../actors/acts-at";
import type { FoundDirective } from "../found-directive";
import type { Paragraph } from "../layout";
import { STOPS, TITLES } from "../lexicon";
import { isEmptyOrder } from "../orders/empty-order";
import { readOrders } from "../orders/read-orders";
import { tellsPerson } from "../orders/tells-person";
import { phraseAt } from "../phrases";
import { textOf } from "../token-range";
import { type Token, tokenize } from "../tokens";
import { readUnits } from "../units/read-units";
import { isVerb } from "../verbs";
import type { Context } from "./context";
import { leadBehind, readLabels } from "./labels";
import type { List } from "./lists";
import { makeDirectives } from "./make-directives";
import { AGREES_IN_PRINCIPLE, asksSuperiors, STATES_OUGHT, WISHES } from "./no-tasks";

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
  const said = text.slice(bodyAt).trim();
  if (asksSuperiors(said) || AGREES_IN_PRINCIPLE.test(said)) return [];
  const labelled = readLabels(text.slice(bodyAt));
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
    return parts.flatMap(({ order, ...part }) =>
      makeDirectives(paragraph, plain, tokens, part, context, order),
    );
  }
  const order = begins ? orders[0] : undefined;
  const own = order?.lead
    ? textOf(text, tokens, order.lead)
    : verbal
      ? ""
      : personBefore(text, tokens, first);
  const labels =
    labelled.lead === "" && own === "" && (list?.lead ?? "") === ""
      ? leadBehind(text.slice(bodyAt))
      : labelled;
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
  const [whole, ...more] = makeDirectives(paragraph, plain, tokens, range, context, order);
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

/** "4. Ông Hầu A Páo cảm ơn UBND xã.": what somebody says is no task. */
const SAYS =
  /^\s*(?:các )?ý kiến(?: khác| thảo luận| tham gia)?\s*:|^\s*(?:ông|bà|đồng chí|đ\/c|đại diện|các đại biểu|một số ý kiến|anh|chị)\s[^.:;]{2,70}?\s(?:cảm ơn|khẳng định|bày tỏ|chúc|cho biết|nêu|phát biểu|đồng tình|hứa|cam kết|kiến nghị|phản ánh|chia sẻ|băn khoăn)(?!\p{L})/iu;

/** "Mục tiêu đặt ra là …", "Về quan điểm chỉ đạo: … là ưu tiên số một": no task. */
const PRINCIPLE =
  /^\s*[^.;:]{3,70}?\slà (?:việc|chủ trương|nhiệm vụ|yêu cầu)\s(?:được|rất|đúng|cần thiết|quan trọng|thường xuyên|trọng tâm|chung)|^\s*(?:về\s+)?(?:mục tiêu|quan điểm|phương châm|nguyên tắc)(?:\s\p{L}+){0,4}?(?:\s+là\s|\s*:)(?![^.]*(?:yêu cầu|giao|đề nghị|chủ trì)\s)/iu;

/** "Thực hiện Công văn số …, Văn phòng tham mưu …": why, before who. */
const IMPLEMENTS =
  /^(?:thực hiện|triển khai|căn cứ) (?:công văn|công điện|nghị|quyết định|kế hoạch|chỉ thị|thông|luật|kết luận|chương trình|ý kiến|văn bản)[^;.]*,\s(?:\p{Lu}|các\s)/iu;

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

const REPORTS =
  /^(?:báo cáo|trình bày|thông tin|thông qua|phản ánh)\s+(?:tóm tắt|hoạt động|tình hình|kết quả|công tác|tiến độ|số liệu|thiếu|khó khăn|về)(?!\p{L})/iu;
