import { describe, expect, it } from "vitest";
import { splitTasks } from "./split-tasks";

const DEPARTMENTS = [
  { id: 1, names: ["Văn phòng", "VP"] },
  { id: 2, names: ["Phòng Đầu tư"] },
  { id: 3, names: ["Phòng Quản lý Lao động"] },
  { id: 4, names: ["Phòng Kế hoạch - Tài chính"] },
];
const split = (text: string) => splitTasks(text, DEPARTMENTS);

describe("a sentence that gives two departments a task each", () => {
  it.each([
    ["giao Văn phòng", "Giao Văn phòng"],
    ["cho Văn phòng", "Cho Văn phòng"],
    ["giao cho Văn phòng", "Giao cho Văn phòng"],
    ["yêu cầu Văn phòng", "Yêu cầu Văn phòng"],
    ["đề nghị Văn phòng", "Đề nghị Văn phòng"],
    ["phân công Văn phòng", "Phân công Văn phòng"],
    ["phân công cho Văn phòng", "Phân công cho Văn phòng"],
    ["và Văn phòng", "Văn phòng"],
    ["còn Văn phòng", "Văn phòng"],
  ])("is split before “%s”", (words, begin) => {
    expect(split(`Phòng Đầu tư rà soát dự án, ${words} mời khách dự họp`)).toEqual([
      "Phòng Đầu tư rà soát dự án",
      `${begin} mời khách dự họp`,
    ]);
  });

  it.each([
    ["và", "Văn phòng"],
    ["và giao", "Giao Văn phòng"],
    ["còn", "Văn phòng"],
    ["còn yêu cầu", "Yêu cầu Văn phòng"],
  ])("is split at “%s” without a comma", (words, begin) => {
    expect(split(`Phòng Đầu tư rà soát dự án ${words} Văn phòng mời khách`)).toEqual([
      "Phòng Đầu tư rà soát dự án",
      `${begin} mời khách`,
    ]);
  });

  it.each([
    [",", "Phòng Đầu tư rà soát dự án"],
    [";", "Phòng Đầu tư rà soát dự án;"],
    [".", "Phòng Đầu tư rà soát dự án."],
    [":", "Phòng Đầu tư rà soát dự án:"],
    ["\n", "Phòng Đầu tư rà soát dự án"],
  ])("is split after %j", (mark) => {
    const [first, second] = split(`Phòng Đầu tư rà soát dự án${mark} Văn phòng mời khách`);
    expect(first?.replace(/[;.:,]$/, "")).toBe("Phòng Đầu tư rà soát dự án");
    expect(second).toBe("Văn phòng mời khách");
  });

  it.each([
    ["Phòng Đầu tư hoàn thành việc được giao", "Văn phòng mời khách", "Văn phòng mời khách"],
    ["Phòng Đầu tư trả lời đơn đề nghị", "giao Văn phòng mời khách", "Giao Văn phòng mời khách"],
    ["Phòng Đầu tư tổng hợp các yêu cầu", "và Văn phòng mời khách", "Văn phòng mời khách"],
  ])("is split after a word of command that ends the first: %s, %s", (before, after, second) => {
    expect(split(`${before}, ${after}`)).toEqual([before, second]);
  });

  it.each(["gửi", "cùng", "của", "hỏi"])(
    "is one task if “%s” stands before the second department",
    (word) => {
      const text = `Phòng Đầu tư rà soát dự án ${word} Văn phòng mời khách`;
      expect(split(text)).toEqual([text]);
    },
  );

  it.each([
    ["Phòng Đầu tư mời khách, Văn phòng rà soát hồ sơ", 2],
    ["Phòng Đầu tư trực, Văn phòng rà soát hồ sơ", 1],
    ["Phòng Đầu tư rà soát dự án, Văn phòng mời khách", 2],
    ["Phòng Đầu tư rà soát dự án, Văn phòng trực", 1],
    ["Phòng Đầu tư rà soát dự án, Văn phòng", 1],
    ["Phòng Đầu tư rà soát dự án, Văn phòng.", 1],
    ["Phòng Đầu tư, Văn phòng mời khách", 1],
  ])("has at least two words for each: %s (%i)", (text, count) => {
    expect(split(text)).toHaveLength(count);
  });

  it.each([
    "Phòng Đầu tư chủ trì, Văn phòng mời khách dự",
    "Phòng Đầu tư chủ trì phối hợp, Văn phòng mời khách dự",
    "Phòng Đầu tư phân công trực, Văn phòng mời khách dự",
    "Phòng Đầu tư và Phòng Quản lý Lao động trực, Văn phòng mời khách dự",
    "Phòng Đầu tư cùng với Phòng Quản lý Lao động trực, Văn phòng mời khách dự",
  ])("says more of the first than who leads: %s", (text) => {
    expect(split(text)).toEqual([text]);
  });
});

