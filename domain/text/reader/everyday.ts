import { phrases } from "./phrases";

/**
 * Words of hand-written notes, chat and tables: shorter and plainer than those of official papers (lexicon.ts).
 */

/** Verbs that give a task in notes. */
export const EVERYDAY_VERBS = phrases(`
  sinh hoạt|dự toán|dự thảo|chạy|trang trí|mượn|điều|dự trù|kê|kê dọn|bày|góp|đóng góp|ủng hộ|nhốt|thả|chăn|cày|gặt|đổ|kéo|lợp|dựng|chỉnh|chỉnh lại|xây|vá|san|đào|xem|xem lại|ra|lo|lo liệu|đi|xuống|lên|vào|về|gặp|thu|thu nốt|nộp|gửi|chuyển|duyệt|mời|rào|che|mua|in|dán|dọn
  gọi|hỏi|nhắc|chốt|làm|lập|cử|ktra|kt|k/tra|rs|sửa|lắp|thay|đặt|viết|soạn|scan|phô tô|photo|post|đăng|up|đưa
  mang|chở|trực|canh|khóa|mở|đóng|ký|trả|cấp|phát|nhận|đón|tiếp|họp|tập|dạy|học|kèm|bồi dưỡng|coi|chấm|nhập
  xuất|kiểm|đếm|cân|cân đối|lấy|giữ|cất|xếp|sắp xếp|quét|lau|rửa|tưới|cắt|tỉa|trồng|phun|khử|tiêm|khám|pha
  bổ sung|hoàn thiện|hoàn thành|hoàn tất|tổng hợp|theo dõi|phụ trách|đảm nhiệm|đảm nhận|chịu trách nhiệm|chủ động
  chuẩn bị|liên hệ|làm việc với|phối hợp|p / h|hỗ trợ|giúp|cùng|đôn đốc|đốc|rà|rà soát|kiểm tra|báo|báo lại|báo giá|báo về
  b/c|bc|báo cáo|gửi báo cáo|thông báo|tb|nhắn|nhắn tin|xin|xin phép|xin ý kiến|đăng ký|đk|cập nhật|update|test
  review|fix|deploy|gửi mail|mail|follow|chase|ship|ưu tiên|cho|cho người|bố trí|bt|phân công|lên lịch
  lên danh sách|lên kế hoạch|lên phương án|làm kế hoạch|xây dựng|xd|triển khai|tk|tổ chức|thực hiện|th|tham mưu
  tuyên truyền|vận động|hướng dẫn|hd|nhớ|lưu ý|chú ý|không|không được|ko|ko ai được|không ai được|cấm|nghiêm cấm|hạn chế|tránh|dừng|ngừng|tạm dừng
  giảm|tăng|bớt|thêm|đổi|dời|hoãn|đẩy|đẩy nhanh|tập huấn|đào tạo|tuyển|thanh toán|tt|quyết toán|thanh lý
  đối chiếu|bàn giao|nghiệm thu|tháo|dỡ|tháo dỡ|vệ sinh|bảo dưỡng|bảo trì|đấu nối|lưu|ghi|ghi sổ|ghi nhận lại
  chụp|quay|làm rõ|xác minh|xử lý|giải quyết|giải trình|khắc phục|tìm|lo|nắm|bám|bám sát|tham gia|dự|đến
  ứng trực|trực chốt|túc trực|phát quang|cảnh giới|sơ tán|di dời|neo|chằng chống|gia cố|nạo vét|khơi|thông
  forward|confirm|call|book|order|send|prepare|submit|finish|complete|hand over|draft|collect|share
  gia hạn|cưỡng chế|xử phạt|phạt|thu hồi|mở lớp|dán|niêm yết|công khai|số hóa|số hoá|nhập liệu|tra|tra cứu
  đàm phán|thương lượng|ký kết|chi|tạm ứng|hoàn ứng|kết chuyển|sao lưu|backup|cài|cài đặt|nâng cấp|bảo đảm|đảm bảo
  ra soát|soát|trình|trình ký|duyệt chi|chốt sổ|đóng dấu|phát hành|gửi lại|nộp lại|nhắc lại|thăm|tặng|viếng
  hỏi giá|hỏi mua|hỏi thuê|hỏi mượn|hỏi lại|hỏi thêm|nói lại|nói với|sang nói|chặn|tắt|mặc|đeo|khuân|vác|bê|bưng|cõng|dìu|gánh|nhặt|lượm|vớt|đắp|kẻ|chằng|buộc|treo|gỡ|tháo|lùa|nhổ|ủ|xới|cứ|tự|phải|cần|bắt đầu|tiếp tục|tranh thủ|kêu thợ|kêu người|kêu gọi|gởi|rước|ghé|dẹp|khiêng|đốn|thuê|mướn|hút|bơm|chia|bán|đo|đo lại|đo vẽ|sơn|hàn|giăng|dọn dẹp|khẩn trương|sớm|làm tiếp|làm xong|xong|gom|thống kê|khảo sát|chọn|cấy`);

