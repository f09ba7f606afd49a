import type { Paragraph } from "../reader/layout";
import type { Span } from "../reader/sentences";
import { findTimes } from "./clock-times";

/** Where a meeting was held. */
export type FoundPlace = Span & { text: string };

/** A place stands near the beginning of its paragraph. */
const SEEN = 1000;
const LONGEST = 200;
const SHORTEST = 3;

/**
 * The place of a meeting.
 * @param opening the first paragraphs, in which a label may stand
 * @param openers those of them that open the minutes by a sentence
 */
export const findPlace = (opening: readonly Paragraph[], openers: readonly Paragraph[]): FoundPlace | null =>
  labelledPlace(opening) ?? placeInSentence(openers);

const LABEL =
  /^[\s*+•–-]*(?:(?:thời\s+gian|hình\s+thức)\s*(?:,|và)\s*)?(?:(?:địa\s+điểm|ĐĐ|đ\/đ)(?:\s+(?:họp|tổ chức|tiến hành|làm việc))?|(?:nơi|chỗ)\s+(?:họp|tổ chức|làm việc)|họp\s+tại|vị\s+trí|tại)(?!\p{L})\s*(?::\s*|$|(?=\p{Lu}))/iu;
const LABEL_INSIDE = /(?<=[.;,]\s)(?:Tại|[Đđ]ịa điểm|[Nn]ơi họp)\s*:\s*/u;

/** "Địa điểm: Hội trường tầng 2, trụ sở Ban Quản lý."; the value of a form may stand on the next line. */
function labelledPlace(paragraphs: readonly Paragraph[]): FoundPlace | null {
  for (const [n, { text, from, bodyAt }] of paragraphs.entries()) {
    const label = LABEL.exec(text.slice(bodyAt));
    const inside = label ? null : LABEL_INSIDE.exec(text);
    const at = label ? bodyAt + label[0].length : inside ? inside.index + inside[0].length : null;
    if (at === null || (label && /^\s*tại\s*$/iu.test(label[0]))) continue;
    const next = paragraphs[n + 1];
    if (text.slice(at).trim() === "") {
      const below = next && placeBelow(next);
      if (below) return below;
      continue;
    }
    // "Thời gian, địa điểm: 7 giờ 30, tại Hội trường"
    const behind = /^[^.;]{0,120}?\d[^.;]{0,120}?(?<!\p{L})tại\s+/iu.exec(text.slice(at));
    const begin = at + (behind ? behind[0].length : 0);
    const place = placeFrom(text, begin, endOfPhrase(text, begin), from);
    if (place && !/^(?:\d{1,2}\s*(?:giờ|h|g|:)|ngày\s)/iu.test(place.text)) return place;
  }
  return null;
}

/** The line under a label, or the sentence under a heading. */
function placeBelow(next: Paragraph): FoundPlace | null {
  const { text, from, marker } = next;
  const isSentence = /(?<!\p{L})tại\s/iu.test(text);
  if (isSentence) return placeInSentence([next]);
  return marker === null && findTimes(text).length === 0
    ? placeFrom(text, 0, endOfPhrase(text, 0), from)
    : null;
}

/** Where the words about who met, and what they did, begin. */
const DOING = new RegExp(
  [
    String.raw`,?\s+(?:đã|long trọng|trang trọng|trang nghiêm|nghiêm trang)\s+\p{L}`,
    String.raw`,?\s+(?:tổ chức|tiến hành|diễn ra|chúng tôi|khai mạc|bắt đầu|thực hiện|cử hành|làm lễ|dự|tham gia|tham dự|để|gồm|do|với|chủ trì|tập trung|tập huấn|phối hợp|mời|gặp|cho tiện)(?!\p{L})`,
    String.raw`,?\s+(?:nhân (?:dịp|kỷ niệm)|dưới sự|từ (?:lúc|hồi)|vào (?:lúc|hồi|ngày|sáng|chiều)|trong (?:buổi|ngày|sáng|chiều|không khí)|(?:sáng|chiều) (?:nay|ngày))(?!\p{L})`,
    String.raw`,\s*xong(?!\p{L})`,
    String.raw`(?<!phòng|nơi|cuộc|buổi|Phòng),?\s+(?:họp|sinh hoạt|giao ban)(?!\p{L})`,
    String.raw`,?\s+(?:ông|bà|đồng chí|đ\/c)\s+\p{Lu}`,
    String.raw`,\s+(?:Phó\s+)?(?:Chủ tịch|Thứ trưởng|Bộ trưởng|Thủ tướng|Tổng Giám đốc|Giám đốc|Bí thư|Trưởng|Chánh|Cục trưởng|Chi cục trưởng|Hiệu trưởng|Viện trưởng|Tổng Bí thư|PGS|GS|TS|ThS|BS)(?!\p{L})`,
  ].join("|"),
  "u",
);
/** "tại buổi lễ", "tại Công văn số 12", "tại 236 trường" name no place of the meeting. */
const NO_PLACE =
  /^(?:buổi|hội nghị|cuộc|phiên|kỳ họp|lễ|đại hội|chương trình|thông báo|văn bản|công văn|nghị quyết|quyết định|kết luận|điều|khoản|một số|các|nhiều|những|đây|đó|khu vực|địa bàn)(?!\p{L})|^\d+\s/iu;
/** Rooms and grounds where agencies meet. */
const ROOM =
  /(?:hội trường|phòng họp|phòng truyền thống|phòng khánh tiết|phòng giao ban|trụ sở|sân|nhà văn h[oó][aá]|khuôn viên|tầng|lầu|trung tâm hội nghị|nhà làm việc|sảnh|cột cờ|công trường)(?!\p{L})/iu;

