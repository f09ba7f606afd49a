import { type FoundDeadline, findDeadlines } from "../../dates-in-words";
import type { DeadlineBasis } from "../../deadline-days";
import { fold } from "../../fold";
import { actorsAt } from "../actors/actors-at";
import { findCoordinating } from "../actors/coordination";
import { UNTIL } from "../deadlines/by-deadline";
import { isOfMatter, WORDS_BEFORE } from "../deadlines/day-of-matter";
import type { Paragraph } from "../layout";
import { readOrders } from "../orders/read-orders";
import { phraseAt, phrases } from "../phrases";
import { splitSentences } from "../sentences";
import { textOf } from "../token-range";
import { type Token, tokenize } from "../tokens";
import { readUnits } from "../units/read-units";
import { headAt } from "../units/unit-nouns";
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

/** A numbered or bulleted line that only names a unit, followed by its tasks. */
export function unitHeading({ text, bodyAt, marker }: Paragraph, next: Paragraph | undefined): string | null {
  const body = text
    .slice(bodyAt)
    .trim()
    .replace(/^(?:Đối với|Giao|Về phía|Yêu cầu|Đề nghị)\s+/u, "")
    .replace(/\s*[:.]$/, "")
    .replace(/\s*\((?:thực hiện|hoàn thành|xong|trước|hạn|trong|chậm nhất|thời hạn)[^()]*\)$/iu, "");
  if (!next || body.length > 160) return null;
  // "Nông trường Suối Đỏ 1" on a line of its own above numbered tasks
  const bare = marker === null && !/:$/.test(text.trim());
  if (bare && (next.marker?.kind !== "number" || body.length > 80 || body === body.toUpperCase()))
    return null;
  // "* Phòng Kinh tế" above "- Cử cán bộ thú y …"
  const above = next.marker?.kind === "bullet" && signOf(next.text) !== signOf(text);
  if (marker?.kind === "bullet" && !/:$/.test(text.trim()) && !above) return null;
  // "Đoàn Chủ tịch gồm 3 đồng chí:"
  if (/(?<!\p{L})gồm(?!\p{L})/u.test(body)) return null;
  const tokens = tokenize(body);
  const units = readUnits(tokens, 0);
  // "8. Các Ban Quản lý …" and "7. UBND các xã, phường có cụm công nghiệp"
  if (!units) return null;
  const rest = tokens.slice(units.to);
  // "Phòng Quản lý Thu và Phát triển người tham gia:", "KBNN huyện, thị xã:"
  const goesOn =
    /:$/.test(text.trim()) &&
    rest.length <= 8 &&
    (rest[0]?.capital === true ||
      (rest[0]?.raw === "và" && rest[1]?.capital === true) ||
      (rest[0]?.raw === "," && /^(?:huyện|thị|thành|xã|phường|quận|đặc)$/.test(rest[1]?.raw ?? ""))) &&
    !rest.some((_, k) => phraseAt(COMMANDS, rest, k) > 0);
  const qualified = /^(?:có|trong|trên|thuộc|ở|ven|tại|bị)$/.test(rest[0]?.raw ?? "") && rest.length <= 8;
  // "2.3. Phòng Quản lý, Hỗ trợ doanh nghiệp"
  const named =
    marker?.kind === "number" && rest[0]?.raw === "," && rest[1]?.capital === true && rest.length <= 6;
  if (units.to < tokens.length && !qualified && !named && !goesOn) return null;
  if (units.to === 1 && marker === null) return null;
  return body;
}

const COMMANDS = phrases(
  "yêu cầu|giao|đề nghị|thống nhất|kết luận|chỉ đạo|báo cáo|phải|cần|tập trung|thực hiện|chủ trì|phối hợp|làm|như sau|cụ thể",
);

const signOf = (text: string): string => text.trim().charAt(0);

