import { phrases } from "./phrases";

/** Words of office language, by their function in a sentence. The lists are open: add what real texts contain. */

/** Verbs of orders; the name of a unit ends before them. */
export const VERBS = phrases(`
  ký cam kết|ký kết|mổ xẻ|khai hoang|xin lỗi|tăng tần suất|gặp|bám|mời|gắn biển|bắt tay|tăng thời lượng|tăng mũi|tăng ca|tăng kíp|ban hành|báo cáo|bảo đảm|bảo vệ|bàn giao|bám sát|biểu dương|bổ sung|bố trí|bồi dưỡng|cải cách
  cải tạo|cải thiện|cam kết|cảnh báo|cân đối|cập nhật|chấm dứt|chấn chỉnh|chấp hành|chi trả
  chỉ đạo|chịu trách nhiệm|chịu|chỉnh sửa|chỉnh trang|cho ý kiến|chú trọng|chú ý|chủ động|chủ trì|chuẩn bị|chuyển
  có biện pháp|có giải pháp|có kế hoạch|có phương án|có văn bản|có ý kiến|công bố|công khai|củng cố
  cung cấp|cung ứng|cụ thể hóa|cụ thể hoá|dành|di dời|duy trì|dự thảo|đảm bảo|đánh giá|đào tạo|đăng|đặt
  đẩy mạnh|đẩy nhanh|đề cao|đề ra|đề xuất|điều chỉnh|điều tra|định hướng|định kỳ|đôn đốc|đối chiếu
  đổi mới|đưa|đưa ra|đưa tin|được giao|gắn|ghi nhận|giải ngân|giải phóng|giải quyết|giám sát|giáo dục
  giới thiệu|giúp|giữ|giữ gìn|giữ vững|góp ý|gửi|hạn chế|hình thành|hoàn tất|hoàn thành|hoàn thiện
  học tập|hỗ trợ|huy động|hướng dẫn|hưởng ứng|kê khai|kết hợp|kết nối|khai thác|khảo sát|khắc phục
  khẩn trương|khen thưởng|khơi dậy|khuyến khích|kiểm điểm|kiểm kê|kiểm soát|kiểm tra|kiên quyết
  kiên trì|kiện toàn|kịp thời|làm|làm rõ|làm tốt|làm tròn|lập|liên hệ|linh hoạt|lựa chọn|mời|mở rộng
  nắm|nắm bắt|nâng cao|nâng|ngăn chặn|ngăn ngừa|dẹp|cấp|đình chỉ|tạm đình chỉ|nghiêm cấm|nghiêm túc|nghiên cứu|nghiệm thu|nhắc nhở
  nhân rộng|nhanh chóng|nhập|nỗ lực|nộp|nêu cao|ổn định|phản ánh|phản hồi|phát động|phát hiện
  phát huy|phân công|phân loại|phân tích|phấn đấu|phê duyệt|phổ biến|phối hợp|phục vụ|quan tâm
  quán triệt|quảng bá|quy định rõ|quyết liệt|quyết tâm|rà|rà soát|rút kinh nghiệm|sắp xếp|sẵn sàng
  sáng tạo|siết chặt|soạn thảo|số hóa|sớm|sử dụng|sửa đổi|tái lập|tạm dừng|tạm ngừng|tạo|tăng cường
  tập hợp|tập huấn|tập trung|tham gia|tham mưu|thành lập|thanh tra|tháo dỡ|tháo gỡ|theo dõi
  thể chế hóa|thẩm định|thẩm tra|thi hành|thí điểm|thiết lập|thông báo|thống kê|thống nhất
  thu gom|thu hồi|thu hút|thúc đẩy|thực hành|thực hiện|thường xuyên|tích cực|tiếp nhận|tiếp thu
  tiếp tục|tiến hành|tiết kiệm|tìm|tính toán|tổ chức|tổng hợp|tổng kết|trả lời|tranh thủ|tránh|treo
  triển khai|trình|truyền thông|tu bổ|tuân thủ|tuyên truyền|tuyển chọn|tuyển dụng|tuyệt đối|tự giác
  tự thấy|ưu tiên|vào cuộc|vận dụng|vận động|vận hành|xác định|xác minh|xây dựng|xem xét|xét
  xin ý kiến|xúc tiến|xử lý|xử phạt|yêu cầu|đề nghị|giao|lưu ý|xóa|chăm lo|chăm sóc|lồng ghép
  tách|đi đầu|gương mẫu|thay đổi|tối ưu|ứng dụng|áp dụng|đề phòng|phòng ngừa|đấu tranh|kêu gọi|mua sắm
  sửa chữa|vệ sinh|cử|thăm hỏi|tặng|nhất trí|xác nhận|đối thoại|tiếp xúc|đón|đón tiếp|lấy ý kiến|bám|làm việc với|làm việc cụ thể|làm việc trực tiếp|trao đổi với
  đồng hành|chia sẻ|tận dụng|nghiêm chỉnh|thực thi|tổ chức thực hiện|lắp đặt|trồng|đo đạc|phân bổ|giảm
  giảm thiểu|tăng|tinh giản|luân chuyển|bổ nhiệm|tiêm|xét nghiệm|đặc biệt chú ý|chốt|rà lại|ra quân
  gỡ bỏ|quy hoạch|đấu giá|đấu thầu|niêm yết|ghi chép|lưu trữ|trang bị|hiện đại hóa
  thanh toán|quyết toán|tiêm phòng|tiêm chủng|cấp phát|phân phối|kiểm đếm|cưỡng chế|giải tỏa
  nạo vét|diễn tập|tuần tra|bảo dưỡng|bảo trì|sơ kết|đăng tải|đưa vào|gia hạn|điều động
  tiếp công dân|giải trình|thuyết minh|tham vấn|lấy mẫu|kiểm nghiệm|xét duyệt|phân cấp|ủy quyền
  chuyển đổi|liệt kê|khám|điều trị|phun|trao đổi|hiến máu|ghi nhận|đo|thu hẹp|phê bình|kỷ luật
  biên soạn|in ấn|cắm mốc|cắm biển|phân luồng|xây lắp|khởi công|san lấp|nâng hạng|cải tiến|vệ sinh
  thực nghiệm|chọn|bình xét|đánh số|ra soát|soát xét|khắc dấu|dán|phân bố|quan trắc|giám định
  niêm phong|thu nộp|thu thuế|chi trả|hoàn trả|hoàn thuế
  ứng trực|phát quang|lo|ứng phó|sơ tán|cắt tỉa|neo đậu|gia cố|chi|duyệt|nộp|chăm bón|gieo cấy|thu hoạch|rút ngắn|khơi thông
  phụ trách|đảm nhiệm|đăng ký|vận động|hoàn chỉnh|kết nạp|bầu|giới thiệu|nộp|tặng|đo lường|xóa bỏ|loại bỏ|rút|thu
  đeo|sửa|gọi|khóa|khoá|quét|rào|che|tưới|tỉa|nạo|vớt|dự trù|tống đạt|điều|dàn dựng|mở cửa|khoanh vùng|trực|xây|thay thế|thay|lắp|mua|trả|chỉnh|chỉnh lại|dọn|dọn dẹp|nhắc|giới thiệu|cắt|tìm hiểu|vá|san|đào|đắp|khoanh|khoan
  |đóng cửa|ký cam kết|ký kết|thành lập|khai báo|đóng góp|quyên góp|học|thi đua|phối kết hợp
  ký hợp đồng|hội chẩn|soát lại|sắp lại|khử khuẩn|tẩy uế|tiêu độc|cách ly|dập dịch|sàng lọc|kê đơn|canh gác
  canh phòng|hòa giải|thương thảo|thương lượng|đàm phán|tạm ứng|hoàn ứng|truy thu|truy tìm|truy quét|triệt phá
  triệt xóa|bắt giữ|khởi tố|tịch thu|tiêu hủy|kê biên|chào giá|chấm điểm|xếp loại|xếp lịch|lên lịch
  lên phương án|lên danh sách|lên kế hoạch|trang trí|kê dọn|tích nước|phá dỡ|đổ bê tông|lu lèn
  sơn lại|kẻ vạch|đấu nối|nới lỏng|thắt chặt|liên lạc|nhắn tin|động viên|hỏi thăm|ủng hộ|giải thích|giải đáp
  bàn bạc|xin phép|cho phép|hủy bỏ|tự rà soát|tự kiểm tra|tự đánh giá|tổng kiểm tra|tổng rà soát|tổng vệ sinh
  tổng kiểm kê|viết bài|hiệu đính|phân khai|phân quyền|phân vai|phân tuyến|phân nhóm|phòng trừ|cảnh giới
  cảnh giác|tiếp dân|tiếp đón|ghi âm|ghi hình|quay phim|phát sóng|phát hành|phát tờ rơi|phát lại|in lại
  sao gửi|sao chụp|sao lưu|cài đặt|kết xuất|đối soát|so sánh|cân chỉnh|hiệu chuẩn|kiểm định|chạy thử|tiếp quản
  biệt phái|miễn nhiệm|cách chức|phụ đạo|dạy bù|ôn tập|ôn thi|ôn luyện|luyện tập|tập luyện|tập dượt|bồi thường
  thụ lý|bán đấu giá|thuê khoán|thẩm duyệt|phúc tra|phúc khảo|hậu kiểm|dự giờ|thao giảng|kèm cặp|khai thông
  đánh dấu|đóng dấu|đóng điện|mở lại|mở sổ|mở lớp|mở đợt|mở chuyên mục|mở chiến dịch|mở cao điểm|ra thông báo
  ra văn bản|ra quyết định|gấp rút|lập tức|dốc sức|dồn sức|dồn lực|thỏa thuận|ký lại|nêu gương|tiếp tế|cứu trợ
  hoàn công|chặt hạ|dời lịch|lùi lịch|tạm hoãn|chia ca|chia nhóm|chia lại|xuất kho|xuất cấp|đòi nợ|áp giá
  định giá|đính chính|gỡ vướng|gỡ khó|nghiêm trị|kết chuyển|theo sát|xuống địa bàn|xuống cơ sở|gặp gỡ|vào sổ
  quản chặt|trông coi|dàn xếp|lường trước|tính lại|tính đủ|khấu trừ|đền bù|nhận lại|nhận bàn giao|chứng thực
  xác thực|tra cứu|tra soát|lưu hồ sơ|ghi rõ|ghi nhật ký|ghi sổ|cất giữ|bảo quản|lau chùi|thông tắc|báo lại
  báo ngay|báo giá|hoàn lại|cho nghỉ|cho mượn|sưu tầm|trưng bày|sát hạch|khảo cứu|bóc tách|di chuyển
  chằng chống|chống thấm|chống úng|tiêu úng|chống hạn|chống rét|rắc vôi|diệt chuột|diệt lăng quăng|tái đàn
  bao tiêu|chào bán|kiểm thử|khôi phục|phục hồi|tái cấu trúc|cơ cấu lại|sáp nhập|hợp nhất|giải thể|chuẩn hóa
  đồng bộ hóa|kích hoạt|chạy lại|kiểm lại|đếm lại|cân lại|lọc danh sách|loại trừ|cắt giảm|tháo nút thắt
  xem lại|bàn kỹ|nhận diện|chi trả|mời làm việc|bám nắm|phòng ngừa|chịu khó|tự túc|lên phương án|lên tiếng
  đi đôn đốc|hiến kế|nhân bản|ký|soát|mượn|tháo|dỡ|gỡ|hủy|viết|soạn|chở|gieo|cấy|gặt|cày|ghi|rửa|lau|đếm|dời|lùi|hoãn|bỏ|bịt|chặt|trám|lấp|nhận|đổi|thuê|bật|gom|trao|trao quà|tặng quà|cài|kê|chốt chặn|phát dọn|nhắn|dò|bổ trợ|đi kiểm tra|đi thực địa|ôn|mở`);