/** A participant only says, asks, requests, promises or has done something: not an order. */
export const TELLING = phrases(`
  điểm tin|giải thích|nhận định|thừa nhận|thú nhận|nhận xét|giải trình|đọc|thông tin|báo cáo tình hình|báo cáo kết quả|báo cáo anh|báo cáo chị|báo cáo về|b / c tình hình|b / c kết quả|b / c kq|b / c công|b / c số|b / c nhanh|bc tiến|bc tình|bc kết|bc kq|bc công|b / c tiến|nhắc làm|thông qua
  trình bày|phát biểu|có ý kiến|ý kiến|nêu|hỏi|hứa|cam kết|xin nghỉ|xin phép nghỉ|xin chuyển|đề xuất|đề nghị|kiến nghị
  nói|cho biết|cho rằng|bảo|đồng ý|nhất trí|phản ánh|chia sẻ|góp ý|cảm ơn|cám ơn|chúc|đã|đang|được|bị|vắng|nghỉ
  đạt|làm tốt|hoàn thành tốt|thực hiện tốt|còn|chưa|là|present|said|asked|will|xin báo cáo|đánh giá|tiếp thu
  ghi nhận|nhận thấy|thấy|muốn|mong|mong muốn|lo ngại|băn khoăn|khen|tuyên dương|biểu dương|sẽ cố gắng|xung phong
  thống nhất|bày tỏ|vừa|mới|tự nhận|nhận khuyết điểm|rút kinh nghiệm|dự họp|dự|chủ trì họp|giải thích|trả lời|nhận xét
  xin lỗi|khẳng định|nhấn mạnh|cũng|tặng hoa|phấn khởi|tán thành|thảo luận|bổ sung ý kiến|tham gia ý kiến|nghe
  báo cần|báo thiếu|báo hỏng|nhìn lại|bình tĩnh|xin thêm|xin cấp|xin lùi|xin hỗ trợ|xin được|xin mua|xin kinh phí|khoe|than|kêu|than phiền|kể|rủ|thắc mắc|phân trần|lý giải|cho hay|nhắc :|giao :|chốt :|lưu ý :|dặn :|nhắn :|yêu cầu :|quán triệt :|kết luận :|biểu quyết|ốm|đi công tác|có mặt|có|không có|tổng kết|điểm lại|phổ biến|quán triệt|giới thiệu|sẽ`);

/** What leaders and units say about themselves or others: praise, promises, wishes. */
export const COURTESIES = phrases(`
  ghi nhận|biểu dương|cam kết|hứa|khẳng định|cảm ơn|cám ơn|chúc|chúc mừng|tặng|trao|trao tặng|đánh giá cao|tin tưởng|bày tỏ|chia sẻ
  mong|mong muốn|khen|tuyên dương|hoan nghênh|thăm|thăm hỏi|đến thăm|kể`);

/** Of these, words for a state, after which an order may still follow. */
export const STATES = phrases("còn|chưa|đạt|có|không có|là|được|bị|đang|đã|vừa|mới|thu được");

/** An item that opens with these words reports, praises or postpones. */
export const OPENS_NO_TASK = phrases(`
  điểm danh|đánh giá|nhận xét|khen|tuyên dương|biểu dương|nghe|thông qua|ghi nhận|thảo luận|trao đổi|chúc|chúc mừng|cảm ơn|cám ơn
  review|recap|discussion|kết quả|tình hình|tuần qua|tháng qua|đêm qua|hôm qua|ưu điểm|tồn tại|hạn chế|ý kiến
  kết thúc|hết|họp xong|họp lại|lần sau|kỳ sau|lần họp|buổi họp|next meeting|vắng|có mặt|dự|thành phần|chủ trì|thư ký|ghi chép
  địa điểm|thời gian|tinh thần chung|tinh thần|tan|tan họp|attendees|absent|chair|date|venue|parking lot|chưa bàn|để sau|tin vui|thông tin|fyi|nội dung khác
  đề xuất|đề nghị|kiến nghị|giải đáp|hỏi|báo cáo tình hình|báo cáo kết quả|b / c tình hình|b / c kết quả|sĩ số|quân số
  cuộc họp|hội nghị|p/s|ps|người ghi|ảnh|tin|bài`);

/** A postponed item is not a task. */
export const PUT_OFF =
  /(?:(?<!\p{L})để (?:\p{L}+ ){1,3}(?:bàn|tính|xem xét|quyết)(?!\p{L})|để (?:sau|xem|tính|họp sau|kỳ sau|tuần sau bàn|lần sau)|tính sau|bàn sau|bàn tiếp sau|họp sau|chưa (?:bàn|chốt|quyết|thống nhất|làm)|tạm gác|gác lại|chờ (?:kinh phí|ý kiến|xem|cấp trên)|xem kinh phí|để sang năm|chua chot|de sau|de hop sau|tạm hoãn bàn|tính tiếp|TBD|[-–:]\s*(?:khó|từ chối|không đồng ý|không duyệt|[^;.:]{0,20}không (?:xem xét|chấp thuận)|chưa được)(?!\p{L})|\((?:đã\s[^)]*|xong[^)]*)\)\s*$)/iu;

