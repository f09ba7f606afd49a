import type { Paragraph } from "../layout";
import { splitSentences } from "../sentences";

/** "3. Thảo luận: 06 ý kiến. Đ/c Mùi đề nghị …" on one line. */
export const DISCUSSES =
  /^(?:phần )?(?:thảo luận|(?:các )?ý kiến(?: thảo luận| tham gia| phát biểu| khác| đảng viên)?)\s*:/iu;

/** "Chị Pham nói: …", where "Chủ trì: chị Lý Mùi Pham" names the chair: what follows may be orders. */
export function chairSpeaks(paragraphs: readonly Paragraph[]): RegExp | null {
  for (const { text } of paragraphs.slice(0, 12)) {
    const name = CHAIR.exec(text)?.[1];
    if (name !== undefined)
      return new RegExp(
        `^(?:anh|chị|ông|bà|cô|thầy|chú|bác|đ/c|đồng chí)\\s(?:\\p{Lu}\\p{Ll}*\\s){0,3}${name}\\s(?:nói|kết luận|dặn|chốt|phát biểu|trả lời|chỉ đạo)[^:.]{0,30}:`,
        "iu",
      );
  }
  return null;
}
const CHAIR =
  /[Cc]hủ (?:trì|tọa)\s*:\s*(?:[^\s,.]+\s){0,4}?(?:\p{Lu}\p{Ll}+\s){1,3}(\p{Lu}\p{Ll}+)(?=[\s,.(–-]|$)/u;

/** Where the leader decides within the discussion; null if nothing is decided. */
export function decisionAt({ text, bodyAt }: Paragraph): number | null {
  const body = text.slice(bodyAt);
  if (ANSWERED.test(body)) return bodyAt;
  if (LEADER_DECIDES.test(body) || (/^(?:→|⇒|[-=]+>)/u.test(body) && DECIDES.test(body))) return bodyAt;
  const sentence = splitSentences(text).find(
    ({ from, to }) => from > bodyAt && LEADER_ANSWERS.test(text.slice(from, to)),
  );
  return sentence?.from ?? null;
}

/** "1. Kiến nghị bổ sung biên chế: Giao Ban Tổ chức xem xét." */
const ANSWERED =
  /^(?:về |đối với |các )?(?:kiến nghị|đề nghị|đề xuất)[^.;:]{3,160}:\s+(?:Giao|Yêu cầu|Đồng ý|Thống nhất|Chấp thuận)(?!\p{L})/iu;

/** "Hiệu trưởng trả lời: giao thầy Phú …": the leader's decision within the discussion. */
const LEADER_DECIDES =
  /^(?:(?:đồng chí|đ\/c|ông|bà|thầy|cô|anh|chị)\s+)?(?:chủ tịch|giám đốc|hiệu trưởng|bí thư|trưởng (?:phòng|ban|khoa|thôn|trạm)|chủ tọa|chủ trì|chủ nhiệm|chánh|tổng giám đốc|TGĐ|GĐ|HT|CT|BT)(?!\p{L})[^:.;]{0,50}?(?:kết luận|chỉ đạo|giao|yêu cầu|chốt|quyết định|trả lời|phân công)/iu;

/** The chair, and a colon after a word of deciding or right after the title. */
export const DECIDES =
  /^(?:[-=]*>|→|⇒|\*)?\s*(?:(?:đồng chí|đ\/c|ông|bà|thầy|cô|anh|chị)\s+)?(?:chủ tịch|giám đốc|hiệu trưởng|bí thư|trưởng (?:phòng|ban|khoa|thôn|trạm)|chủ tọa|chủ trì|chủ nhiệm|chánh|cục trưởng|tổng giám đốc|TGĐ|GĐ|HT|CT|BT|KL|kết luận|chốt)(?!\p{L})[^:.;]{0,60}?(?:(?<=[^:]{0,80}(?:kết luận|chỉ đạo|giao|yêu cầu|chốt|quyết định|phân công|thống nhất)[^:.;]{0,24})|(?<=^[^:.;]{0,40})):\s*/iu;

/** "… Bí thư: đồng ý, giao đ/c Hậu khảo giá.": a sentence of its own behind what others said. */
const LEADER_ANSWERS =
  /^(?:(?:đồng chí|đ\/c|ông|bà|thầy|cô|anh|chị)\s+)?(?:chủ tịch|giám đốc|hiệu trưởng|bí thư|trưởng (?:phòng|ban|khoa|thôn|trạm)|chủ tọa|chủ trì|chủ nhiệm|chánh|tổng giám đốc|TGĐ|GĐ|HT|CT|BT)(?!\p{L})[^.;]{0,70}?(?:kết luận|chỉ đạo|giao|yêu cầu|chốt|quyết định|phân công)(?!\p{L})/iu;