/** Words that look like one of them and are not. */
export const NOT_VERBS = phrases(`
  trúng cử|bầu cử|ứng cử|đề cử|tái cử|đắc cử|dự án|dự toán|có liên quan
  giao thông|giao dịch|giao lưu|giao ban|giao tiếp|giao thừa|giao mùa|làm việc|xây dựng cơ bản|tổ chức chính trị
  điều lệ|điều kiện|điều hành|điều khoản|điều ước|điều dưỡng|điều trần|điều phối viên|điều độ|trực thuộc|trực tuyến|trực tiếp|trực quan|trực ban|trả thưởng|mua bán|xây lắp|thay vì|thay mặt|cắt băng|nhắc đến|nhắc tới|tìm hiểu rõ|đào tạo nghề|thu nhập|thu hút đầu tư nước|thu ngân|nộp thuế|chi bộ|chi cục|chi nhánh|chi hội|chi đoàn|chi ủy|chi trả xã|rút kinh
  cấp ủy|cấp xã|cấp huyện|cấp tỉnh|cấp trên|cấp dưới|cấp thẩm quyền|cấp có|cấp cơ sở|cấp trung ương|cấp phòng|đặt biệt|đăng ký kinh doanh|đón nhận
  mở màn|mở đầu|nhận thức|nhận định|nhận xét|ghi nhớ|xếp hạng|viết tắt|ghi danh|thuê bao|tuyển thủ|sắp tới|sắp đến|xin lỗi|xin chân thành|đổi lại|tháo vát
  |yêu cầu của|nắm tay|tách rời|tìm kiếm cứu nạn|treo biển|tạo hình|phải trái|xét xử|thực hành nghề`);

