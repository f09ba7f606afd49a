import { readFileSync } from "node:fs";
import path from "node:path";
import PdfDocument from "pdfkit";
import { expect, it } from "vitest";
import { readDocument } from "../read-document";

const textOf = async (name: string) => {
  const bytes = readFileSync(path.join(import.meta.dirname, "..", "samples", name));
  return (await readDocument(name, new Uint8Array(bytes))).text.trim();
};

it("reads a letter's columns one by one, merged cells of a table, and no note number", async () => {
  const text = await textOf("giao-viec.pdf");
  expect(text.split("\n").slice(0, 4)).toEqual([
    "SỞ VĂN HÓA TỈNH AN SƠN",
    "BẢO TÀNG TỈNH",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
  ]);
  expect(text).toContain(
    "Sáng ngày 06/5/2024, đồng chí Mai Văn Khải, Giám đốc Bảo tàng chủ trì lễ chào cờ. Giám đốc kết luận như sau:\nI. Đánh giá chung",
  );
  expect(text).toContain(
    "2. Phòng Trưng bày chủ trì, phối hợp với Phòng Hành chính sửa chữa 03 tủ kính, xong trước ngày 31/5/2024.\n3. Phòng Hành chính:",
  );
  expect(text).toContain(
    [
      "STT\tNội dung công việc\tChủ trì\tPhối hợp\tThời hạn",
      "1\tKiểm tra hệ thống báo cháy tại hai kho hiện vật\tPhòng Hành chính\tĐội Bảo vệ\t25/5/2024",
      "2\tMua 12 máy hút ẩm\tPhòng Hành chính\t\tTrong tháng 6",
      "3\tĐón đoàn học sinh dịp hè\tPhòng Giáo dục truyền thông\tPhòng Trưng bày; Đội Bảo vệ\tTrước 10/6",
    ].join("\n"),
  );
});

// Two pages with a running header, "Trang 1/2" in the footer and a rotated watermark; a sentence and a row
// continue over the page.
it("leaves out headers, page numbers and a watermark, and joins a row that a page splits", async () => {
  const text = await textOf("cat-trang.pdf");
  expect(text).not.toMatch(/Trang|Thông báo kết luận giao ban|BẢN SAO/);
  expect(text.slice(text.indexOf("4. Các nhiệm vụ"))).toBe(
    `4. Các nhiệm vụ khác giao theo bảng sau:

STT	Nội dung	Đơn vị chủ trì	Đơn vị phối hợp	Thời hạn
1	Rà soát hồ sơ xếp hạng 14 di tích cấp tỉnh, lập danh mục di tích xuống cấp cần tu bổ trong năm 2025	Phòng Quản lý di sản	Phòng Kế hoạch - Tài chính	20/6/2024
2	Sửa chữa hệ thống chống sét tại đền Thượng	Ban Quản lý di tích	Phòng Quản lý di sản; Công ty Điện lực	Trước 30/6
3	Xây dựng kế hoạch phục dựng lễ hội Cầu mùa của xã Nà Tông, bảo đảm tiết kiệm, an toàn	Phòng Văn hóa cơ sở	UBND xã Nà Tông	Trong quý III
4	Kiểm tra 09 cơ sở karaoke trên địa bàn	Thanh tra Sở	Công an tỉnh	15/7/2024
5	Bồi dưỡng nghiệp vụ cho 60 thuyết minh viên	Trung tâm Xúc tiến du lịch		25/7/2024

Trên đây là kết luận của Giám đốc Sở, các phòng, đơn vị biết, thực hiện./.`,
  );
});

it("reads a page that a browser printed, without the browser's header and footer", async () => {
  expect(await textOf("trang-web.pdf")).toBe(
    `Hội nông dân xã Suối Lê họp tháng 4
Sáng 05/4/2024, bà Đinh Thị Mận, Chủ tịch Hội chủ trì cuộc họp. Bà Mận yêu cầu chi hội Bản Lầm rà soát danh sách hộ vay vốn, báo cáo trước ngày 15/4/2024; chi hội Bản Nà chuẩn bị 20 gian hàng cho phiên chợ nông sản, xong trước ngày 28/4/2024.
1. Ban Kinh tế hướng dẫn các hộ kê khai giống cây, gửi Văn phòng Hội tổng hợp trong tháng 4.
2. Văn phòng Hội làm lại bảng tin.

TT	Việc	Chủ trì	Hạn
1	Mở lớp dạy nghề cho 35 hội viên, ưu tiên hội viên nữ và người dân tộc thiểu số	Ban Kinh tế	20/5/2024
2	Quyên góp sách	Chi hội Bản Nà	30/4

Kết thúc cuộc họp, bà Mận cảm ơn các chi hội.`,
  );
});

it("reports a PDF with a password as such", async () => {
  const pdf = new PdfDocument({ userPassword: "mat-khau", pdfVersion: "1.7" });
  pdf.text("Noi dung");
  pdf.end();
  const bytes = new Uint8Array(Buffer.concat(await pdf.toArray()));
  await expect(readDocument("a.pdf", bytes)).rejects.toThrow("import.password_protected");
});