describe("a department that gets no task of its own", () => {
  it.each("biết|và|với|cùng|phối hợp|trước|trong|đến|để|theo|của|hoặc|tại|vào|sau".split("|"))(
    "is followed by “%s”",
    (word) => {
      const text = `Phòng Đầu tư rà soát dự án, Văn phòng ${word} ngày mười tháng chín`;
      expect(split(text)).toEqual([text]);
    },
  );

  it.each([",", ";", "."])("is followed by %j", (mark) => {
    const text = `Phòng Đầu tư gửi báo cáo, Văn phòng${mark} xong trong tuần`;
    expect(split(text)).toEqual([text]);
  });

  it.each([
    "Giao Phòng Đầu tư, Văn phòng rà soát hồ sơ",
    "Giao Phòng Đầu tư, Văn phòng, Phòng Quản lý Lao động rà soát hồ sơ",
    "Giao Phòng Đầu tư, Phòng Quản lý Lao động, Văn phòng rà soát hồ sơ",
    "Giao Phòng Đầu tư, Phòng Quản lý Lao động, Phòng Kế hoạch - Tài chính, Văn phòng rà soát hồ sơ",
    "Giao Phòng Đầu tư, Phòng Quản lý Lao động và Văn phòng rà soát hồ sơ",
    "Phòng Đầu tư rà soát rồi gửi Phòng Quản lý Lao động và Văn phòng xem xét lại",
  ])("is one of a list: %s", (text) => {
    expect(split(text)).toEqual([text]);
  });
});

describe("a sentence for several departments", () => {
  it("gives a list of departments one task, and the next department another", () => {
    expect(split("Phòng Đầu tư và Phòng Quản lý Lao động mời khách, Văn phòng rà soát hồ sơ")).toEqual([
      "Phòng Đầu tư và Phòng Quản lý Lao động mời khách",
      "Văn phòng rà soát hồ sơ",
    ]);
    expect(split("Giao Phòng Đầu tư, Văn phòng rà soát hồ sơ, Phòng Quản lý Lao động mời khách")).toEqual([
      "Giao Phòng Đầu tư, Văn phòng rà soát hồ sơ",
      "Phòng Quản lý Lao động mời khách",
    ]);
  });

  it("is split into three tasks, the second of which needs words of its own", () => {
    expect(split("VP mời khách; P. Đầu tư lập danh sách; Phòng Quản lý Lao động bố trí xe")).toEqual([
      "VP mời khách",
      "P. Đầu tư lập danh sách",
      "Phòng Quản lý Lao động bố trí xe",
    ]);
    expect(split("Văn phòng mời khách, Phòng Đầu tư trực, Phòng Quản lý Lao động bố trí xe")).toEqual([
      "Văn phòng mời khách, Phòng Đầu tư trực",
      "Phòng Quản lý Lao động bố trí xe",
    ]);
  });

  it("keeps the words before its first department", () => {
    const text = "Trong tháng chín, Văn phòng rà soát hồ sơ";
    expect(split(text)).toEqual([text]);
    expect(split(`${text}, Phòng Đầu tư lập danh sách`)).toEqual([text, "Phòng Đầu tư lập danh sách"]);
  });

  it.each([
    ["shorter name first", ["Phòng Đầu tư", "Phòng Đầu tư và Hạ tầng kỹ thuật"]],
    ["longer name first", ["Phòng Đầu tư và Hạ tầng kỹ thuật", "Phòng Đầu tư"]],
    ["three names", ["VP", "Phòng Đầu tư", "Phòng Đầu tư và Hạ tầng kỹ thuật", "Đầu tư"]],
  ])("counts the longest name of a department, %s", (_, names) => {
    const departments = [
      { id: 2, names },
      { id: 1, names: ["Văn phòng"] },
    ];
    const text = "Phòng Đầu tư và Hạ tầng kỹ thuật trực, Văn phòng mời khách dự";
    expect(splitTasks(text, departments)).toEqual([text]);
  });

  it("is one task if it names no department, and none if it is empty", () => {
    expect(split("rà soát hồ sơ, mời khách dự họp")).toEqual(["Rà soát hồ sơ, mời khách dự họp"]);
    expect(split("")).toEqual([]);
  });
});

describe("a task of meeting", () => {
  it.each(["mời họp", "MỜI HỌP", "mời khách"])("is separate from “phối hợp”: “%s”", (task) => {
    const text = `Phòng Đầu tư ${task}, Văn phòng rà soát hồ sơ`;
    expect(split(text)).toEqual([`Phòng Đầu tư ${task}`, "Văn phòng rà soát hồ sơ"]);
  });
});

it("drops the mark of a list before the next department", () => {
  const text = "Văn phòng chuẩn bị hội trường,\n- Phòng Đầu tư chuẩn bị báo cáo";
  expect(split(text)).toEqual(["Văn phòng chuẩn bị hội trường", "Phòng Đầu tư chuẩn bị báo cáo"]);
});