/** Words that end with a verb's syllable and are not verbs: "công trình", "Bộ Ngoại giao". */
export const COMPOUNDS = phrases(`
  công trình|chương trình|quá trình|quy trình|lộ trình|tiến trình|tờ trình|giáo trình|hành trình|truyền hình
  ngoại giao|bàn giao|chuyển giao|công lập|độc lập|dân lập|tư lập|chế tạo|tái tạo|đào tạo|vận chuyển
  luân chuyển|thu nhập|xuất nhập|gia nhập|gia tăng|việc làm|bầu cử|ứng cử|đề cử|hợp đồng lao động|phó phòng
  dịch vụ việc làm|tội phạm|hàng không|mở rộng sản xuất|không quân|tiền phong|thanh niên tình nguyện
  hạn chế thương mại|không gian|không khí|trong nước|trong sạch|về hưu|nghỉ việc|chỉ huy|chỉ tiêu|cho vay|các cấp|cùng cấp|trung cấp|sơ cấp|cao cấp|phân cấp|cấp xã|cấp huyện|cấp tỉnh|cấp thẩm|cấp trên|cấp dưới|cấp ủy|cấp độ|cấp cơ|cấp nước|thoát nước|sự nghiệp|viện trợ
  từ thiện|tại chức|tại chỗ|cùng cấp|cùng ngành|về nhà|có vốn đầu tư nước ngoài|có thẩm quyền|có chức năng
  khoa học|tin học|văn học|toán học|y học|đại học|trung học|tiểu học|dạy học|sinh học|hóa học|trường học|học tập|bài học
  là người|hành chính công|dịch vụ công|tài sản công|đầu tư công|thường trực|túc trực|trực thuộc|trực tiếp|trực tuyến|trực ban|cơ sở xây|kiểm tra xây|trật tự xây|thanh tra xây|ấn chỉ
  thiết bị|trang bị|mặt bằng|văn bằng|cân bằng|công bằng|đồng bằng|tồn tại|hiện tại|tự do|địa chỉ
  chứng chỉ|bên trong|phía sau|phía trước|phía trong|hàng năm|thương mại tự do|y tế dự phòng
  dự phòng|chăm sóc|bảo hiểm thất nghiệp|cư trú|lưu trú|chính sách|kinh doanh
  |phòng khám|người có công|cán bộ quản lý|cán bộ chuyên trách|cán bộ phụ trách|kế hoạch tổng hợp|hành chính tổng hợp|tổ chức hành chính|hành chính quản trị|kế hoạch nghiệp vụ`);

/** Subject + one of these makes a statement an order. */
export const MODALS = phrases(`
  cần|phải|cần phải|cũng cần|cần sớm|cần tiếp tục|có trách nhiệm|có nhiệm vụ|chịu trách nhiệm
  được giao|còn được giao|cũng phải|còn phải|vẫn phải|đều phải|không được|không để|tuyệt đối không|nên|được yêu cầu|được phân công
  chủ trì`);

