/**
 * "Kết quả báo cáo Giám đốc trước ngày 25/7", "Có kết quả trong quý III": a clause that only says until when the order
 * before it is to be reported.
 */
export const GIVES_RESULT =
  /^(?:có )?kết quả (?:(?:thực hiện|kiểm tra|rà soát) )?(?:báo cáo|gửi|nộp|trình|trong|trước|chậm nhất)(?!\p{L})/iu;
