import { describe, expect, it } from "vitest";
import { markCells } from "./mark-cells";

describe("cells of a task table", () => {
  it("are separated by tabs, however they were typed, without the lines that draw the table", () => {
    const marked = "STT\tNội dung\tChủ trì\tThời hạn\n1\tLàm A\t\t15/8";
    expect(
      markCells("| STT | Nội dung | Chủ trì | Thời hạn |\n|---|---|---|---|\n| 1 | Làm A |  | 15/8 |"),
    ).toBe(marked);
    expect(markCells("STT;Nội dung;Chủ trì;Thời hạn\n1;Làm A;;15/8")).toBe(marked);
    expect(markCells("STT    Nội dung    Chủ trì     Thời hạn\n1      Làm A      Phòng B     15/8")).toBe(
      "STT\tNội dung\tChủ trì\tThời hạn\n1\tLàm A\tPhòng B\t15/8",
    );
  });

  it("stay unchanged in other lines", () => {
    const text = "Kính gửi: Phòng A; Phòng B\nHọ tên | Chức vụ\nAn | Trưởng phòng";
    expect(markCells(text)).toBe(text);
  });
});