/** Words with which a leader gives an order. */
export const CUES = phrases(`
  yêu cầu|đề nghị|giao|giao cho|giao nhiệm vụ cho|chỉ đạo|lưu ý|nhắc nhở|phân công|thống nhất giao
  nhấn mạnh|xác định|đề xuất giao|quyết định giao|ủy quyền cho|kêu gọi|nhắc|dặn|dặn thêm|nhắc thêm|lưu ý thêm|yêu cầu thêm|phân công cho
  thống nhất|thống nhất yêu cầu|thống nhất đề nghị|thống nhất phân công|kết luận|nêu rõ|căn dặn
  nhờ|mong muốn|mong|quán triệt`);
/** Of these, words that need a word of duty after them. */
export const WEAK_CUES = phrases(`
  nhấn mạnh|xác định|cho rằng|thống nhất|kết luận|nêu rõ|kêu gọi|căn dặn|quán triệt|mong muốn|mong`);
/** Before a cue these make it a noun: "ý kiến chỉ đạo", "đáp ứng yêu cầu", "được giao". */
export const NOUN_BEFORE = phrases(`
  gợi|ý kiến|văn bản|công tác|sự|tinh thần|nội dung|theo|các|những|đáp ứng|đạt|đúng|chưa đạt|nhiều
  một số|trước|so lãnh đạo ,|lãnh đạo|phát biểu|bài|được|bàn|bảo đảm|đảm bảo|thực hiện
  mọi|nhận|tập hợp các|theo đề nghị|công văn|đơn|văn tờ trình|tiểu hai|ba
  thành viên|nhiệm vụ|trưởng phó trưởng quá trình|việc|chịu sự|xúc tiến|chỉ đạo ,|lãnh đạo ,`);

/** Lower-case words that no unit's name contains. */
export const STOPS = phrases(`
  thấy|nghĩ|muốn|xin|hứa|khoe|
  đã|đang|sẽ|vừa|được|bị|là|có|tại|trong|về|từ|do|bởi|để|nhằm|với|cùng|cho|khi|nếu|mà|vì|rằng|ngày
  theo|vào|trước|sau|còn|cũng|không|chưa|nêu|nói|cần|phải|nên|nhưng|thì|vẫn|luôn|bằng|qua|đến|tới|này
  đó|ấy|tham dự|dự|cho biết|nhanh|đều|chỉ|nhấn mạnh|khẳng định|cho hay|thừa nhận
  quyết định|phát biểu|kết luận|kiến nghị|nhắc|biết|đề cập|nhận định|tin tưởng|mong muốn|hy vọng|căn cứ|trên cơ sở`);

/** Nouns that begin the name of a unit or of a group of people. */
export const HEADS = phrases(`
  bộ|sở|ban|phòng|văn phòng|ủy ban|UBND|HĐND|hội đồng|MTTQ|mặt trận|công an|cục|chi cục|tổng cục|vụ
  trung tâm|công ty|tổng công ty|tập đoàn|hội|đoàn|đoàn thanh niên|tỉnh đoàn|thành đoàn|huyện đoàn
  thanh tra|đài|viện|trường|bệnh viện|ngân hàng|kho bạc|bảo hiểm xã hội|BHXH|chi bộ|đảng bộ|đảng ủy
  thành ủy|tỉnh ủy|huyện ủy|quận ủy|thị ủy|công đoàn|huyện|quận|phường|xã|thị xã|thị trấn|tỉnh
  thành phố|TP|thôn|tổ|tổ công tác|đội|trạm|hạt|kho|nhà máy|xí nghiệp|ban chỉ đạo|ban tổ chức|ban quản lý
  bộ chỉ huy|bộ tư lệnh|quân khu|hải quan|cảng vụ|cơ quan|đơn vị|địa phương|ngành|lực lượng|cấp ủy
  chính quyền|hệ thống chính trị|doanh nghiệp|chủ đầu tư|nhà thầu|nhà đầu tư|tổ chức|đoàn thể
  thủ trưởng|lãnh đạo|người đứng đầu|trưởng|phó trưởng|giám đốc|phó giám đốc|chánh|chủ tịch ủy ban
  chủ tịch UBND|chủ tịch công đoàn|bí thư|bộ trưởng|tư lệnh|cán bộ|công chức|viên chức|người lao động
  đảng viên|đoàn viên|hội viên|đồng chí|cá nhân|thành viên|khoa|học viện|nhà trường|hiệu trưởng
  tiểu ban|nhóm|liên đoàn|hiệp hội|toà án|tòa án|viện kiểm sát|VKSND|TAND|báo|tòa soạn|khu|thường trực
  bộ phận|văn thư|kế toán|tổ chuyên viên|QLDA|kiểm lâm|biên phòng|quân đội|các cấp
  điện lực|thuế cơ sở|chi cục thuế|thuế tỉnh|thuế thành phố|viễn thông|bưu điện|hợp tác xã|HTX|nông trường|lâm trường
  đồn|khối|khu phố|tổ dân phố|bản|ấp|phân xưởng|xưởng|chi nhánh|cửa hàng|chi hội|liên chi|câu lạc bộ|thư viện
  thẩm phán|kiểm sát viên|chấp hành viên|thư ký|bác sĩ|điều dưỡng|chuyên viên|bộ môn|bảo tàng|nhà hát|vườn quốc gia|ban quản trị|trường học|phó chủ tịch|phó giám đốc|phó bí thư|tổ trưởng|trưởng thôn|trưởng bản|cấp tỉnh ủy|cấp huyện ủy|cấp ủy|trạm y tế
  |phó giám đốc phụ trách|giám đốc phụ trách|mọi người|toàn chi bộ|toàn công ty|toàn cơ quan|toàn đơn vị|toàn trường|toàn viện|toàn khoa|toàn thể đơn vị|thầy cô giáo|giáo viên|giảng viên|học sinh|sinh viên|nhân viên|công nhân|chiến sĩ|chi đoàn|nhà máy|thành đội|tỉnh đội
  tư vấn giám sát|tư vấn thiết kế|đơn vị tư vấn|giám sát trưởng|cơ sở giáo dục|cơ sở y tế|cơ sở đào tạo|cơ sở khám chữa bệnh|cơ sở khám bệnh|cơ sở sản xuất|cơ sở kinh doanh|cơ sở chế biến|cơ sở lưu trú|cơ sở đảng|cơ sở đoàn
  liên danh|liên danh nhà thầu|cảnh sát|hải quân|kiểm ngư|quản lý thị trường|mạng lưới|chi ủy|chủ rừng|chủ hộ|ca trực|kíp trực|chủ nhà trọ|chủ tàu|chủ xe|chủ phương tiện|lớp|kíp|ban chấp hành|ban thường vụ|ban cán sự|ban giám hiệu|ban giám đốc|ban giám khảo|ban đại diện
  phòng giao dịch|quỹ tín dụng|bến xe|nhà ga|nhà văn hóa|đại đội|tiểu đoàn|trung đoàn|trung đội|sư đoàn|lữ đoàn|hải đội|trại giam|trại tạm giam|nhà xuất bản|khách sạn|siêu thị|CLB|UBKT
  báo và phát thanh , truyền hình|báo và phát thanh - truyền hình|báo và phát thanh|cổng thông tin điện tử|cảng cá|cảng|đại học|trường đại học|cao đẳng|trường cao đẳng|liên minh|liên hiệp|thông tấn xã|phụ huynh|cha mẹ học sinh|tiểu thương|hội thẩm|luật sư|điều tra viên|kỹ sư|kỹ thuật viên|cộng tác viên|tuyên truyền viên|báo cáo viên|tình nguyện viên|cư dân|hộ kinh doanh|hộ gia đình|xã viên|ngư dân|thí sinh|phóng viên|biên tập viên|lái xe|phụ xe|tài xế|tiếp viên|thuyền viên|hộ lý|tổ viên|thủ quỹ|thủ kho|chi hội trưởng|tổng giám đốc|phó tổng giám đốc|chỉ huy trưởng|tổng biên tập|quản đốc
  đại biểu|học viên|người dân|nhân dân|hộ dân|khách hàng|CBCC|CBCCVC|CBVC|CBGV|BQL|BCH|BCĐ|TTYT|VP|VPĐU|UBMTTQ|UBMT|CCB|LĐLĐ|CĐCS|BTV|BGH|BGĐ`);