/** People by occupation, in lower case or not. */
export const ROLES = phrases(`
  kế toán|kế toán trưởng|thủ quỹ|văn thư|thủ kho|bảo vệ|lái xe|tạp vụ|lễ tân|nhà bếp|cấp dưỡng|y tế trường|y tế thôn
  thợ điện|thợ nước|công an viên|trưởng thôn|trưởng bản|trưởng khu|tổ trưởng|nhóm trưởng|trưởng ca|quản đốc
  giáo viên chủ nhiệm|tổng phụ trách|lớp trưởng|chuyền trưởng|trưởng chuyền|ca trưởng|tổ phó|đội phó|đội trưởng
  cố vấn học tập|hội phụ huynh|ban nữ công|đoàn trường|chi đoàn|điều dưỡng trưởng|hộ lý|khoa dược
  bí thư|phó bí thư|chủ tịch|phó chủ tịch|giám đốc|phó giám đốc|hiệu trưởng|hiệu phó|chánh văn phòng|trưởng phòng
  phó phòng|trưởng ban|phó ban|trưởng khoa|thư ký|các đơn vị|các phòng|các tổ|các khoa|các lớp|các thôn
  đảng viên|chi ủy|ban chi ủy|ban giám hiệu|ban giám đốc|ban lãnh đạo|cả tổ|cả phòng|cả khoa|cả lớp|toàn đơn vị
  tổ kỹ thuật|phòng kỹ thuật|tổ cơ điện|tổ bảo vệ|tổ xe|tổ máy|tổ điện|buồng phòng|phòng máy|trực ban|bên nhân sự|bên kho|bên kế toán|đài truyền thanh|ban vận động`);

/** Departments and trades by a noun that is not a name elsewhere: only notes use them so. */
export const NOTE_ROLES = phrases(`
  bếp|y tế|điện nước|kỹ thuật|khuyến nông|thú y|địa chính|tư pháp|hộ tịch|văn hóa|dân quân|chủ nhiệm|thanh niên|phụ nữ
  nông dân|cựu chiến binh|mặt trận|công đoàn|nữ công|nhân sự|kinh doanh|kho|marketing|pháp chế|mua hàng|vật tư|an toàn
  chất lượng|it|sales|ops|hành chính|thư viện|thiết bị|giám thị|quản sinh|giáo vụ|đào tạo|khoa|chị em|anh em|ca sáng
  ca chiều|ca đêm|trực chính|depot|customer service|helpdesk|front office|housekeeping|mọi người|tất cả|khuyến học
  cơ điện|bảo trì|sản xuất|xuất nhập khẩu|chăm sóc khách hàng|tài xế|điều phối|dược lâm sàng|dược|xét nghiệm|devops
  backend|frontend|designer|tester|dev|hr`);

/** Forms of address before a given name. */
export const CALLED = phrases(`
  mẹ cháu|bố cháu|ba cháu|mẹ em|bố em|ba em|mẹ bạn|bố bạn|phụ huynh em|phụ huynh cháu|a|c|e|b|ô|t|anh|chị|em|cô|thầy|bác|chú|ông|bà|đ / c|đ / ch|đc|đồng chí|bs|bác sĩ|ths|ts|đd|điều dưỡng|ktv|gv|nv|cb|ks|ds
  luật sư|y sĩ|dược sĩ|kỹ sư|các đ / c|các đồng chí|các a|các c|các anh|các chị|các cô|các thầy|thầy cô|hai đồng chí|mr|ms|mrs`);

/** Abbreviations in capitals that are neither a unit nor a person. */
export const NO_ACTORS = new Set(
  "KH BC B/C CV QĐ NQ TB TTr HS HSG SV KPI BHYT BHXH BHTN CNTT PCCC ATTP VSATTP GPMB TTHC UAT SP DS HĐ HĐLĐ HSBA KSNK CSVC SGK XDCB NSNN DN KTXH ANTT ATGT QL TL CT MTQG NTM OCOP GTGT TNDN TNCN ĐH CĐ THPT THCS TH MN GVG HKI HKII T1 T2 T3 T4 T5 T6 T7 T8 T9 T10 T11 T12 Q1 Q2 Q3 Q4 I II III IV V VI VII VIII IX X XI XII CC PC TC NS VN SX PL BB MS OK ĐT SĐT CCCD VNEID DVC ISO ERP EOD FYI KL ND LĐ TĐ NĐ VB GCN SXH KCB BN BHLĐ ĐK KQ GTNT USD VNĐ VND EOM ATLĐ BCTC HSMT HSDT TT-BNV ATVSLĐ GTTL SCADA PDF EXCEL WORD ZALO EMAIL GMAIL TM NV CBCC CBCCVC CBGV".split(
    " ",
  ),
);
