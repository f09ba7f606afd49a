/**
 * Frequent pairs of syllables in office texts whose tones look alike in small print (ổ and ố, ể and ế): a pair
 * that differs from one of them only in tones is corrected to it.
 */
const PAIRS = `tổng hợp|kiểm tra|kiểm soát|kiểm điểm|kiểm kê|kiểm toán|triển khai|phát triển|tổ chức|khẩn trương|đẩy mạnh
đẩy nhanh|thẳng thắn|cổ phần|điển hình|điểm nghẽn|thời điểm|trọng điểm|địa điểm|quan điểm|đặc điểm|tuyển dụng
chuyển đổi|chuyển giao|chuyển biến|thẩm định|thẩm quyền|thẩm tra|bảo đảm|đảm bảo|bổ sung|bổ nhiệm|sửa đổi|thay đổi
đổi mới|cải tiến|tổng kết|sơ kết|tổng số|tổng thể|cụ thể|thể chế|tập thể|đoàn thể|tổ công|mặt bằng|cân bằng|công bằng
hằng quý|hằng tháng|hằng năm|hằng tuần|hằng ngày|chi tiết|chi trả|chi phí|chỉ đạo|chỉ tiêu|chỉ thị|điểm danh
giải quyết|giải pháp|giải phóng|giải ngân|rà soát|báo cáo|kế hoạch|kết quả|kết luận|hiệu quả|quản lý|quy định
phối hợp|chủ trì|chủ động|chủ tịch|thực hiện|hoàn thành|hoàn thiện|xử lý|hỗ trợ|đề nghị|đề xuất|đề án|yêu cầu
theo dõi|đôn đốc|hướng dẫn|tuyên truyền|phổ biến|kịp thời|nghiêm túc|trách nhiệm|nhiệm vụ|nâng cao|tăng cường
tinh thần|thời hạn|thời gian|văn phòng|công tác|cán bộ|công chức|viên chức|lãnh đạo|giám đốc|thủ trưởng|trưởng phòng
biên bản|thông báo|nghị quyết|nghị định|quyết định|công văn|tờ trình|nơi nhận|kính gửi|bộ phận|đơn vị|cơ quan
tham mưu|cập nhật|số liệu|hồ sơ|thủ tục|cải cách|hành chính|khắc phục|tồn tại|hạn chế|vướng mắc|khó khăn|tháo gỡ
tỉnh ủy|huyện ủy|thành ủy|đảng ủy|ủy ban|hội nghị|hội trường|chào cờ|phát biểu|ý kiến|thống nhất|nhất trí|quán triệt
xây dựng|ban hành|chuẩn bị|bố trí|sắp xếp|phân công|phân bổ|kinh phí|ngân sách|dự toán|quyết toán|đầu tư|dự án
an toàn|vệ sinh|môi trường|cháy nổ|phòng chống|thanh tra|khiếu nại|tố cáo|tiếp dân|một cửa|trực tuyến|điện tử`;

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const plain = (words: string): string =>
  words.toLowerCase().normalize("NFD").replace(TONES, "").normalize("NFC");

const BY_PLAIN = new Map(PAIRS.split(/[|\n]/).map((pair) => [plain(pair), pair] as const));

/** Corrects the tones of well-known pairs; letters, capitals and surrounding characters stay. */
export function rightTones(text: string): string {
  const words = [...text.matchAll(/\p{L}+/gu)];
  let righted = text;
  const put = (at: number, right: string, read: string) => {
    righted = righted.slice(0, at) + withCapitals(right, read) + righted.slice(at + read.length);
  };
  for (const [n, word] of words.entries()) {
    const next = words[n + 1];
    const beside =
      next !== undefined && next.index === word.index + word[0].length + 1 && text[next.index - 1] === " ";
    const pair = beside ? BY_PLAIN.get(plain(`${word[0]} ${next[0]}`)) : undefined;
    const [first = "", second = ""] = pair?.split(" ") ?? [];
    if (pair !== undefined && next) {
      put(word.index, first, word[0]);
      put(next.index, second, next[0]);
    } else if (word[0] === "đế" && !/^(?:quốc|chế|vương|đô)$/.test(next?.[0] ?? ""))
      put(word.index, "để", word[0]);
    // In capitals it is a province, hardly a sum.
    else if (word[0] === "TÍNH") put(word.index, "TỈNH", word[0]);
  }
  return righted;
}

function withCapitals(right: string, read: string): string {
  if (right.length !== read.length) return read;
  return [...right]
    .map((letter, n) => (/\p{Lu}/u.test(read[n] ?? "") ? letter.toUpperCase() : letter))
    .join("");
}