/** Places where such a noun begins another word. */
export const NOT_HEADS = phrases(`
  đoàn phí|hội phí|hội chợ|hội trại|hội thi|hội diễn|hội thao|hội khỏe|hội giảng|phòng học|phòng ở|phòng trọ|phòng bệnh|lớp học|bản làng|kho bãi|trường lớp|đội hình|trạm bơm|trạm xử lý|trạm biến áp|báo lại|báo về|báo ngay|báo trước|báo giá|báo tin|báo động|bản thân|bản chất|bản sắc|bản đồ|bản tin|bản sao|bản vẽ|bản án|bản chính|bản cứng|bản mềm|bản lĩnh|bản quyền|bản địa
  bản đăng|bản cam|bản kiểm|bản mô|bản báo|bản dự|khối lượng|khối tài|khối nhà|đồn đại|đồn thổi|cấp ủy quyền|thư viện số
  cục trưởng|vụ trưởng|chi cục trưởng|viện trưởng|đội trưởng|trạm trưởng|hạt trưởng|khoa trưởng
    ban hành|ban đầu|đoàn kết|hội nghị|hội thảo|hội trường|hội nhập|hội họp|hội đủ|bộ quy tắc
  bộ tiêu chí|bộ máy|bộ thủ tục|bộ luật|sở dĩ|sở hữu|xã hội|đội ngũ|trường hợp|phòng chống|phòng ngừa
  phòng cháy|phòng , chống|phòng dịch|cục bộ|vụ việc|vụ án|vụ đông|cơ sở vật chất|cơ sở dữ liệu
  trung tâm của|khu vực|khoa học|nhóm nhiệm vụ|nhóm giải pháp|đồng chí và|kho dữ liệu
  tổ chức thực hiện|báo cáo|báo chí và|kế toán trưởng|xã hội hóa|đơn vị hành chính|viện dẫn|ban ngày
  nơi nhận|trường học|trạm dừng|tỉnh táo|cơ sở cách ly|cơ sở điều trị|ngành nghề|công an ninh`);
/** Nouns that continue "các sở, …" */
export const GROUP_NOUNS = phrases(`
  bộ|ngành|sở|ban|phòng|đơn vị|cơ quan|địa phương|làng|tổ chức|cá nhân|đoàn thể|hội|huyện|quận|xã|phường
  thị xã|thị trấn|thành phố|tỉnh|doanh nghiệp|cấp ủy|chính quyền|trung tâm|công chức|viên chức
  người lao động|đảng viên|đoàn viên|chiến sĩ|hội viên|công ty|cấp|phó phòng|trưởng phòng|lực lượng
  phòng ban|hội đồng`);