/** Whether it is a heading for the following lines, not an item of its own. */
export function isTitle(body: string, next: Paragraph, marked: boolean): boolean {
  const words = body.trim();
  if (words === words.toUpperCase() && /\p{Lu}{2}/u.test(words)) return true;
  // "1. Về vị trí việc làm"
  if (marked && /^Về\s[^.;:,]{3,60}$/u.test(words) && next.marker?.kind !== "number") return true;
  return (
    marked &&
    !/[.;,]$/.test(words) &&
    words.length < 110 &&
    (next.marker === null ||
      next.marker.kind === "bullet" ||
      next.marker.kind === "letter" ||
      /\./.test(next.marker.label)) &&
    (!isVerb(tokenize(words), 0) || goesDown(next) || standsAbove(words, next)) &&
    headAt(tokenize(words), 0) === 0
  );
}

/**
 * "C. VIỆC TỒN TỪ THÁNG 02 (hoàn thành trước 20/3/2026)", "II. Các việc phải xong trước ngày 31/8/2021": the day of all
 * that is below a heading.
 */
export function headingDeadline({ text, from }: Paragraph, on: DeadlineBasis): FoundDeadline | null {
  const bracket = /\(([^()]*)\)\s*[:.]?\s*$/u.exec(text);
  const limits = bracket?.[1] ?? text.replace(/[\s.:]+$/u, "");
  const start = bracket ? bracket.index + 1 : 0;
  const deadline = findDeadlines(limits, on).find(
    ({ day, words, from: begin, to }) =>
      day !== null &&
      (bracket ? UNTIL.test(words) : to === limits.length && ENDS_WORK.test(limits.slice(0, begin) + words)),
  );
  return deadline ? at(deadline, from + start) : null;
}

/** Work below a heading is over by a day: "nhiệm vụ từ nay đến hết năm 2026" only names the period of a plan. */
const ENDS_WORK =
  /(?<!\p{L})(?:(?:xong|hoàn thành|hoàn tất|làm ngay|giải quyết|hạn)(?:\s(?:dứt điểm|ngay|xong|chậm nhất))*\s(?:trước|trong|chậm nhất|đến hết)|thực hiện\s(?:trước|chậm nhất))[^,;:]*$|(?<!\p{L})(?:trước (?:ngày\s)?|chậm nhất[^,;:]*\s)\d{1,2}[/.-]\d[\d/.-]*$/iu;

/** "2. Giải quyết thủ tục hành chính" above running text about it. */
export const standsAbove = (words: string, next: Paragraph): boolean =>
  words.length < 60 &&
  !/\d/.test(words) &&
  next.marker === null &&
  next.text.length > 60 &&
  /[.;]$/.test(next.text.trim());

/** Whether the next paragraph is one level below. */
const goesDown = ({ marker }: Paragraph): boolean =>
  marker?.kind === "bullet" || marker?.kind === "letter" || /\./.test(marker?.label ?? "");

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

const TASKS =
  /nhiem vu|cong viec|hang muc|noi dung|yeu cau|viec (?:sau|ma)|cac viec|cu the|nhu sau|chi dao|ket luan|tap trung|giai phap|phan cong|giao|de nghi|trong tam|phuong huong|can lam|action item|to ?do|\bkl\b/;
/** "Các Chi cục hoàn thành trước ngày 31/3/2026:" */
const DUE =
  /(?:hoan thanh|thuc hien|trien khai|xong)(?: xong)? (?:trong|truoc|cham nhat|den het)(?: \w+){0,4} \d[\d /.-]*(?:thang \d+(?: nam \d+)?)?\W*$/;

/** Whether a line only says until when the items below it are due. */
export const announcesDay = (body: string): boolean => introduces(body) && DUE.test(fold(body));
const POINTS = /thong nhat|y kien|ket luan (?:mot so )?noi dung|quyet nghi/;
const NO_TASKS =
  /(?:to chuc|mo) (?:cuoc |buoi |phien |le )?(?:hop|hoi nghi|hoi thao|chao co)|gom co|thanh phan|bao gom|ket qua (?:dat duoc|sau|nhu|cu the)|ton tai|han che|khan giai|nguyen nhan|diem nghen|tinh hinh|khen thuong cac|danh sach|tham du|uu diem|trao doi|gioi thieu|phuong an|ghi nhan/;