/** "…, tại Hội trường tầng 2, Ban Quản lý long trọng tổ chức Lễ chào cờ": the words before those who met. */
function placeInSentence(openers: readonly Paragraph[]): FoundPlace | null {
  for (const { text: whole, from } of openers) {
    const text = whole.slice(0, SEEN);
    for (const at of text.matchAll(/(?<!\p{L})(?:tại|ở)\s+(?=\S)/giu)) {
      const begin = at.index + at[0].length;
      const end = endOfPhrase(text, begin);
      const phrase = text.slice(begin, end);
      const doing = DOING.exec(phrase);
      if (NO_PLACE.test(phrase) || !isOfMeeting(text, at, phrase, doing !== null)) continue;
      const words = doing ? withoutThoseWhoMet(phrase.slice(0, doing.index)) : phrase;
      const place = placeFrom(text, begin, begin + words.length, from);
      if (place) return place;
    }
  }
  return null;
}

/** Whether a place is that of the meeting: right behind its time, a room, or the end of what was held. */
function isOfMeeting(text: string, at: RegExpExecArray, phrase: string, isFollowed: boolean): boolean {
  const before = text.slice(Math.max(0, at.index - FARTHEST), at.index);
  if (BEHIND_TIME.test(before)) return true;
  // "ở" is said of any place.
  if (/^ở/iu.test(at[0])) return false;
  if (HELD.test(before) || ROOM.test(phrase.slice(0, 60))) return true;
  return !isFollowed && MEETING_BEFORE.test(before);
}
const FARTHEST = 60;
const HELD = /(?:diễn ra|được tổ chức|họp)\s+$/iu;
/** "…, Chi cục tổ chức lễ chào cờ tại khu di tích": the place ends the sentence. */
const MEETING_BEFORE = /(?:chào cờ|họp|hội nghị|lễ|giao ban)(?!\p{L})[^.;,]{0,40}$/iu;
/** A day or a time of day, and few other words, right before the place. */
const BEHIND_TIME =
  /(?:\d\s*[/.-]\s*\d{1,4}\)?|năm \d{4}|giờ(?:\s*\d{1,2}(?:\s*phút)?|\s+\p{L}+)?|\dh\d{0,2}['’]?|(?:sáng|chiều|tối) nay)[^.;:]{0,25}$/iu;

/** Bodies and people who meet. */
const WHO_MET =
  /^\s*(?:hơn\s+|gần\s+|khoảng\s+)?(?:\d+\s+)?(?:Ban|Sở|Ủy ban|UBND|HĐND|Chi cục|Cục|Trung tâm|Phòng|Đảng ủy|Đảng bộ|Chi bộ|Công đoàn|Đoàn|Hội|Hội đồng|Tổng công ty|Công ty|Trường|Bệnh viện|Huyện|Thành phố|Tỉnh|Xã|Phường|Văn phòng|Viện|Kho bạc|Bảo hiểm|Tòa án|Viện kiểm sát|Chi nhánh|Liên đoàn|Mặt trận|Công an|Đồn|Đội|Tổ|Trạm|Khoa|Hạt|Kho|Nhà trường|Cụm|Chi đoàn|Đài|đoàn công tác|nhà trường|tổ|đội|trạm|khoa|tập thể|toàn thể|toàn trường|cơ quan|lãnh đạo|cán bộ|công chức|viên chức|người lao động|đảng viên|đoàn viên|chiến sĩ|giáo viên|nhân viên|học sinh|thầy|hội đồng|ban|phòng|sở|chi bộ|đảng ủy)(?!\p{L})/u;
/** Of these a place is never named. */
const NEVER_A_PLACE =
  /^\s*(?:hơn\s+|gần\s+|khoảng\s+)?(?:\d+\s+)?(?:Đảng ủy|HĐND|UBND|UBMTTQ|Ủy ban|Chi bộ|Ban Giám (?:hiệu|đốc)|Ban Chấp hành|Công đoàn|tập thể|toàn thể|lãnh đạo|cán bộ|công chức|viên chức|người lao động|đảng viên|đoàn viên|chiến sĩ|giáo viên|nhân viên|học sinh)(?!\p{L})/u;

/** The words of a place without the last ones between commas that name who met there. */
function withoutThoseWhoMet(words: string): string {
  const parts = words.replace(/(?<=Văn h[oó][aá]),(?= (?:Thể thao|Khoa học|Xã hội))/gu, ";").split(",");
  if (parts.length > 1 && WHO_MET.test(parts.at(-1) ?? "")) parts.pop();
  while (parts.length > 1 && NEVER_A_PLACE.test(parts.at(-1) ?? "")) parts.pop();
  return parts.join(",").replaceAll(";", ",");
}

/** Where the sentence, or its part up to a semicolon, ends; a point behind an abbreviation ends nothing. */
function endOfPhrase(text: string, from: number): number {
  const plain = text.slice(from).replace(SHORTENED, "_");
  const end = /[.;](?=\s|$)|\n|\s[–—-]\s(?=\p{L}[^,.;:]{2,25}:|\p{Ll}|\d)/u.exec(plain);
  return from + (end ? end.index : plain.length);
}

const SHORTENED = /(?<=(?<!\p{L})(?:TP|Tp|tp|TX|Tx|TT|Q|P|H|Đ|đ|ThS|TS|GS|PGS|BS))\.(?=\s*[\p{Lu}\d])/gu;

function placeFrom(text: string, from: number, to: number, at: number): FoundPlace | null {
  const words = text
    .slice(from, to)
    .replace(/\s+/gu, " ")
    .replace(/[\s,.;:]+$/u, "")
    .trim();
  if (words.length < SHORTEST || words.length > LONGEST) return null;
  return { from: at + from, to: at + to, text: words.charAt(0).toUpperCase() + words.slice(1) };
}