/** Verbs that are part of a name right after these nouns. */
export const NAME_HEADS = phrases(`
  xưởng|phân xưởng|kho|nhóm|kíp|
  ngành|ban|phòng|tổ|đội|đoàn|cục|chi cục|cơ quan|hội đồng|đơn vị|trung tâm|văn phòng|tiểu ban|trạm|bộ phận
  lực lượng|nhà máy|ủy ban|chuyên gia|trưởng ban|phó ban|phó trưởng ban`);
export const NAME_VERBS = phrases(`
  đo đạc|kiểm đếm|thẩm định|đấu thầu|đấu giá|hòa giải|tuyển sinh|coi thi|chấm thi|biên tập|biên soạn|bầu cử|phản ứng nhanh|cứu hộ|cứu nạn|tiết kiệm|trật tự|tự quản|
  quản lý|chỉ đạo|chỉ huy|kiểm tra|thanh tra|tham mưu|công tác|điều hành|soạn thảo|tổ chức cán bộ
  tổ chức hành chính|tổ chức biên chế|giám sát|vận động|tư vấn|thi công|chuyên môn|xúc tiến|hướng dẫn|đăng ký
  tiếp nhận|vận hành|phục vụ|bảo vệ|xử lý|kiểm soát|liên quan|thực thi|chuyên trách
  giải phóng mặt bằng|quy hoạch|đào tạo|giáo dục|khai thác|thông tin
  đóng gói|sửa chữa|bảo trì|bảo dưỡng|vệ sinh|lắp ráp|bán hàng|thu mua|giao nhận|thu gom|nạo vét|thu phí|ra đề|phát triển|đầu tư`);
/** Of these, verbs that are part of a name only before "đơn vị" and "cơ quan"; elsewhere they are orders. */
export const OFFICE_VERBS = phrases(`
  tham mưu|quản lý nhà nước|quản lý|tư vấn|thi công|chuyên môn|chủ trì|chủ quản|thẩm định|phối hợp`);
export const QUANTIFIERS = phrases(`
  các|mọi|từng|những|tất cả|tất cả các|toàn thể|toàn bộ|mỗi|một số|hai|ba|bốn|năm|cả
  tập thể`);

/** Words that open a sentence before its subject. */
export const CONNECTORS = phrases(`
  đồng thời|theo đó|bên cạnh đó|ngoài ra|cụ thể|cụ thể là|trong khi đó|song song đó|song song với đó
  đặc biệt|đặc biệt là|riêng|riêng với|đối với|riêng đối với|trước mắt|mặt khác|tiếp đó|tiếp theo
  vì vậy|do đó|do vậy|chính vì vậy|tuy nhiên|trước hết|trước hết là|cùng với đó
  cũng theo đó|thời gian tới|trong thời gian tới|trong đó|nhất là|một là|hai là|ba là|thứ nhất
  thứ hai|thứ ba|cuối cùng|về phía`);
/** A sentence that opens with these words has its subject after a comma. */
export const FRONTS = phrases(`
  việc|riêng việc|còn việc|chuyện|còn chuyện|riêng chuyện|vấn đề|các việc|phần việc|về|liên quan|để|đối với|trong|trên|tại|từ|nhằm|căn cứ|qua|với|nếu|khi|riêng|cùng với|nhân|trước
  sau khi nghe|vì|do|đến|theo|giai đoạn|thực hiện|cũng`);
/** A sentence that opens with these words describes the background. */
export const BACKGROUND = phrases(`
  năm ngoái|năm trước|tháng trước|tuần trước|ngay như|hôm trước|trước kia|nhiệm kỳ qua|khi ấy|ngày ấy|
  trước đó|trước đây|từ năm|năm|thời gian qua
  theo kế hoạch ,|theo chương trình ,|theo dự kiến ,|trong những năm qua|ngoài ra , tổng công ty|dù đã|những năm qua|trong thời gian qua|6 tháng đầu năm`);
/** After these words a comma may introduce who orders what. */
export const BACKGROUND_CLAUSE = phrases(`
  nhân dịp này|dịp này|sau khi|theo báo|hiện nay|hiện tại|đến nay|tính đến`);
export const PAST = phrases(`
  đã|đang|sẽ|vừa|từng|vẫn|mới|bị`);
/** Verbs that are orders on their own after a unit's name in running text. */
export const ORDER_VERBS = phrases(`
  trực|công bố|công khai|siết|mở|cử|dành|đưa|giao|rút ngắn|thay thế|
  chủ trì|khẩn trương|tiếp tục|tăng cường|đẩy mạnh|đẩy nhanh|rà soát|phối hợp|chỉ đạo|tập trung
  nhanh chóng|chủ động|nghiên cứu|xây dựng|hoàn thiện|đưa tin|kiểm soát|kiểm tra|tổng hợp|tham mưu
  hướng dẫn|theo dõi|rà|thẩm định|tiến hành|có ý kiến|báo cáo|đôn đốc|bố trí|thực hiện|lập|triển khai
  nâng cao|đề xuất|sớm|thường xuyên|quan tâm|tích cực|kịp thời|nghiêm túc|cung cấp|cập nhật|hoàn thành
  xử lý|quản lý|tuyên truyền|hỗ trợ|giám sát|khắc phục|chuẩn bị|phân công|kiện toàn|đảm bảo|bảo đảm
  duy trì|vận động|thanh tra|tạo điều kiện|ưu tiên|gửi|trình|xem xét|tổ chức
  cân đối|chấn chỉnh|chấp hành|bàn giao|điều chỉnh|khảo sát|phấn đấu|phát huy|nắm|lồng ghép
  chú trọng|siết chặt|củng cố|đổi mới|sẵn sàng|nhắc nhở|huy động|tháo gỡ|ngăn chặn|thanh toán
  tuần tra|chăm lo|rà soát lại|xác minh|kiên quyết|nêu cao`);

