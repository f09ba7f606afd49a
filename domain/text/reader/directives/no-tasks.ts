import type { DeadlineBasis } from "../../deadline-days";

/** Whether the sentence reports, promises or thanks: such a sentence is not an order. */
export const isReported = (sentence: string): boolean =>
  /^(?:ảnh|video|nguồn|đồ họa)\s*:|(?:long trọng|trang nghiêm|trọng thể) (?:tổ chức|tiến hành|cử hành)|đang chờ [^.;]{3,80}(?:ý kiến|chủ trương|phê duyệt)|^(?:giao ban|cuộc họp|phiên họp|họp)(?:\s[\p{L}\d]+){0,3} (?:họp|diễn ra|vào|lúc)\s[^.]*\d|tổ chức (?:lễ|buổi|hội nghị)[^.;]{0,60}(?<=(?:sáng|chiều|tối|hôm) nay[^.;]*)|^[^.;]{0,120}chia sẻ kinh nghiệm\s*:|^(?:phát huy|kết thúc|sau buổi|tại buổi lễ,? các|buổi lễ|hưởng ứng|đây là|cũng tại buổi lễ phát động)|đến (?:nay|tháng \d{1,2}) (?:đã|cơ bản|là xong)(?!\p{L})|đến nay \d|(?<!\p{L})đã (?:xong|hoàn thành)(?=[,.;])/iu.test(
    sentence,
  );

/** "Người dân phải chờ lâu", "nhà trường phải là nơi …": what is or ought to be, without a task. */
export const STATES_OUGHT =
  /^\s*(?:người dân|nhân dân|bà con|du khách|người bệnh)[^.;:]{0,60}?\sphải\s(?:chờ|đợi|chịu|đi lại|có cuộc sống|sống|bỏ)|(?<!\p{L})phải là (?:nơi|người|tấm|cầu|hạt|điểm tựa|lực lượng)(?!\p{L})/iu;

/** "Bộ Giáo dục và Đào tạo tin tưởng các trường …" */
export const WISHES =
  /^\s*(?:(?:thay mặt|với)[^.;:]{0,60},\s)?(?:\p{Lu}|tập thể)(?:(?!lưu ý|yêu cầu|đề nghị|giao|chỉ đạo|không)[^.;:,]){2,80}?\s(?:tin tưởng|chúc mừng|chúc (?:toàn|các|cán|tập|cuộc|mọi|sức|hội|đại)|hy vọng|kỳ vọng)\s?(?!.*(?:yêu cầu|giao|đề nghị)\s)/u;

/** "Tháng 6/2024, Chủ tịch giao Sở A …" at a meeting of 2026: an order of another time. */
export function tellsEarlier(said: string, { meeting }: DeadlineBasis): boolean {
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

/** "Sở đề xuất thành phố sớm có cơ chế …, đồng thời đề nghị các bộ …": subordinates ask for something. */
const ASKS_SUPERIORS =
  /^(?:(?:Ông|Bà|Anh|Chị|Đ\/c|Đại diện|Lãnh đạo|Sở|Ban|Phòng|Hội|Doanh nghiệp|Công ty)(?:(?!yêu cầu|giao|chỉ đạo|chủ trì|nghiên cứu|tham mưu|phải|cần|phối hợp)[^,;.:]){0,70}?\s)(?:kiến nghị|đề xuất)\s+(?:với\s+)?(?:thành phố|tỉnh|bộ|trung ương|cấp|UBND|nhà nước|huyện|xã|phường|nhà trường|bệnh viện|Chính phủ|Thủ tướng|công ty)(?!\p{L})|^(?:Thảo luận|Tham luận|Góp ý|(?:Từ|Tại) điểm cầu)[^.;:]{3,200}?(?<!\p{L})đề nghị(?!\p{L})|^(?:[^,;.:]{3,60},\s)?(?:UBND|Đảng ủy|Ban Thường vụ|Chi bộ|Nhà trường|Trường|Bệnh viện)(?:\s[^,;.:\s]+){0,4}?\s(?:kiến nghị (?:UBND|Đảng ủy|Tỉnh ủy|Huyện ủy|Thành ủy|Bộ|Trung ương|Chính phủ|cấp trên)|đề nghị (?:Đảng ủy|Tỉnh ủy|Huyện ủy|Thành ủy|Bộ|Trung ương|Chính phủ|UBND tỉnh|UBND thành phố|cấp trên)[^,;.:]{0,40}? (?:sớm|quan tâm|xem xét))(?!\p{L})/iu;
/**
 * "Thảo luận tại điểm cầu, ông A, Chi cục trưởng … đề nghị Cục Thuế sớm nâng cấp đường truyền", "Thống nhất đề nghị Bộ
 * xem xét bố trí vốn": what only a superior can give.
 */
const ASKS_FOR_MEANS =
  /^(?:Thống nhất|Đồng ý) (?:đề nghị|kiến nghị) (?:Bộ|Chính phủ|Thủ tướng|Trung ương|UBND tỉnh|cấp trên)(?!\p{L})|^(?:[^,.;:]{3,60},\s)?(?:ông|bà|đồng chí|đ\/c|anh|chị)\s\p{Lu}(?:(?!(?<!\p{L})(?:yêu cầu|giao|chỉ đạo)(?!\p{L}))[^.]){4,260}?(?<!\p{L})đề nghị (?:(?:tỉnh|thành phố|Bộ|Trung ương|Chính phủ|Cục|Tổng cục|công ty|ngành|cấp trên)(?:\s\p{Lu}\p{L}*){0,4} (?:sớm|xem xét|quan tâm|hỗ trợ|bố trí|bổ sung|đầu tư|nâng|tăng)|(?:huyện|xã|phường|nhà trường|bệnh viện) (?:sớm )?(?:xem xét|quan tâm|hỗ trợ|bố trí|bổ sung|đầu tư|thay|cho|cấp))(?!\p{L})/iu;
/** Whether subordinates ask for something that they cannot order. */
export const asksSuperiors = (said: string): boolean =>
  ASKS_SUPERIORS.test(said) || ASKS_FOR_MEANS.test(said);

/** "Thống nhất chủ trương hỗ trợ …", "Về lò hơi: Đồng ý chủ trương như Phòng A đề xuất.": agreed, without a task. */
export const AGREES_IN_PRINCIPLE =
  /^(?:[^:;.]{2,140}:\s)?(?:\p{L}[^,;.:]{1,40}\s)?(?:thống nhất|đồng ý|nhất trí)(?: về)? chủ trương(?:(?!giao|yêu cầu|đề nghị|phân công|chủ trì|trước ngày|hoàn thành)[^;.])*\.?\s*$/iu;
/** "Theo bà, các địa phương cần …", "vì sao Bác luôn giao …": a view or a story, not an order. */
export const TELLS_VIEW =
  /^Theo (?:ông|bà|anh|chị|chuyên gia|đại biểu|tác giả|TS|PGS)(?!\p{L})|(?<!\p{L})Bác (?:Hồ )?(?:luôn|từng|dạy|căn dặn|đã|thường|nhắc|yêu cầu)(?!\p{L})|^(?:[^,;.]{0,30},\s)?các đại biểu (?:xem|thăm|nghe|dâng|chụp|tham quan)/u;
