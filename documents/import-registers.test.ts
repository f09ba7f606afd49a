import { describe, expect, it } from "vitest";
import type { Answers } from "@/domain/imports/questions";
import { bookOf, checkOld, values } from "./reading/testing/checked-book";

describe("the states of a register", () => {
  const sheet = (states: readonly (readonly [state: string, reported?: string])[]) =>
    [
      "STT;Ngày giao;Nội dung chỉ đạo;Đơn vị chủ trì;Thời hạn;Tình trạng;Kết quả;Ngày báo cáo",
      ...states.map(
        ([state, reported = "05/04/2023"], index) =>
          `${index + 1};06/03/2023;Việc ${index + 1};Văn phòng;31/03/2023;${state};KQ;${reported}`,
      ),
    ].join("\r\n");
  const statesOf = async (states: Parameters<typeof sheet>[0], answers?: Answers) =>
    values(checkOld(await bookOf("register", sheet(states)), answers)).map((value) =>
      typeof value === "string" ? value : [value.state, value.percent, value.reportedOn],
    );

  it("are read by their meaning, and only a clear statement is read as done", async () => {
    const read = await statesOf([
      ["Hoàn thành 60%"],
      ["Cơ bản hoàn thành"],
      ["Hoàn thành quá hạn"],
      ["Chưa hoàn thành"],
      ["HT"],
      ["Chậm tiến độ"],
      ["Chờ phê duyệt vốn"],
      ["Hoàn thành: không"],
    ]);
    expect(read).toEqual([
      ["in-progress", 60, "2023-04-05"],
      ["in-progress", null, "2023-04-05"],
      ["done", null, "2023-04-05"],
      ["in-progress", null, "2023-04-05"],
      ["done", null, "2023-04-05"],
      ["in-progress", null, "2023-04-05"],
      ["in-progress", null, "2023-04-05"],
      ["in-progress", null, "2023-04-05"],
    ]);
  });

  it("that are not understood are asked about, once for all with the same words", async () => {
    const states = [["Tạm dừng"], ["tạm  dừng"], ["Đã trình ký"], [""], ["", ""]] as const;
    expect(await statesOf(states)).toEqual([
      "? Tạm dừng",
      "? tạm dừng",
      "? Đã trình ký",
      "? ",
      ["assigned", null, null],
    ]);
    const answers = { "state tạm dừng": "in-progress", "state đã trình ký": "leave", "state ": "done" };
    expect(await statesOf(states, answers)).toEqual([
      ["in-progress", null, "2023-04-05"],
      ["in-progress", null, "2023-04-05"],
      "left",
      ["done", null, "2023-04-05"],
      ["assigned", null, null],
    ]);
  });

  it("can be corrected by an answer", async () => {
    expect(await statesOf([["Đã xong"]], { "state đã xong": "reported" })).toEqual([
      ["reported", null, "2023-04-05"],
    ]);
  });

  it("give the day if the register has none", async () => {
    expect(await statesOf([["Hoàn thành ngày 02/04/2023", ""]])).toEqual([["done", null, "2023-04-02"]]);
  });
});

describe("the deadlines of a register", () => {
  const deadlinesOf = async (cells: readonly string[], answers?: Answers) => {
    const csv = [
      "Ngày giao;Nội dung chỉ đạo;Đơn vị chủ trì;Thời hạn",
      ...cells.map((cell, index) => `06/03/2023;Việc ${index + 1};Văn phòng;${cell}`),
    ].join("\r\n");
    return values(checkOld(await bookOf("register", csv), answers)).map((value) =>
      typeof value === "string" ? value : [value.deadline, value.deadlineWords],
    );
  };

  it("in words are computed from the day, and the words are kept", async () => {
    const cells = [
      "Thường xuyên",
      "Quý III/2023",
      "31/12",
      "Trước 30/4/2023",
      "30.4.2023",
      "30 / 4 / 2023",
      "Không xác định",
      "31/6/2023",
      "05/03/2023",
    ];
    expect(await deadlinesOf(cells)).toEqual([
      [null, "Thường xuyên"],
      ["2023-09-30", "Quý III/2023"],
      ["2023-12-31", "31/12"],
      ["2023-04-30", "Trước 30/4/2023"],
      ["2023-04-30", ""],
      ["2023-04-30", ""],
      [null, "Không xác định"],
      "deadline no_such_day",
      "deadline before_meeting",
    ]);
  });

  it("that are not understood are asked about: none, a day, or left out", async () => {
    const cells = ["Theo kế hoạch", "Ngay", "Sớm nhất"];
    expect(await deadlinesOf(cells)).toEqual(["? Theo kế hoạch", "? Ngay", "? Sớm nhất"]);
    const answers = {
      "deadline theo kế hoạch": "undated",
      "deadline ngay": "2023-03-10",
      "deadline sớm nhất": "leave",
    };
    expect(await deadlinesOf(cells, answers)).toEqual([
      [null, "Theo kế hoạch"],
      ["2023-03-10", "Ngay"],
      "left",
    ]);
    expect(await deadlinesOf(["Ngay"], { "deadline ngay": "2023-03-01" })).toEqual([
      "deadline before_meeting",
    ]);
  });
});