/** Titles that begin a position, and after which a name may follow. */
export const TITLES = phrases(`
  học sinh|sinh viên|nông dân|nghệ nhân|chuyên gia|nhà nghiên cứu|nhà khoa học|nhà văn|tác giả|già làng|trưởng dòng họ|phó chủ tịch thường trực|phó giám đốc thường trực|phó tổng giám đốc thường trực|phó trưởng ban thường trực|
  giám đốc điều hành|giám đốc sản xuất|giám đốc kinh doanh|giám đốc kỹ thuật|giám đốc tài chính|giám đốc nhân sự|giám đốc chi nhánh|
  đảng viên|đoàn viên|hội viên|cử tri|kỹ sư|công nhân|chủ đầu tư|chủ hộ|trưởng công an|trưởng bộ môn|trưởng ca|trưởng ấp|trưởng buôn|trưởng làng|phó trưởng thôn|phó chỉ huy trưởng|đồn trưởng|phó đồn trưởng|thủ kho|thủ quỹ|thủ trưởng|chi hội trưởng|chi hội phó|phó quản đốc|phó trưởng phòng phụ trách|phó trưởng trạm|phó bí thư thường trực|trưởng ban điều hành|giám sát trưởng|
  bí thư|phó bí thư|ủy viên|trưởng|phó trưởng|chủ tịch|phó chủ tịch|giám đốc|phó giám đốc
  tổng giám đốc|phó tổng giám đốc|chánh|phó chánh|chánh văn phòng|phó chánh văn phòng|chánh thanh tra
  phó chánh thanh tra|thứ trưởng|bộ trưởng|cục trưởng|phó cục trưởng|vụ trưởng|phó vụ trưởng
  chi cục trưởng|phó chi cục trưởng|viện trưởng|phó viện trưởng|hiệu trưởng|phó hiệu trưởng|đội trưởng
  phó đội trưởng|tổ trưởng|tổ phó|trưởng phòng|phó trưởng phòng|phó phòng|phó ban|trưởng ban
  phó trưởng ban|thủ tướng|phó thủ tướng|tổng bí thư|tổng cục trưởng|thường trực|chuyên viên
  chuyên viên chính|thư ký|đại diện|quyền|nguyên chủ tịch|nguyên phó|nguyên bí thư|nguyên giám đốc|nguyên trưởng|nguyên hiệu trưởng|nguyên chánh|nguyên tổng|nguyên cán bộ|nguyên cục|nguyên chi|nguyên ủy|chỉ huy trưởng|chỉ huy phó|chính ủy|phó chính ủy
  tư lệnh|phó tư lệnh|chính trị viên|kế toán trưởng|tổng biên tập|phó tổng biên tập|kiểm soát viên
  thanh tra viên|cán bộ|nhân viên|giảng viên|báo cáo viên|trợ lý|đại biểu|thành viên|phụ trách
  chấp hành viên|trưởng khoa|phó khoa|trưởng đoàn|phó trưởng đoàn|phó giám đốc phụ trách|tổng thư ký
  chủ nhiệm|phó chủ nhiệm|bí thư chi bộ|viện phó|hiệu phó|trạm trưởng|hạt trưởng|kiểm sát viên
  thẩm phán|chánh án|phó chánh án
  công chức|viên chức|giáo viên|bác sĩ|điều dưỡng|điều dưỡng trưởng|kỹ thuật viên|văn thư
  trưởng trạm|phó trạm|trưởng thôn|tổ viên|hội trưởng|quản đốc|phó hiệu trưởng|phó khoa
  kiểm lâm viên|phó trưởng đoàn
  tham mưu trưởng|phó tham mưu trưởng|chủ nhiệm chính trị|chi ủy viên|đảng ủy viên|thành ủy viên|tỉnh ủy viên|huyện ủy viên|UVBTV|UVBCH|ủy viên ban|phó trạm trưởng|trưởng khu
  lớp trưởng|lớp phó|bí thư chi đoàn|liên đội trưởng|chủ vựa|chủ tiệm|chủ cơ sở|chủ cửa hàng|chủ trang trại|chủ doanh nghiệp|
  trưởng bản|trưởng nhóm|nhóm trưởng|trưởng bộ phận|trưởng đơn vị|trưởng chi|chủ nhà|trưởng xưởng
  phó chi cục|phó cục|phó vụ|phó viện|phó tổng|tổng phụ trách|head of|manager|director|chief|ceo|coo|cfo|cto`);
/** Abbreviated titles after a name: "Quàng Văn Thiêm HT", "Bùi Thị Nga, CT CĐCS". */
export const SHORT_TITLES = phrases(`
  GVCN|ĐT|ĐP|TĐ|PCCT|CCT|CHT|CHP|PCVP|PTCT|UV|UVBCH|UVTV|UVBTV|UVUB|HT|PHT|CT|PCT|GĐ|PGĐ|TGĐ|PTGĐ|BT|PBT|TP|PTP|CVP|PCVP|TK|PTK|TTCM|TPT|BTCB|BTĐU|BTV|CTCĐ|CTCĐCS|TBD|ĐDT|ĐD trưởng|CTUB|CTHĐ|KTT|HPCM|VT|PVT`);
