import { describe, expect, it } from "vitest";
import { calendarOf } from "../../calendar/working-days";
import { findLabelBlocks } from "./label-blocks";

const ON = { meeting: "2024-11-21", year: 2024, calendar: calendarOf([]) };

const tasksOf = (...lines: string[]) =>
  findLabelBlocks(lines.join("\n"), ON).map(({ task }) => [
    task.text,
    task.lead,
    task.coordinating,
    task.deadline?.day ?? null,
  ]);

describe("a block of labelled lines", () => {
  it("gives a task, who does it, with whom and until when", () => {
    expect(
      tasksOf(
        "Vấn đề 1: Mặt bằng",
        "Hiện trạng: hộ chưa nhận tiền",
        "Giải pháp: Tổ chức đối thoại lần 3",
        "Thực hiện: Trung tâm Phát triển quỹ đất",
        "Phối hợp: UBND phường Cát Dài, Phòng Quản lý đô thị",
        "Hạn: 27/11/2024",
        "",
        "Nội dung 2: Lắp cầu rửa xe",
        "Đơn vị chủ trì: Nhà thầu An Bình",
      ),
    ).toEqual([
      [
        "Tổ chức đối thoại lần 3",
        "Trung tâm Phát triển quỹ đất",
        ["UBND phường Cát Dài", "Phòng Quản lý đô thị"],
        "2024-11-27",
      ],
      ["Lắp cầu rửa xe", "Nhà thầu An Bình", [], null],
    ]);
  });

  it("may name who does it before the task", () => {
    expect(
      tasksOf(
        "NGƯỜI ĐƯỢC GIAO: Phòng Kỹ thuật",
        "CÔNG VIỆC: Lập lại quy trình vận hành",
        "PHỐI HỢP: Xưởng 2",
        "HẠN: 29/11/2024",
        "NGƯỜI ĐƯỢC GIAO: Phòng Kế toán",
        "CÔNG VIỆC: Đối chiếu công nợ",
        "HẠN: 02/12/2024",
      ),
    ).toEqual([
      ["Lập lại quy trình vận hành", "Phòng Kỹ thuật", ["Xưởng 2"], "2024-11-29"],
      ["Đối chiếu công nợ", "Phòng Kế toán", [], "2024-12-02"],
    ]);
  });

  it("is none where a task is put off, or nobody and no day is named", () => {
    expect(
      tasksOf(
        "Giải pháp: chưa có, chờ ý kiến của Sở",
        "Thực hiện: Nhà thầu",
        "",
        "Giải pháp: Lập tiến độ điều chỉnh",
        "Nội dung: họp giao ban",
        "Chủ trì: Ông Lê Văn Tám",
      ),
    ).toEqual([]);
  });
});
