/**
 * The ceremony of 1 July 2024 by its public facts: chair, reports and directives. The facts are from the board's
 * published account; the sentences are our own.
 */
export const JULY_2024 = {
  day: "2024-07-01",
  chair: { name: "Bùi Ngọc Hải", titles: ["Bí thư Đảng ủy cơ quan", "Phó Trưởng ban"] },
  report: {
    department: "ld",
    topic: "Tổ chức đảng trong doanh nghiệp",
    presenter: { name: "Nguyễn Thị Hà Minh", title: "Phó Trưởng phòng Lao động" },
    title: "Thực hiện Nghị quyết số 28-NQ/TU tại các doanh nghiệp trong khu kinh tế",
    body: "Phòng Lao động trình bày việc gây dựng tổ chức đảng và đoàn thể ở khu vực doanh nghiệp tư nhân: nơi đã có, nơi còn thiếu và những mục tiêu đạt được tính đến năm 2024.",
  },
  reference: {
    kind: "Nghị quyết",
    number: "28-NQ/TU",
    issuedOn: "2009-11-10",
    issuer: "Ban Thường vụ Thành ủy",
    subject:
      "Tổ chức đảng, đoàn thể trong doanh nghiệp ngoài nhà nước, hợp tác xã và đơn vị sự nghiệp ngoài công lập",
  },
  speech:
    "Vốn đầu tư nước ngoài vào khu kinh tế từ đầu năm đã vượt mốc một tỷ đô la Mỹ, dù kinh tế thế giới nhiều biến động.\nNửa cuối năm cần chủ động hơn trong xúc tiến, cải cách thủ tục và giữ môi trường kinh doanh thuận lợi.",
  study: "Điểm mới trong các chính sách, quy định liên quan đến phát triển khu kinh tế",
  horizon: { words: "nửa cuối năm 2024", day: "2024-12-31" },
  headings: [
    {
      title: "Các hạng mục cần thực hiện",
      directives: [
        {
          lead: "da",
          with: ["qhxd", "khtc"],
          summary: "Triển khai đúng tiến độ, chất lượng các dự án đã duyệt",
          text: "Những dự án, công trình đã có quyết định phê duyệt phải được làm tiếp đúng kế hoạch, chất lượng kiểm soát chặt.",
          product: "Báo cáo tiến độ từng dự án",
          deadline: "2024-12-31",
          words: "nửa cuối năm 2024",
        },
        {
          lead: "ttr",
          with: ["vp"],
          summary: "Xử lý dứt điểm việc tồn đọng sau thanh tra",
          text: "Các đơn vị còn việc mà đoàn thanh tra đã chỉ ra phải hoàn thành sớm; Thanh tra tổng hợp, báo cáo kết quả.",
          product: "Bảng kết quả xử lý từng việc",
          deadline: "2024-09-30",
          words: "trong quý III",
        },
        {
          lead: "ld",
          with: ["tccb"],
          summary: "Phấn đấu đạt các mục tiêu của Nghị quyết 28-NQ/TU",
          text: "Lấy những mục tiêu đã đạt đến năm 2024 làm nền, tiếp tục vận động ở các doanh nghiệp còn lại.",
          product: "Báo cáo kết quả thực hiện nghị quyết",
          deadline: "2024-12-31",
          words: "đến hết năm 2024",
          cites: true,
        },
      ],
    },
    {
      title: "Các yêu cầu cần tập trung",
      directives: [
        {
          lead: "ttr",
          with: ["ld", "tnmt", "dn"],
          summary: "Tăng cường kiểm tra, giám sát doanh nghiệp trong khu kinh tế",
          text: "Việc kiểm tra phải theo kế hoạch, bảo đảm doanh nghiệp chấp hành đúng pháp luật.",
          product: "Kế hoạch và kết quả kiểm tra",
          deadline: null,
          words: "",
        },
        {
          lead: "all",
          with: [],
          summary: "Dự đầy đủ các lớp tập huấn pháp luật, nhất là về đất đai",
          text: "Mỗi cán bộ chủ động học; đơn vị cử người dự đủ các buổi tập huấn về quy định đất đai sắp có hiệu lực.",
          product: "Danh sách dự tập huấn",
          deadline: null,
          words: "",
        },
      ],
    },
  ],
  photos: [
    { caption: "Các đại biểu dự lễ chào cờ", alt: "Hàng người đứng trước cột cờ tại sân trụ sở" },
    { caption: "Đại diện Phòng Lao động báo cáo chuyên đề", alt: "Một người đứng trên bục phát biểu" },
    { caption: "Phát biểu chỉ đạo của lãnh đạo Ban", alt: "Một người phát biểu bên lá cờ" },
  ],
} as const;
