import { type FoundDeadline, findDeadlines } from "../../dates-in-words";
import type { DeadlineBasis } from "../../deadline-days";
import { fold } from "../../fold";
import { actorsAt } from "../actors/actors-at";
import type { Paragraph } from "../layout";
import { type Token, tokenize } from "../tokens";
import { readUnits } from "../units/read-units";
import { isVerb } from "../verbs";

/** What is known of the current list. */
export type List = {
  /** "tasks": every item is an order. "points": only items that give one. */
  kind: "tasks" | "points";
  lead: string;
  /** With whom the lead works in every task of the list. */
  coordinating: string[];
  deadline: FoundDeadline | null;
  heading: string;
  number: string;
  marked: boolean;
  items: number;
  begun: number;
  /** The depth of the number of the line that opened the list ("2.1" is 2); 0 if it has none. */
  depth: number;
  /** What that line begins with instead: its bullet, or "" without one. */
  sign: string;
  /** The list within which that line stands. */
  above: List | null;
};

/** The list to which a numbered line belongs: one that was opened by a line of its own depth, or deeper, has ended. */
export function listAround(list: List | null, depth: number): List | null {
  let around = list;
  while (around !== null && depth > 0 && around.depth >= depth) around = around.above;
  return around;
}

/** The list in which a unit heads its tasks: "Trạm Cam Ranh:" ends the list below "Phòng A (xong trước 25/6):". */
export function listAroundUnit(list: List | null, paragraph: Paragraph, depth: number): List | null {
  if (depth > 0) return listAround(list, depth);
  const headed =
    list !== null && list.depth === 0 && list.lead !== "" && list.sign === openingSign(paragraph);
  return headed ? list.above : list;
}

/** What a line without a number begins with: its bullet, or "" if it has none. */
export const openingSign = ({ marker, text }: Paragraph): string =>
  marker?.kind === "bullet" ? signOf(text) : "";

/** "Trên đây là kết luận …", "… biết, triển khai thực hiện./." */
export function isClosing(body: string): boolean {
  const words = fold(body).trim();
  return /^(?:(?!.*(?:don doc|theo doi|giam sat|kiem tra)).{0,120}thuc hien (?:nghiem |tot |nghiem tuc )?(?:nghi quyet|ket luan|thong bao|noi dung) nay\W*$|.{0,70}kinh moi |.{0,90}thong bao (?:de|den|toi) .{3,120}(?:biet|thuc hien)\W*$|(?:cac )?noi dung khac|tren day la|nhan duoc (?:cong van|thong bao|van ban)|trong qua trinh (?:trien khai|thuc hien|to chuc).{0,60}(?:vuong mac|kho khan|phat sinh)|can cu noi dung tren|thua lenh|(?:chi bo|hoi nghi|cuoc hop|100% dai bieu) (?:nhat tri|thong nhat|bieu quyet).{0,40}(?:noi dung tren|noi dung bien ban|ket luan tren)|bien ban (?:ket thuc|thong qua|duoc lap|nay)|cuoc hop ket thuc|(?:(?:van phong|phong|ban|uy ban|so|truong|cong ty|trung tam|chi cuc|chi nhanh|ubnd|dang uy|cong doan) .{2,80} )?(?:xin |tran trong )?thong bao (?:de |den |toi |va de nghi |ket luan |y kien |noi dung )|yeu cau cac .{3,80}(?:nghiem tuc|khan truong) (?:trien khai|to chuc) thuc hien\W*$|de nghi cac .{3,120}(?:biet|nghiem tuc|khan truong|to chuc|trien khai)[^.;]{0,40}thuc hien\W*$)/.test(
    words,
  );
}

export const signOf = (text: string): string => text.trim().charAt(0);

/** "Thời gian: …", "Từ 7h30, ngày 9/9: …": time and place of a meeting, not a task. */
export const isParticular = (body: string): boolean =>
  /^\(?(?:ngày \d{1,2}[/.-]\d{1,2}\S*\s*[-–,]\s*chủ trì\s*:|(?:người (?:lập|ghi|báo cáo|soạn|tổng hợp)|ngày họp|thời gian|địa điểm|thành phần|hình thức|chủ trì(?!,? (?:phối hợp|cùng|tham mưu))|nội dung(?=(?: (?:họp|hội nghị|cuộc họp|làm việc|chương trình))?:)|trang phục|đại biểu|khách mời|kinh phí)(?:(?!thực hiện|hoàn thành)[^:.;]){0,50}:|(?:từ\s+)?\d{1,2}\s?(?:h|giờ)\s?\d{0,2}|(?:từ|sáng|chiều)\s+\d{1,2}\s?h|tại điểm cầu|công tác chuẩn bị\s*:?$|(?:xong|tan|tan họp|họp tan|họp xong|kết thúc)(?: họp| lúc| hồi)*\s+\d{1,2}\s?(?:h|giờ)|kính mời|ảnh\s*:|tin\s*:|bài\s*:)/iu.test(
    body.trim(),
  );

/** "Dự họp: anh Mẩy, chị Dung …" within a line. */
export const NAMES_PRESENT =
  /^(?:chủ trì|chủ tọa|dự|dự họp|tham dự|có mặt|thành phần|thư ký|ghi|ghi biên bản|vắng)\s*:/iu;

/** Whether a line ends with a colon, and so introduces a list. */
export const introduces = (body: string): boolean => /:\s*$/.test(body);

/** Whether the paragraph is no longer part of the list. */
export function endsList(list: List, paragraph: Paragraph, before: Paragraph | undefined): boolean {
  if (paragraph.marker !== null) return false;
  const body = paragraph.text.trim();
  if (list.marked && list.items > 0 && before?.marker !== null) return true;
  if (list.marked && list.lead !== "" && list.items === 0) return false;
  const tokens = tokenize(body);
  const label =
    /^[^.:]{4,80}:\s/.test(body) || /^(?:Đối với|Riêng|Về phía|Giao|Yêu cầu|Đề nghị)\s/u.test(body);
  return (
    !(
      label ||
      isVerb(tokens, 0) ||
      (namesActor(tokens) && !/(?<!\p{L})(?:đã|đang|vừa)(?!\p{L})/u.test(body))
    ) || /^(?:Sau |Kết thúc|Buổi lễ|Buổi |Trước )/u.test(body)
  );
}

const namesActor = (tokens: readonly Token[]): boolean =>
  readUnits(tokens, 0) !== null || actorsAt(tokens, 0, tokens.length, "sentences") !== null;

/** "Báo cáo gửi về … trước ngày 12/6": a day for the whole list above it. */
export function listDeadline(
  body: string,
  plain: string,
  paragraph: Paragraph,
  on: DeadlineBasis,
): FoundDeadline | null {
  if (
    !/^(?:báo cáo|kết quả|thời (?:gian|hạn)|hoàn thành|các (?:đơn vị|cơ quan|nội dung|nhiệm vụ|công việc|sở)|văn bản|toàn bộ|tất cả|hồ sơ|yêu cầu (?:hoàn thành|các)|nội dung|đề nghị (?:các|gửi))/iu.test(
      body.trim(),
    )
  )
    return null;
  const [deadline] = findDeadlines(plain, on).filter(({ periodic }) => !periodic);
  return deadline ? at(deadline, paragraph.from) : null;
}

/** A deadline found in a part of the text, with its place in the whole. */
export const at = (deadline: FoundDeadline, offset: number): FoundDeadline => ({
  ...deadline,
  from: deadline.from + offset,
  to: deadline.to + offset,
});
