import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { DomainError } from "@/domain/errors";
import { readDocument } from "./read-document";

const bytesOf = (name: string) =>
  new Uint8Array(readFileSync(path.join(import.meta.dirname, "samples", name)));
const codeOf = (name: string, bytes: Uint8Array) =>
  readDocument(name, bytes).then(
    () => "read",
    (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
  );

/** The visible text of the notice, whichever program saved it: written down from the printed page. */
const NOTICE = `SỞ VĂN HÓA TỈNH AN SƠN
BẢO TÀNG TỈNH
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

THÔNG BÁO
Kết luận tại Lễ chào cờ tháng 5 năm 2024
Sáng ngày 06/5/2024, đồng chí Mai Văn Khải, Giám đốc Bảo tàng chủ trì lễ chào cờ. Giám đốc kết luận như sau:
I. Đánh giá chung
Tháng qua các phòng làm việc tốt.
II. Nhiệm vụ trọng tâm
1. Phòng Kiểm kê - Bảo quản:
a) Rà soát 240 hiện vật gốm, báo cáo trước ngày 20/5/2024;
b) Lập danh mục hiện vật cần bảo quản.
2. Phòng Trưng bày chủ trì, phối hợp với Phòng Hành chính sửa chữa 03 tủ kính, xong trước ngày 31/5/2024.
3. Phòng Hành chính:
niêm yết nội quy mới tại cổng chính.
Các việc khác giao theo bảng sau:

STT	Nội dung công việc	Đơn vị thực hiện	Đơn vị thực hiện	Thời hạn
STT	Nội dung công việc	Chủ trì	Phối hợp	Thời hạn
1	Kiểm tra hệ thống báo cháy tại hai kho hiện vật	Phòng Hành chính	Đội Bảo vệ	25/5/2024
2	Mua 12 máy hút ẩm	Phòng Hành chính		Trong tháng 6
3	Đón đoàn học sinh dịp hè	Phòng Giáo dục truyền thông	Phòng Trưng bày; Đội Bảo vệ	Trước 10/6

Điều 1. Phạm vi áp dụng
1.1. Thông báo này áp dụng cho các phòng.
Trên đây là kết luận của Giám đốc, các phòng biết, thực hiện./.

Nơi nhận:
- Các phòng;
- Lưu: VT.
GIÁM ĐỐC
Mai Văn Khải

Theo Quyết định số 118/QĐ-BT ngày 12/3/2024.`;

/** Its first lines are in .VnTimeH, .VnTime and VNI-Times; an author was replaced under tracked changes; a word is hidden. */
const OLD_FONTS = `BIÊN BẢN HỌP
Đồng chí Trần Văn Lực, Trưởng phòng chủ trì họp ngày 06/5/2024.
Yêu cầu các đơn vị thực hiện:
• Văn phòng rà soát hồ sơ;
+ hồ sơ giấy
• Thanh tra kiểm tra.
Giao Phòng Tổ chức kiện toàn tổ soạn thảo trước ngày 15/5/2024.
Các phòng báo cáo hằng tháng.`;

const KINDS = ["docx", "odt", "rtf", "doc"];
const withoutSpareLines = (text: string) => text.trim().replace(/\n{2,}/g, "\n\n");

it.each(KINDS)(
  "reads the lists, the table, the note and the line breaks of a notice saved as %s",
  async (kind) => {
    const { text, hints } = await readDocument("a", bytesOf(`giao-viec.${kind}`));
    expect(withoutSpareLines(text)).toBe(NOTICE);
    expect(hints).toEqual([]);
  },
);

it.each(KINDS)("reads old fonts, bullets, tracked changes and hidden words of %s", async (kind) => {
  const { text, hints } = await readDocument("a", bytesOf(`phong-cu.${kind}`));
  expect(withoutSpareLines(text)).toBe(OLD_FONTS);
  expect([...hints].sort()).toEqual(["old_font", "tracked_changes"]);
});

it.each(KINDS)("refuses a truncated %s", async (kind) => {
  const bytes = bytesOf(`giao-viec.${kind}`);
  for (const share of [0.3, 0.6, 0.95]) {
    expect(await codeOf("a", bytes.subarray(0, Math.floor(bytes.length * share)))).toBe("import.broken_file");
  }
});

it("reports a .doc with a password as such", async () => {
  const bytes = Buffer.from(bytesOf("phong-cu.doc"));
  // The document's first block begins with its signature; a flag says that the rest is encrypted.
  const block = bytes.indexOf(Buffer.from([0xec, 0xa5]));
  bytes.writeUInt16LE(bytes.readUInt16LE(block + 10) | 0x100, block + 10);
  expect(await codeOf("a.doc", bytes)).toBe("import.password_protected");
});

it("refuses a .doc whose stream claims to be larger than the file", async () => {
  const bytes = Buffer.from(bytesOf("phong-cu.doc"));
  const entry = bytes.indexOf(Buffer.from("WordDocument", "utf16le"));
  bytes.writeUInt32LE(0x7fffffff, entry + 120);
  expect(await codeOf("a.doc", bytes)).toBe("import.too_large");
});

it("reports that words of an RTF are in another file", async () => {
  const rtf = String.raw`{\rtf1\ansi {\field{\*\fldinst INCLUDETEXT "C:\\x.doc"}{\fldrslt Theo phu luc}} xong\par}`;
  const { text, hints } = await readDocument("a.rtf", Buffer.from(rtf));
  expect(text.trim()).toBe("Theo phu luc xong");
  expect(hints).toEqual(["text_outside"]);
});

it("reads RTF in Vietnamese code page 1258, whose tones follow their letters", async () => {
  const rtf = String.raw`{\rtf1\ansi\ansicpg1258{\fonttbl{\f0\fcharset163 Times New Roman{\*\falt Arial};}}\f0 Gi\'e1m \'f0\'f4\'ecc k\'fd quy\'ea\'ect \u273\'f0\u7883?nh\par}`;
  expect((await readDocument("a.rtf", Buffer.from(rtf, "latin1"))).text.trim()).toBe(
    "Giám đốc kư quyết định",
  );
});
