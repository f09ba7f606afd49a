/** Kinds of legal document, offered in forms; others may be typed. */
export const REFERENCE_KINDS = [
  "Nghị quyết",
  "Luật",
  "Nghị định",
  "Chỉ thị",
  "Quyết định",
  "Thông tư",
  "Kết luận",
  "Kế hoạch",
  "Thông báo",
  "Hướng dẫn",
  "Công văn",
] as const;
