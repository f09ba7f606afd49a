import type { WorkOrderOrigin } from "@/domain/work-orders/origins";

/** Work that a leader gives between ceremonies, with how it came up and what the department does for it. */
export type OrderTemplate = {
  /** The department's key. */
  lead: string;
  coordinating?: string;
  text: string;
  summary: string;
  product: string;
  /** Working days until the deadline. */
  within: number;
  steps: readonly string[];
} & (
  | { origin: Extract<WorkOrderOrigin, "order"> }
  | { origin: Extract<WorkOrderOrigin, "conversation">; occasion: string }
  | { origin: Extract<WorkOrderOrigin, "document">; number: string; issuer: string; subject: string }
);

export const ORDER_TEMPLATES: readonly OrderTemplate[] = [
  {
    lead: "dt",
    coordinating: "khtc",
    text: "Phòng Đầu tư chủ trì, phối hợp với Phòng Kế hoạch – Tài chính rà soát các dự án chậm tiến độ giải ngân, đề xuất hướng xử lý từng dự án.",
    summary: "Rà soát các dự án chậm tiến độ giải ngân",
    product: "Báo cáo kèm danh mục dự án",
    within: 15,
    steps: ["Lập danh mục dự án", "Làm việc với từng chủ đầu tư", "Dự thảo báo cáo"],
    origin: "order",
  },
  {
    lead: "tnmt",
    text: "Giao Phòng Tài nguyên – Môi trường kiểm tra phản ánh của người dân về mùi tại khu xử lý nước thải, tham mưu văn bản trả lời.",
    summary: "Kiểm tra phản ánh về mùi tại khu xử lý nước thải",
    product: "Văn bản trả lời",
    within: 8,
    steps: ["Kiểm tra hiện trường", "Lấy ý kiến đơn vị vận hành"],
    origin: "document",
    number: "214/UBND-VP",
    issuer: "Ủy ban nhân dân phường",
    subject: "Chuyển phản ánh của người dân",
  },
  {
    lead: "vp",
    text: "Văn phòng chuẩn bị nội dung và hậu cần buổi làm việc với hiệp hội doanh nghiệp.",
    summary: "Chuẩn bị buổi làm việc với hiệp hội doanh nghiệp",
    product: "Chương trình và tài liệu",
    within: 6,
    steps: ["Mời đại biểu", "In tài liệu"],
    origin: "conversation",
    occasion: "Trao đổi sau họp giao ban",
  },
  {
    lead: "qhxd",
    coordinating: "da",
    text: "Phòng Quy hoạch – Xây dựng chủ trì, Ban Quản lý dự án phối hợp cập nhật bản đồ quy hoạch phân khu sau điều chỉnh.",
    summary: "Cập nhật bản đồ quy hoạch phân khu sau điều chỉnh",
    product: "Bản đồ và tờ trình",
    within: 20,
    steps: ["Thu thập số liệu", "Vẽ lại phân khu", "Trình lãnh đạo duyệt"],
    origin: "order",
  },
  {
    lead: "dn",
    text: "Phòng Doanh nghiệp tổng hợp khó khăn của doanh nghiệp về thủ tục nhập khẩu thiết bị, đề xuất nội dung làm việc với hải quan.",
    summary: "Tổng hợp khó khăn về thủ tục nhập khẩu thiết bị",
    product: "Báo cáo tổng hợp",
    within: 10,
    steps: ["Gửi phiếu hỏi", "Tổng hợp trả lời"],
    origin: "order",
  },
  {
    lead: "ld",
    text: "Phòng Lao động nắm tình hình nghỉ việc tại các doanh nghiệp dệt may, báo cáo và đề xuất giải pháp.",
    summary: "Nắm tình hình nghỉ việc tại các doanh nghiệp dệt may",
    product: "Báo cáo",
    within: 7,
    steps: ["Làm việc với công đoàn cơ sở", "Dự thảo báo cáo"],
    origin: "conversation",
    occasion: "Làm việc tại khu công nghiệp",
  },
  {
    lead: "khtc",
    text: "Phòng Kế hoạch – Tài chính tham mưu văn bản góp ý dự thảo nghị quyết về phân bổ ngân sách.",
    summary: "Góp ý dự thảo nghị quyết về phân bổ ngân sách",
    product: "Văn bản góp ý",
    within: 5,
    steps: ["Lấy ý kiến các đơn vị"],
    origin: "document",
    number: "1187/STC-NS",
    issuer: "Sở Tài chính",
    subject: "Lấy ý kiến dự thảo nghị quyết",
  },
  {
    lead: "tccb",
    text: "Phòng Tổ chức cán bộ rà soát vị trí việc làm của các đơn vị sau khi sắp xếp, đề xuất điều chỉnh.",
    summary: "Rà soát vị trí việc làm sau khi sắp xếp",
    product: "Tờ trình",
    within: 15,
    steps: ["Gửi biểu mẫu", "Đối chiếu biên chế", "Dự thảo tờ trình"],
    origin: "order",
  },
  {
    lead: "ttr",
    text: "Thanh tra xác minh đơn kiến nghị về hợp đồng thuê nhà xưởng, báo cáo kết quả.",
    summary: "Xác minh đơn kiến nghị về hợp đồng thuê nhà xưởng",
    product: "Báo cáo xác minh",
    within: 12,
    steps: ["Làm việc với hai bên", "Thu thập hồ sơ"],
    origin: "document",
    number: "35/VP-TCD",
    issuer: "Văn phòng tiếp công dân thành phố",
    subject: "Chuyển đơn kiến nghị",
  },
  {
    lead: "ttxt",
    text: "Trung tâm xây dựng tài liệu giới thiệu lô đất còn trống bằng tiếng Anh và tiếng Hàn.",
    summary: "Xây dựng tài liệu giới thiệu lô đất còn trống",
    product: "Tài liệu hai thứ tiếng",
    within: 15,
    steps: ["Chụp ảnh lô đất", "Dịch và hiệu đính"],
    origin: "order",
  },
  {
    lead: "da",
    text: "Ban Quản lý dự án khắc phục sụt lún vỉa hè tuyến trục chính, báo cáo kết quả kèm ảnh.",
    summary: "Khắc phục sụt lún vỉa hè tuyến trục chính",
    product: "Báo cáo kèm ảnh",
    within: 10,
    steps: ["Khảo sát hiện trường", "Thi công", "Nghiệm thu"],
    origin: "order",
  },
  {
    lead: "ch",
    text: "Phòng Đại diện tại Cát Hải nắm nhu cầu nhà ở của công nhân trên địa bàn, đề xuất phương án.",
    summary: "Nắm nhu cầu nhà ở của công nhân",
    product: "Báo cáo đề xuất",
    within: 14,
    steps: ["Gửi phiếu hỏi các doanh nghiệp", "Tổng hợp"],
    origin: "conversation",
    occasion: "Làm việc với Phòng Đại diện",
  },
  {
    lead: "dt",
    text: "Phòng Đầu tư tham mưu văn bản trả lời nhà đầu tư về điều kiện thuê thêm đất liền kề.",
    summary: "Trả lời nhà đầu tư về điều kiện thuê thêm đất",
    product: "Văn bản trả lời",
    within: 5,
    steps: ["Đối chiếu quy hoạch"],
    origin: "document",
    number: "08/CV-BĐ",
    issuer: "Công ty cổ phần Hạ tầng Bạch Đằng",
    subject: "Đề nghị thuê thêm đất",
  },
  {
    lead: "tnmt",
    coordinating: "qhxd",
    text: "Phòng Tài nguyên – Môi trường chủ trì, phối hợp với Phòng Quy hoạch – Xây dựng rà soát mốc giới các khu đất đã thu hồi.",
    summary: "Rà soát mốc giới các khu đất đã thu hồi",
    product: "Biên bản kiểm tra mốc giới",
    within: 18,
    steps: ["Đo lại mốc giới", "Lập biên bản"],
    origin: "order",
  },
  {
    lead: "vp",
    text: "Văn phòng rà soát việc gửi nhận văn bản điện tử, đề xuất cách xử lý văn bản trễ.",
    summary: "Rà soát việc gửi nhận văn bản điện tử",
    product: "Báo cáo và đề xuất",
    within: 9,
    steps: ["Thống kê văn bản trễ", "Dự thảo báo cáo"],
    origin: "order",
  },
  {
    lead: "dn",
    text: "Phòng Doanh nghiệp hướng dẫn các doanh nghiệp mới thành lập kê khai lần đầu, báo cáo kết quả.",
    summary: "Hướng dẫn doanh nghiệp mới kê khai lần đầu",
    product: "Báo cáo kết quả",
    within: 12,
    steps: ["Lập danh sách doanh nghiệp", "Tổ chức hướng dẫn"],
    origin: "conversation",
    occasion: "Họp giao ban tuần",
  },
  {
    lead: "ld",
    text: "Phòng Lao động góp ý dự thảo quy chế phối hợp quản lý lao động nước ngoài.",
    summary: "Góp ý quy chế phối hợp quản lý lao động nước ngoài",
    product: "Văn bản góp ý",
    within: 6,
    steps: ["Lấy ý kiến doanh nghiệp"],
    origin: "document",
    number: "562/SNV-LĐVL",
    issuer: "Sở Nội vụ",
    subject: "Lấy ý kiến dự thảo quy chế phối hợp",
  },
  {
    lead: "khtc",
    text: "Phòng Kế hoạch – Tài chính rà soát tài sản công chưa sử dụng hết công năng, đề xuất xử lý.",
    summary: "Rà soát tài sản công chưa sử dụng hết công năng",
    product: "Tờ trình",
    within: 16,
    steps: ["Kiểm kê thực tế", "Dự thảo tờ trình"],
    origin: "order",
  },
];

/** Products of the agency's list, with their complexity and coefficient. */
export const PRODUCTS: readonly { name: string; complexity: number; coefficient: number }[] = [
  { name: "Công văn, văn bản trả lời thông thường", complexity: 1, coefficient: 1 },
  { name: "Báo cáo định kỳ", complexity: 2, coefficient: 1.5 },
  { name: "Báo cáo chuyên đề, tổng hợp nhiều đơn vị", complexity: 3, coefficient: 2.5 },
  { name: "Tờ trình, văn bản tham mưu lãnh đạo quyết định", complexity: 3, coefficient: 3 },
  { name: "Kế hoạch, chương trình của cơ quan", complexity: 4, coefficient: 4 },
  { name: "Đề án, phương án quy hoạch", complexity: 5, coefficient: 6 },
];
