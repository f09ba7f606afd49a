/** Topics of thematic reports by department, with the text of the report. */
export const REPORT_TOPICS: readonly { department: string; topic: string; title: string; body: string }[] = [
  {
    department: "dt",
    topic: "Thu hút đầu tư",
    title: "Kết quả thu hút đầu tư nước ngoài và dự báo",
    body: "Báo cáo nêu số dự án cấp mới và điều chỉnh, các nước dẫn đầu, ngành nghề tăng mạnh.\nPhòng kiến nghị bổ sung quỹ đất sạch cho nhóm dự án điện tử.",
  },
  {
    department: "tnmt",
    topic: "Môi trường",
    title: "Thu gom và xử lý nước thải tập trung",
    body: "Đơn vị trình bày hiện trạng từng nhà máy xử lý, tỷ lệ đấu nối và các điểm nóng trong năm.\nKiến nghị lắp quan trắc tự động ở hai cửa xả còn lại.",
  },
  {
    department: "ld",
    topic: "Lao động",
    title: "Quan hệ lao động trong doanh nghiệp đông công nhân",
    body: "Báo cáo phân tích nguyên nhân các vụ ngừng việc, kinh nghiệm đối thoại và vai trò tổ chức đoàn thể.\nĐề xuất lập nhóm nắm tình hình theo cụm.",
  },
  {
    department: "qhxd",
    topic: "Quy hoạch, xây dựng",
    title: "Quản lý trật tự xây dựng trong khu kinh tế",
    body: "Trình bày kết quả kiểm tra, các lỗi thường gặp và cách hướng dẫn doanh nghiệp làm đúng ngay từ đầu.",
  },
  {
    department: "dn",
    topic: "Hỗ trợ doanh nghiệp",
    title: "Tháo gỡ khó khăn cho doanh nghiệp",
    body: "Tổng hợp kiến nghị theo nhóm, tỷ lệ đã trả lời và những việc vượt thẩm quyền.",
  },
  {
    department: "khtc",
    topic: "Đầu tư công",
    title: "Giải ngân vốn đầu tư công",
    body: "So sánh tiến độ với kế hoạch, nêu các dự án chậm và trách nhiệm từng khâu.",
  },
  {
    department: "ttr",
    topic: "Thanh tra, kiểm tra",
    title: "Phòng ngừa sai phạm trong thực thi công vụ",
    body: "Nêu các dạng sai sót qua thanh tra, bài học và biện pháp phòng ngừa.",
  },
  {
    department: "tccb",
    topic: "Tổ chức cán bộ",
    title: "Vị trí việc làm và đánh giá công chức",
    body: "Giới thiệu khung vị trí, cách chấm điểm hằng tháng và lộ trình áp dụng.",
  },
  {
    department: "ch",
    topic: "Giải phóng mặt bằng",
    title: "Công tác mặt bằng trên địa bàn Cát Hải",
    body: "Tiến độ từng dự án, tâm tư người dân và kinh nghiệm vận động.",
  },
  {
    department: "ttxt",
    topic: "Lao động",
    title: "Kết nối cung cầu lao động",
    body: "Số phiên giao dịch, số người có việc, nhu cầu tuyển dụng quý tới.",
  },
  {
    department: "da",
    topic: "Quy hoạch, xây dựng",
    title: "Chất lượng công trình hạ tầng",
    body: "Kết quả giám sát, các lỗi thi công và biện pháp bảo hành.",
  },
  {
    department: "vp",
    topic: "Cải cách hành chính",
    title: "Cải cách hành chính và chuyển đổi số",
    body: "Tỷ lệ hồ sơ trực tuyến, chữ ký số, mức độ hài lòng và việc phải làm trong quý.",
  },
];

export const STUDY_TOPICS: readonly string[] = [
  "Những điểm mới của pháp luật về đất đai",
  "Quy định về tiếp công dân và xử lý đơn",
  "Bảo vệ bí mật nhà nước trên không gian mạng",
  "Quy tắc ứng xử của cán bộ, công chức",
  "Học tập chuyên đề về thực hành tiết kiệm",
  "Quy định mới về bảo vệ môi trường trong khu công nghiệp",
];

export const SPEECH_OPENINGS: readonly string[] = [
  "Tháng qua các chỉ tiêu chính đều giữ được đà tăng; thu hút đầu tư và thu ngân sách vượt cùng kỳ.",
  "Công việc tháng qua nhiều, các đơn vị đã cố gắng, song vẫn còn hồ sơ trả chậm và báo cáo thiếu số liệu.",
  "Thời gian tới khối lượng việc lớn, yêu cầu từng đơn vị chủ động, báo cáo sớm khi có vướng mắc.",
  "Nhiều nhà đầu tư mới đang tìm hiểu; chất lượng phục vụ của từng công chức quyết định lựa chọn của họ.",
];

/** Texts that departments write when they log progress, report, return and comment. */
export const PROGRESS_NOTES: readonly string[] = [
  "Đã lập kế hoạch và phân công người thực hiện.",
  "Đã gửi văn bản lấy ý kiến các đơn vị liên quan, đang chờ trả lời.",
  "Đã xong phần khảo sát, đang tổng hợp số liệu.",
  "Dự thảo đã hoàn thành, đang trình lãnh đạo phòng góp ý.",
  "Còn vướng số liệu của hai doanh nghiệp, đã nhắc lần hai.",
  "Hoàn thành khoảng hai phần ba khối lượng.",
];
export const RESULT_NOTES: readonly string[] = [
  "Đã hoàn thành đúng nội dung được giao, kèm văn bản.",
  "Đã thực hiện xong, kết quả nêu trong báo cáo kèm theo.",
  "Hoàn thành; phần còn vướng đã đề xuất hướng xử lý trong báo cáo.",
];
export const RETURN_REASONS: readonly string[] = [
  "Báo cáo chưa nêu rõ nguyên nhân và trách nhiệm, đề nghị bổ sung.",
  "Số liệu chưa khớp với báo cáo tháng trước, đề nghị rà soát lại.",
  "Thiếu danh sách kèm theo.",
];
export const COMMENTS: readonly string[] = [
  "Đề nghị đơn vị báo cáo nhanh kết quả bước đầu trong tuần.",
  "Cần làm việc trực tiếp với doanh nghiệp, không chỉ gửi văn bản.",
  "Lưu ý phối hợp với Văn phòng khi phát hành.",
];
export const REPLIES: readonly string[] = [
  "Đơn vị xin tiếp thu, sẽ báo cáo trước thứ Sáu.",
  "Đã làm việc với doanh nghiệp, kết quả sẽ đưa vào báo cáo.",
];
export const DEADLINE_REASONS: readonly string[] = [
  "Chờ ý kiến của sở chuyên ngành.",
  "Khối lượng hồ sơ lớn hơn dự kiến.",
  "Doanh nghiệp đề nghị lùi lịch làm việc.",
];
export const REFUSAL_REASON = "Việc đã chậm, đề nghị tập trung hoàn thành theo hạn đã giao.";
export const WITHDRAW_REASONS: readonly string[] = [
  "Nội dung đã được thành phố giao cho cơ quan khác.",
  "Gộp vào nhiệm vụ của tháng sau.",
];
