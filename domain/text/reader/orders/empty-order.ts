import type { Token } from "../tokens";
import type { Order } from "./read-orders";

/** "khẩn trương triển khai thực hiện", "thực hiện tốt các nhiệm vụ nêu trên": no task of its own. */
export function isEmptyOrder(tokens: readonly Token[], { from, to, lead }: Order): boolean {
  const rest = tokens.slice(lead?.to ?? from, to).filter(({ kind }) => kind === "word");
  return rest.length < 26 && rest.every(({ raw }) => SAYS_NOTHING.test(raw));
}
const SAYS_NOTHING =
  /^(?:phát|huy|tinh|thần|trách|nhiệm|cao|hơn|nữa|đoàn|kết|đồng|chí|nêu|nỗ|lực|phấn|đấu|hoàn|thành|thắng|lợi|mỗi|cán|đảng|viên|toàn|thể|quan|tâm|phối|hợp|nghiên|cứu|cơ|đơn|vị|sở|ban|ngành|địa|phương|yêu|cầu|đề|nghị|chỉ|đạo|giao|lưu|ý|cần|phải|khẩn|trương|nghiêm|túc|tích|cực|chủ|động|tập|trung|tốt|triển|khai|tổ|chức|thực|hiện|các|những|nội|dung|nhiệm|vụ|công|việc|giải|pháp|kết|luận|thông|báo|văn|bản|trọng|tâm|nêu|trên|này|đã|đề|ra|được|thời|gian|tới|trong|theo|đúng|quy|định|tại|để|và|có|hiệu|quả|quyết|liệt|đồng|bộ|trước|mắt|tiếp|tục|kịp|thời|của|năm|tháng|quý|biết|một|số|nhóm|chủ|yếu|như|sau|đây)$/iu;
