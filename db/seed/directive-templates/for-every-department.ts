import type { DirectiveTemplate } from "./template";

/** Directives to everyone, given now and then. */
export const FOR_EVERY_DEPARTMENT: readonly Omit<DirectiveTemplate, "lead">[] = [
  {
    due: 25,
    summary: "Đăng ký nhiệm vụ trọng tâm sáu tháng tới",
    text: "Mỗi đơn vị đăng ký không quá năm nhiệm vụ, có người chịu trách nhiệm và ngày xong; Văn phòng tổng hợp.",
    product: "Bản đăng ký của từng đơn vị",
  },
  {
    due: 40,
    summary: "Tự kiểm tra việc thực hiện quy chế làm việc",
    text: "Các đơn vị tự rà soát, báo cáo những điểm chưa làm đúng và cách sửa.",
    product: "Báo cáo tự kiểm tra",
  },
  {
    due: 30,
    summary: "Cử người dự tập huấn phòng cháy chữa cháy",
    text: "Mỗi đơn vị cử ít nhất hai người dự đủ buổi, nộp danh sách về Văn phòng.",
    product: "Danh sách dự tập huấn",
  },
  {
    due: "quarter",
    summary: "Chuẩn hóa dữ liệu của đơn vị trên hệ thống dùng chung",
    text: "Các đơn vị rà soát, sửa dữ liệu sai hoặc trùng thuộc phần mình quản lý.",
    product: "Biên bản xác nhận dữ liệu",
  },
];
