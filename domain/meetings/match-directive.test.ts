import { describe, expect, it } from "vitest";
import { matchDirective } from "./match-directive";

const DEPARTMENTS = [
  { id: 1, names: ["Văn phòng"] },
  { id: 2, names: ["Phòng Kinh tế"] },
];

const found = (text: string, lead: string, coordinating: string[] = []) => ({
  from: 0,
  to: text.length,
  text,
  number: "",
  lead,
  coordinating,
  heading: "",
  deadline: null,
});

describe("the summary of a directive", () => {
  it.each([
    ["Việc trang trí hội trường do Văn phòng chủ trì, xong trước Tết", "Việc trang trí hội trường"],
    ["Rà soát hồ sơ tồn đọng giao cho Văn phòng thực hiện trong tháng 12.", "Rà soát hồ sơ tồn đọng"],
    ["Văn phòng chuẩn bị kế hoạch thi đua năm 2027.", "Chuẩn bị kế hoạch thi đua năm 2027"],
  ])("names the task without the lead: %s", (text, summary) => {
    expect(matchDirective(found(text, "Văn phòng"), DEPARTMENTS).summary).toBe(summary);
  });

  it("leaves out a coordinating unit that follows a lead behind the task", () => {
    const text = "Việc trực đêm do Văn phòng chủ trì, Phòng Kinh tế phối hợp, báo cáo trước 20/11";
    const one = matchDirective(found(text, "Văn phòng", ["Phòng Kinh tế"]), DEPARTMENTS);
    expect(one.summary).toBe("Việc trực đêm");
    expect(one.coordinatingIds).toEqual([2]);
  });
});
