/** Words in front of the department: whom the text is addressed to, and when the work is to be done. */
const FRAME =
  /^(?:(?:kính\s+)?gửi\s+|(?:riêng|còn)\s+|(?:(?:từ\s+(?:nay|hôm nay|ngày mai|tháng\s+\d{1,2})|(?:(?:sáng|chiều|tối)\s+)?(?:hôm nay|ngày mai|mai)|(?:trong\s+)?(?:tuần|tháng|quý)\s+(?:này|sau|tới)|(?:(?:thứ\s+\S+|chủ nhật|ngày\s+\d{1,2})\s+)?(?:định kỳ\s+)?(?:hằng|hàng|mỗi)\s+(?:ngày|tuần|tháng|quý|năm)(?:\s*,\s*trước\s+ngày\s+[\d/]+)?)(?:\s*,\s*|\s+|$))+)/iu;

export const withoutFrame = (text: string): string => text.trim().replace(FRAME, "");
