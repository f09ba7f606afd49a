import { describe, expect, it } from "vitest";
import { matchDirective } from "./match-directive";
import { summaryOf } from "./summary";

const DEPARTMENTS = [
  { id: 1, names: ["Văn phòng"] },
  { id: 2, names: ["Phòng Kinh tế"] },
  { id: 3, names: ["Thanh tra"] },
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

describe("a unit that the introduction of a list names", () => {
  it.each([
    [
      "Phối hợp chặt chẽ trong công tác phòng cháy, chữa cháy",
      "Phối hợp chặt chẽ trong công tác phòng cháy, chữa cháy",
    ],
    ["Cùng lúc tổ chức hội nghị tổng kết và gặp mặt", "Cùng lúc tổ chức hội nghị tổng kết và gặp mặt"],
  ])("takes no words from the item “%s”", (text, summary) => {
    const one = matchDirective(found(text, "Phòng Kinh tế", ["Văn phòng"]), DEPARTMENTS);
    expect([one.summary, one.coordinatingIds]).toEqual([summary, [1]]);
  });
});

describe("a directive that was read", () => {
  const matched = (lead: string, ...coordinating: string[]) => {
    const { leadId, coordinatingIds, toAll, leadWords } = matchDirective(
      found(`${lead} rà soát hồ sơ tồn đọng`, lead, coordinating),
      DEPARTMENTS,
    );
    return [leadId, coordinatingIds, toAll, leadWords];
  };

  it.each<[string, string[], (number | null)[], boolean]>([
    ["Phòng Kinh tế", [], [2], false],
    ["Phòng Kinh tế và Văn phòng", [], [2, 1], false],
    ["Văn phòng", ["Phòng Kinh tế", "Thanh tra"], [1, 2, 3], false],
    ["Văn phòng", ["Thanh tra, Phòng Kinh tế"], [1, 3, 2], false],
    ["Văn phòng, Thanh tra", ["Phòng Kinh tế"], [1, 3, 2], false],
    ["Văn phòng", ["Thanh tra", "Thanh tra", "Văn phòng"], [1, 3], false],
    ["Văn phòng và Thanh tra", ["Thanh tra", "Phòng Kinh tế"], [1, 3, 2], false],
    ["Các phòng, đơn vị", [], [null], true],
    ["Công an huyện", ["Thanh tra"], [null, 3], false],
    ["", ["Thanh tra"], [null, 3], false],
    ["", [], [null], false],
  ])("of “%s” with %j has a lead and others: %j, all: %s", (lead, coordinating, departments, all) => {
    const [leadId, ...others] = departments;
    expect(matched(lead, ...coordinating)).toEqual([leadId, others, all, lead]);
  });

  it.each<[string[], string[]]>([
    [
      ["Công an tỉnh", "Thanh tra", "Sở Xây dựng"],
      ["Công an tỉnh", "Sở Xây dựng"],
    ],
    [["UBND xã Long Hậu"], ["UBND xã Long Hậu"]],
    [["Thanh tra"], []],
    [["các đơn vị liên quan"], []],
    [["các phòng chức năng, cơ quan liên quan"], []],
    [["Sở, ngành liên quan"], []],
    [["các phòng, ban"], []],
    [[], []],
  ])("of the partners %j names outside the agency: %j", (coordinating, outside) => {
    const one = found("Văn phòng rà soát hồ sơ tồn đọng", "Văn phòng", coordinating);
    expect(matchDirective(one, DEPARTMENTS).outsidePartners).toEqual(outside);
  });

  it("has its words, its heading and no deadline", () => {
    const one = { ...found("  Văn phòng rà soát hồ sơ. ", "Văn phòng"), heading: "Về hồ sơ" };
    expect(matchDirective(one, DEPARTMENTS)).toEqual({
      text: "Văn phòng rà soát hồ sơ.",
      heading: "Về hồ sơ",
      leadWords: "Văn phòng",
      leadId: 1,
      summary: "Rà soát hồ sơ",
      coordinatingIds: [],
      outsidePartners: [],
      toAll: false,
      deadlineWords: "",
      deadline: null,
      period: null,
    });
  });

  it("has a deadline as written and as a day, or a period", () => {
    const due = { from: 0, to: 1, words: "trước 20/8", day: "2024-08-20", periodic: false, period: null };
    const often = {
      from: 0,
      to: 1,
      words: "hằng quý",
      day: null,
      periodic: true,
      period: "quarter" as const,
    };
    const task = found("Văn phòng báo cáo kết quả", "Văn phòng");
    expect(matchDirective({ ...task, deadline: due }, DEPARTMENTS)).toMatchObject({
      deadlineWords: "trước 20/8",
      deadline: "2024-08-20",
      period: null,
    });
    expect(matchDirective({ ...task, deadline: often }, DEPARTMENTS)).toMatchObject({
      deadlineWords: "hằng quý",
      deadline: null,
      period: "quarter",
    });
  });
});

describe("the task in a summary", () => {
  const office = "Văn phòng";
  it.each<[string, string, string[], string]>([
    ["Trang trí hội trường giao Văn phòng thực hiện", office, [], "Trang trí hội trường"],
    ["Trang trí hội trường, do Văn phòng phụ trách", office, [], "Trang trí hội trường"],
    ["Trang trí hội trường do Văn phòng đảm nhiệm", office, [], "Trang trí hội trường"],
    ["Trang trí hội trường do Văn phòng lo", office, [], "Trang trí hội trường"],
    ["Việc này do Văn phòng chủ trì", office, [], "Việc này"],
    ["Việc kia do Văn phòng chủ tọa điều hành", office, [], "Chủ tọa điều hành"],
    ["Hôm nay Văn phòng thực hiện kiểm kê tài sản", office, [], "Thực hiện kiểm kê tài sản"],
    ["Văn phòng chủ trì kiểm kê tài sản", office, [], "Kiểm kê tài sản"],
    ["Giao Văn phòng: kiểm kê tài sản", office, [], "Kiểm kê tài sản"],
    ["Kiểm kê tài sản cuối năm", "", [], "Kiểm kê tài sản cuối năm"],
    ["Kiểm kê tài sản cuối năm", office, [], "Kiểm kê tài sản cuối năm"],
    ["Văn phòng phối hợp Phòng Kinh tế rà soát quỹ.", office, ["Phòng Kinh tế"], "Rà soát quỹ"],
    [
      "Văn phòng phối hợp Phòng Kinh tế rà soát quỹ",
      office,
      ["Phòng Kinh tế"],
      "Phối hợp Phòng Kinh tế rà soát quỹ",
    ],
    [
      "Văn phòng cùng Phòng Kinh tế, Thanh tra rà soát quỹ đất",
      office,
      ["Phòng Kinh tế", "Thanh tra"],
      "Rà soát quỹ đất",
    ],
    ["Văn phòng, Thanh tra kiểm kê tài sản", office, ["Thanh tra"], "Thanh tra kiểm kê tài sản"],
    ["Phối hợp với Thanh tra kiểm kê tài sản", "", ["Thanh tra"], "Kiểm kê tài sản"],
    ["Văn phòng làm việc.", office, [], "Văn phòng làm việc"],
    ["Văn phòng mở sổ quỹ xã", office, [], "Văn phòng mở sổ quỹ xã"],
    ["Văn phòng mở sổ quỹ xãy", office, [], "Mở sổ quỹ xãy"],
  ])("%s (%s, %j): %s", (text, lead, coordinating, summary) => {
    expect(matchDirective(found(text, lead, coordinating), DEPARTMENTS).summary).toBe(summary);
  });

  it("stands behind a lead that is named early, within forty characters", () => {
    const summary = (front: string) =>
      matchDirective(found(`${front}Văn phòng kiểm kê tài sản`, office), DEPARTMENTS).summary;
    expect(summary(`${"a".repeat(38)} `)).toBe("Kiểm kê tài sản");
    expect(summary(`${"a".repeat(39)} `)).toBe(`A${"a".repeat(38)} Văn phòng kiểm kê tài sản`);
  });
});

describe("a summary", () => {
  it.each([
    ["giao rà soát", "Rà soát"],
    ["Giao cho rà soát", "Rà soát"],
    ["giao nhiệm vụ cho rà soát", "Rà soát"],
    ["Yêu cầu rà soát", "Rà soát"],
    ["đề nghị rà soát", "Rà soát"],
    ["lưu ý rà soát", "Rà soát"],
    ["chỉ đạo rà soát", "Rà soát"],
    ["phân công rà soát", "Rà soát"],
    ["cần rà soát", "Rà soát"],
    ["phải rà soát", "Rà soát"],
    ["chủ trì, rà soát", "Rà soát"],
    ["chủ trì rà soát", "Rà soát"],
    ["cần phải rà soát", "Phải rà soát"],
    ["  rà \n soát ", "Rà soát"],
    ["đôn đốc. Báo cáo.", "Đôn đốc"],
    ["đôn đốc;", "Đôn đốc"],
    ["đôn đốc.", "Đôn đốc"],
    ["tăng 1.5 lần; báo cáo", "Tăng 1.5 lần"],
    ["TT. Y tế và P. TNMT kiểm tra. Xong.", "TT. Y tế và P. TNMT kiểm tra"],
    ["làm việc với UBND. Xong.", "Làm việc với UBND"],
    ["", ""],
  ])("of “%s” is “%s”", (text, summary) => expect(summaryOf(text)).toBe(summary));

  it("may have 120 characters, and is cut if it has one more", () => {
    expect(summaryOf(`${"a".repeat(59)} ${"b".repeat(60)}`)).toBe(`A${"a".repeat(58)} ${"b".repeat(60)}`);
    expect(summaryOf(`${"a".repeat(60)} ${"b".repeat(60)}`)).toBe(`A${"a".repeat(59)}…`);
  });

  it.each<[string, number[], number]>([
    ["the last space among the first 120 characters", [100, 18, 30], 119],
    ["a space before that, if the word reaches further", [100, 19, 30], 100],
  ])("is cut at %s", (_, [first = 0, second = 0, third = 0], end) => {
    const words = `${"a".repeat(first)} ${"b".repeat(second)} ${"c".repeat(third)}`;
    const cut = summaryOf(words);
    expect(cut.length).toBe(end + 1);
    expect(cut.endsWith("…")).toBe(true);
  });

  it.each([
    ["in the first third", 50, 100],
    ["in the middle", 60, 100],
    ["just behind the middle", 61, 61],
    ["further behind", 90, 90],
  ])("is cut at the last comma %s only if half of it remains", (_, comma, end) => {
    const words = `${"a".repeat(comma)}, ${"b".repeat(98 - comma)} ${"c".repeat(60)}`;
    expect(summaryOf(words)).toBe(`A${words.slice(1, end)}…`);
  });
});