/** What a line that ends with a colon says about the list below it; null if the list has no tasks. */
export function readIntro(
  paragraph: Paragraph,
  plain: string,
  on: DeadlineBasis,
): (Pick<List, "kind" | "lead" | "coordinating" | "deadline"> & { at: number }) | null {
  const sentence = splitSentences(plain).at(-1);
  if (!sentence) return null;
  const words = fold(plain.slice(sentence.from));
  if (!(TASKS.test(words) || DUE.test(words)) || NO_TASKS.test(words.slice(-70))) return null;
  // "… trình bày kết quả hai tháng. Cụ thể:": figures follow.
  if (/^\W*(?:cu the|trong do)(?: nhu sau)?\W*$/.test(words) && tellsResults(plain, sentence.from))
    return null;
  const tokens = tokenize(paragraph.text);
  const first = tokens.findIndex(({ from }) => from >= sentence.from);
  const order = readOrders(
    tokens,
    { from: Math.max(0, first), to: tokens.length },
    { listed: true, ordered: true },
  ).at(-1);
  const governed = governedLead(paragraph.text, tokens, first);
  const lead =
    addresseeBeforeColon(paragraph.text, tokens, first) ||
    (order?.lead ? textOf(paragraph.text, tokens, order.lead) : governed);
  const intro = plain.slice(sentence.from);
  const days = findDeadlines(intro, on).filter(
    ({ words: said, ...found }) =>
      // "nghe báo cáo tình hình xâm nhập mặn đến ngày 01/3": of what was heard.
      !isOfMatter(
        intro.slice(Math.max(0, found.from - WORDS_BEFORE), found.from),
        { words: said, ...found },
        on,
      ) &&
      (ENDS_WORK.test(intro.slice(0, found.from) + said) ||
        (/\d/.test(said) &&
          /ngày|[/.-]/.test(said) &&
          (!/tháng|quý|năm/u.test(said) || /ngày\s\d{1,2}\stháng/u.test(said)))),
  );
  const kind = POINTS.test(words.slice(-60)) && !/nhiem vu|cong viec/.test(words) ? "points" : "tasks";
  const [deadline] = days;
  return {
    kind,
    lead: isAnswerable(lead) ? lead : "",
    coordinating: order?.lead
      ? findCoordinating(tokens, { from: order.lead.to, to: tokens.length }).map((unit) =>
          textOf(paragraph.text, tokens, unit),
        )
      : [],
    deadline: deadline ? at(deadline, paragraph.from + sentence.from) : null,
    at: sentence.from,
  };
}

const tellsResults = (plain: string, to: number): boolean => {
  const before = splitSentences(plain.slice(0, to)).at(-1);
  const said = before ? fold(plain.slice(before.from, before.to)) : "";
  return (
    /(?:bao cao|trinh bay|thong tin|ket qua|tinh hinh|dat duoc)/.test(said) &&
    !/(?:yeu cau|de nghi|chi dao|nhiem vu|phan cong|giao )/.test(said)
  );
};

/** "UBKT Huyện ủy yêu cầu Ban Thường vụ Đảng ủy xã Thanh Lam:": whom a command addresses, up to the colon. */
function addresseeBeforeColon(text: string, tokens: readonly Token[], first: number): string {
  for (let k = tokens.length - 2; k > Math.max(0, first); k--) {
    if (!/^(?:cầu|giao|nghị)$/.test(tokens[k - 1]?.raw ?? "")) continue;
    const units = readUnits(tokens, k);
    return units && tokens[units.to]?.raw === ":" ? textOf(text, tokens, units) : "";
  }
  return "";
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

const headLike = (tokens: readonly Token[], k: number): boolean =>
  /^(phòng|ban|sở|các|đơn)$/i.test(tokens[k]?.raw ?? "");

/** "chúng ta" is not a lead. */
const isAnswerable = (lead: string): boolean =>
  lead !== "" &&
  !/^(?:đồng chí|ông|bà|chủ tịch|giám đốc|trưởng|phó|bí thư|lãnh đạo ban$)(?![^,]*các)/iu.test(lead);

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
