import { actorsAt } from "../actors/actors-at";
import { actsAt } from "../actors/acts-at";
import { CONNECTORS, PAST } from "../lexicon";
import { phraseAt, phrases } from "../phrases";
import type { Range } from "../token-range";
import type { Token } from "../tokens";
import { readUnits } from "../units/read-units";
import { behindHelpers } from "../units/up-to-verb";
import { isVerb } from "../verbs";

/** Sentences that open with these words describe the meeting and give no order. */
const NARRATION = phrases(`
  phát biểu|kết luận|kết thúc|khai mạc|bế mạc|tham dự|đến dự|dự|chủ trì|thay mặt|ghi nhận|đánh giá|biểu dương|nhấn mạnh
  khẳng định|chia sẻ|trao đổi|báo cáo tại|báo cáo của|tại|qua|theo|nhân|hưởng ứng|phát huy truyền thống|tiếp thu ý kiến|đồng tình|cho biết
  thông tin|đề cập|nói|nêu|trả lời|giải đáp|tiếp nối|tiếp đó|mở đầu|sau|trước|chúc|chúc mừng|tin tưởng|cảm ơn|xác định đây|xác định công tác|xác định việc
  góp ý|thảo luận|trình bày|giới thiệu|làm việc với|thăm|tặng|trao|công bố|phát động|điểm lại|đạt|được|có|là|học|triển khai thực hiện nghị quyết
  tổng kết|căn cứ|nhằm|để|hướng tới|thực hiện chương trình|thực hiện kế hoạch|thực hiện nghị quyết|thực hiện chỉ thị|yêu cầu|đề nghị|giao|tính đến|xét|ra đời|hình thành
  làm rõ thêm|nhận thức|quán triệt và|thống nhất với|nhất trí|kỷ niệm|chào mừng|ôn lại|tự hào|thông báo kết luận|chứng kiến`);

/** Behind "Về đất đai: …", "Còn chuyện xe đón, chị Én …", or where the sentence begins. */
export function matterEnd(tokens: readonly Token[], { from, to }: Range): number {
  if (!/^(?:về|việc|riêng|còn)$/i.test(tokens[from]?.raw ?? "")) return from;
  for (let k = from + 2; k < Math.min(to, from + 16); k++)
    if (tokens[k]?.raw === ":" || (tokens[k]?.raw === "," && actorsAt(tokens, k + 1, to, "sentences")))
      return k + 1;
  return from;
}

/** "Công an xã xử phạt nghiêm …", "Anh Thực rà lại luồng xe": a unit or a person with a verb, nothing past. */
export function tellsActor(tokens: readonly Token[], { from, to }: Range): boolean {
  let at = from + phraseAt(CONNECTORS, tokens, from);
  if (tokens[at]?.raw === ",") at += 1;
  const named = readUnits(tokens, at, to) ?? actorsAt(tokens, at, to, "sentences");
  if (named === null || tellsPast(tokens, { from: at, to })) return false;
  // "Ông Trịnh Đăng Khuê, Tổ trưởng Tổ Quản lý …": a participant is introduced.
  const person = readUnits(tokens, at, to) === null;
  if (person && tokens.slice(named.from, named.to).some(({ raw }) => raw === ",")) return false;
  const verb = behindHelpers(tokens, named.to, to);
  // "Ông Ninh Xuân Đài, Chỉ huy trưởng, báo cáo tiến độ": what somebody does at the meeting.
  if (phraseAt(NARRATION, tokens, verb) > 0 || tokens[verb]?.raw === "báo") return false;
  return actsAt(tokens, verb, to) === "order";
}

/** "Tiếp tục rà soát …", "Bên cạnh đó, cần …": after an order, another one for the same actors. */
export function continuesOrder(tokens: readonly Token[], { from, to }: Range): boolean {
  let at = from + phraseAt(CONNECTORS, tokens, from);
  while (/^(?:,|là|cũng)$/.test(tokens[at]?.raw ?? "")) at += 1;
  if (at >= to || to - at < 5) return false;
  if (isDuty(tokens, at) || dutyBehindFront(tokens, { from: at, to }))
    return !tellsPast(tokens, { from: at, to });
  return isVerb(tokens, at) && phraseAt(NARRATION, tokens, at) === 0 && !tellsPast(tokens, { from: at, to });
}

/**
 * "… nhấn mạnh: UBND huyện và ngành giáo dục tập trung triển khai một số nhiệm vụ trọng tâm.": the sentences after
 * it are the tasks.
 * @returns their lead, or null if nobody is named; undefined if the sentence introduces no tasks
 */
export function opensTasks(tokens: readonly Token[], { from, to }: Range): Range | null | undefined {
  const words = tokens.slice(from, to).map(({ raw }) => raw.toLowerCase());
  const said = words.join(" ");
  if (!/(?:yêu cầu|đề nghị|nhấn mạnh|chỉ đạo|lưu ý|giao|quán triệt|kết luận)/u.test(said)) return undefined;
  if (
    !/(?:tập trung|thực hiện|triển khai|làm tốt)[^.;]{0,60}(?:nhiệm vụ|nội dung|giải pháp|vấn đề|công việc|việc)(?:[^.;]{0,40})[.:]?$/u.test(
      said,
    )
  )
    return undefined;
  for (let k = from; k < to; k++) {
    if (k > from && !/^(?:,|:|“|cầu|nghị|đạo|mạnh|giao)$/.test(tokens[k - 1]?.raw ?? "")) continue;
    const units = readUnits(tokens, k, to);
    if (units && /^(?:tập|thực|triển|làm|cần|phải|tiếp)$/.test(tokens[units.to]?.raw ?? "")) return units;
  }
  return null;
}

const isDuty = (tokens: readonly Token[], k: number): boolean => /^(?:cần|phải)$/i.test(tokens[k]?.raw ?? "");

/** "Trong thực hiện chương trình mới, cần chú trọng …" */
function dutyBehindFront(tokens: readonly Token[], { from, to }: Range): boolean {
  const first = tokens[from]?.raw ?? "";
  if (!/^(?:trong|về|đối|với|riêng|để|trước|khi|thời|trường|nếu)$/i.test(first)) return false;
  // "Trường hợp nhà thầu cố tình kéo dài, kiên quyết chấm dứt hợp đồng."
  const supposed = /^(?:trường|nếu|khi)$/i.test(first);
  for (let k = from; k < Math.min(to, from + 22); k++)
    if (tokens[k]?.raw === "," && (isDuty(tokens, k + 1) || (supposed && isVerb(tokens, k + 1)))) return true;
  return false;
}

const tellsPast = (tokens: readonly Token[], { from, to }: Range): boolean => {
  for (let k = from + 1; k < Math.min(to, from + 26); k++)
    if (tokens[k]?.raw === "được" && tokens[k + 1]?.kind === "number") return true;
    else if (tokens[k]?.raw === "đã" || (tokens[k]?.raw === "vừa" && phraseAt(PAST, tokens, k) > 0))
      return true;
  return false;
};

/** Whether the sentence opens with a description of the meeting. */
export const tellsMeeting = (tokens: readonly Token[]): boolean => phraseAt(NARRATION, tokens, 0) > 0;