/** Before a name. */
export const ADDRESSES = phrases(`
  BSCKII|BSCKI|BS CK2|YS|KTV|  đồng chí|đ / c|đ/c|các đồng chí|ông|bà|PGS|GS|TS|ThS|đại tá|thượng tá|trung tá|thiếu tá
  thiếu tướng|trung tướng|thượng tướng|đại tướng|đại úy|thượng úy|trung úy|luật sư|bác sĩ|kỹ sư
  tiến sĩ|thạc sĩ|nhà báo|thượng tọa|linh mục|nghệ sĩ|dược sĩ|BS|CKI|CKII
  |a|c|t|anh|chị|thầy|cô|bác|chú|đc|đ / ch|mr|ms|BS CKI|BS CKII|DS|ĐD|NGƯT|NGND|TTƯT|luật sư|thầy giáo|cô giáo|giáo sư|chủ tọa|luật gia`);
/** What a person does at a meeting: such a word ends a position. */
export const DOINGS = phrases(`
  đi|đến|xuống|
  thông báo|điểm lại|khái quát|tóm tắt|nhắc lại|tuyên dương|trực tiếp chủ trì|phân công|nhắc|bổ sung|đồng tình
    phát biểu|nêu|chủ trì|kết luận|nhấn mạnh|khẳng định|cho biết|cho rằng|cũng|đã|đang|sẽ|yêu cầu
  đề nghị|giao|trình bày|báo cáo|tham dự|dự|đến dự|trao|tặng|lưu ý|nhắc nhở|trồng|ghi nhận|đánh giá
  biểu dương|thay mặt|quán triệt|triển khai|thông tin|điều hành|đọc|thông qua|chia sẻ|gửi|tại|trong
  phổ biến|giới thiệu|làm|khai mạc|bế mạc|và|cùng|nói|xác định|chúc mừng|động viên|căn dặn|tuyên bố
  công bố|ký|vừa|có|về|với|chúc|gợi ý|đề xuất|đề cập|kêu gọi|phát động|hứa|tiếp thu|nhận định|nhất trí
  thống nhất|đặc biệt|trực tiếp|là|để|thăm|kiểm tra|tặng hoa|chụp ảnh|bày tỏ|chỉ rõ|chỉ ra|dẫn đầu
  làm trưởng đoàn|chia sẻ thêm|mong muốn|trả lời|giải trình|đón|tiếp|dâng|thực hiện|hướng dẫn|như sau
  hoan nghênh|phân tích|kể|thừa nhận|băn khoăn|phản ánh|quyết định|đồng chủ trì|cho hay|nhận xét|phê bình|khen|góp ý|cho`);

/** Fields of work in names of departments: "Phòng Thanh tra, pháp chế". */
export const FIELDS = phrases(`
  hỗ trợ doanh nghiệp|hỗ trợ cá nhân|cá nhân|hộ kinh doanh|doanh nghiệp lớn|hỗ trợ người nộp thuế|vật tư y tế|thiết bị y tế|trang thiết bị|đấu thầu|giải phóng mặt bằng|pháp chế|thẩm định|dự toán|kế toán|thú y|hạ tầng|đô thị|dân tộc|tôn giáo|thể thao|du lịch|gia đình|trẻ em|lao động|việc làm
  môi trường|khoáng sản|đất đai|bản đồ|viễn thám|thủy lợi|đê điều|phòng chống thiên tai|lâm nghiệp|kiểm lâm|thủy sản|chăn nuôi|trồng trọt
  bảo vệ thực vật|chất lượng|chế biến|thị trường|xuất nhập khẩu|quảng cáo|báo chí|xuất bản|bưu chính|viễn thông|công nghệ thông tin|chuyển đổi số
  an toàn thông tin|kỷ luật|khiếu nại|tố cáo|giải quyết khiếu nại|tiếp dân|tiếp công dân|xử lý đơn|văn thư|lưu trữ|quản trị|thi đua|khen thưởng
  chính sách|người có công|bảo trợ xã hội|bình đẳng giới|nợ|hóa đơn|quản lý nợ|cưỡng chế|cưỡng chế nợ|kiểm tra|thanh tra|kê khai|tuyên truyền|hỗ trợ
  phục vụ|hành chính|tổng hợp|quản lý|đền bù|bồi thường|tái định cư|hỗ trợ tái định cư|phát triển|quỹ đất|phát triển quỹ đất|thi công|giám sát|thiết kế
  an toàn|vật tư|thiết bị|kỹ thuật|điều độ|vận hành|kinh doanh|dịch vụ|chăm sóc khách hàng|truyền thông|đối ngoại|hợp tác|hợp tác quốc tế|đào tạo
  bồi dưỡng|nghiên cứu|khoa học|thông tin|thư viện|khảo thí|đảm bảo chất lượng|bảo đảm chất lượng|mầm non|tiểu học|dược|nghiệp vụ|bảo hiểm|dân số
  quy hoạch|kiến trúc|xây dựng|giao thông|vận tải|an toàn giao thông|tài chính|kế hoạch|đầu tư|tổ chức|cán bộ|nhân sự|chế độ chính sách|thẻ|sổ thẻ|thu
  chi|giám định|kiểm soát|kiểm toán|pháp luật|tư pháp|hộ tịch|bổ trợ tư pháp|văn hóa|nghệ thuật|di sản|y tế|giáo dục|nông nghiệp|nông thôn|nội vụ
  cải cách hành chính|chính quyền|công chức|biên chế|tiền lương|an sinh|phòng chống tham nhũng|tiêu cực|nội chính|dân vận|tuyên giáo|lịch sử đảng`);
