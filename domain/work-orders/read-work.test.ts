import { describe, expect, it } from "vitest";
import { calendarOf } from "../calendar/working-days";
import { readWork } from "./read-work";

const DEPARTMENTS = [
  { id: 1, names: ["Văn phòng", "VP"] },
  { id: 2, names: ["Phòng Quản lý Đầu tư", "Phòng Đầu tư"] },
  { id: 3, names: ["Phòng Quản lý Lao động"] },
  { id: 4, names: ["Phòng Kế hoạch - Tài chính"] },
];
/** Wednesday 5 August 2026. */
const read = (text: string) => {
  const one = readWork(text, { departments: DEPARTMENTS, on: "2026-08-05", calendar: calendarOf([]) });
  const who = [one.toAll ? "all" : one.leadId, ...one.coordinatingIds].join(" + ");
  return `${who} | ${one.period ?? one.deadline ?? "-"}`;
};

describe("the words of an order", () => {
  it.each([
    ["Phòng Đầu tư rà soát các dự án chậm tiến độ, báo cáo trước ngày 15/8.", "2 | 2026-08-15"],
    [
      "Giao Phòng Đầu tư chủ trì, phối hợp với Văn phòng rà soát các dự án chậm tiến độ, hoàn thành trước ngày 20/9.",
      "2 + 1 | 2026-09-20",
    ],
    ["Văn phòng chuẩn bị hội trường, xong trong tuần này.", "1 | 2026-08-07"],
    ["Phòng Quản lý Lao động báo cáo tình hình lao động định kỳ hằng quý.", "3 | quarter"],
    ["Các phòng, đơn vị rà soát hồ sơ tồn đọng, báo cáo trước 30/8.", "all | 2026-08-30"],
    ["Văn phòng kiểm tra lại danh sách.", "1 | -"],
    [
      "Giao Văn phòng chủ trì, Phòng Đầu tư và Phòng Quản lý Lao động phối hợp kiểm tra, xong trước 30/8.",
      "1 + 2 + 3 | 2026-08-30",
    ],
    ["Xem lại chuyện xe.", " | -"],
  ])("%s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it("says from which words a lead is guessed that nobody named", () => {
    const text = "Đôn đốc giải ngân vốn ngân sách quý III, báo cáo trước 30/9.";
    const one = readWork(text, { departments: DEPARTMENTS, on: "2026-08-05", calendar: calendarOf([]) });
    expect([one.leadId, one.guessedFrom, one.deadline]).toEqual([4, "giải ngân", "2026-09-30"]);
  });

  it.each([
    ["Giao Phòng Đầu tư chủ trì, phối hợp với Công an tỉnh và Văn phòng rà soát dự án.", ["Công an tỉnh"]],
    ["Giao Sở Xây dựng chủ trì, phối hợp với Văn phòng rà soát dự án.", ["Sở Xây dựng"]],
    ["Phòng Đầu tư phối hợp với các đơn vị liên quan rà soát dự án.", []],
    ["Các phòng, đơn vị rà soát hồ sơ tồn đọng.", []],
    ["Xem lại chuyện xe.", []],
  ])("of “%s” name units outside the agency: %j", (text, outside) => {
    expect(
      readWork(text, { departments: DEPARTMENTS, on: "2026-08-05", calendar: calendarOf([]) }).outside,
    ).toEqual(outside);
  });

  it.each([
    [
      "Giao Phòng Đầu tư rà soát dự án chậm, Văn phòng chuẩn bị hội trường trước 30/9.",
      [
        "2 2026-09-30 Giao Phòng Đầu tư rà soát dự án chậm",
        "1 2026-09-30 Văn phòng chuẩn bị hội trường trước 30/9.",
      ],
    ],
    [
      "Giao Văn phòng chuẩn bị hội trường; Phòng Đầu tư chuẩn bị báo cáo; Phòng Quản lý Lao động mời khách, xong trước 5/9.",
      [
        "1 2026-09-05 Giao Văn phòng chuẩn bị hội trường",
        "2 2026-09-05 Phòng Đầu tư chuẩn bị báo cáo",
        "3 2026-09-05 Phòng Quản lý Lao động mời khách, xong trước 5/9.",
      ],
    ],
    [
      "Phòng Đầu tư rà soát các dự án chậm. Văn phòng tổng hợp, báo cáo trước 20/9.",
      ["2 - Phòng Đầu tư rà soát các dự án chậm.", "1 2026-09-20 Văn phòng tổng hợp, báo cáo trước 20/9."],
    ],
    [
      "Phòng Đầu tư rà soát dự án trước 15/9 và giao cho Văn phòng chuẩn bị hội trường trước 20/9",
      [
        "2 2026-09-15 Phòng Đầu tư rà soát dự án trước 15/9",
        "1 2026-09-20 Giao cho Văn phòng chuẩn bị hội trường trước 20/9",
      ],
    ],
    [
      "P. Đầu tư lập danh sách, P. Quản lý Lao động báo cáo tình hình, còn Văn phòng mời họp trong tuần này",
      [
        "2 2026-08-07 P. Đầu tư lập danh sách",
        "3 2026-08-07 P. Quản lý Lao động báo cáo tình hình",
        "1 2026-08-07 Văn phòng mời họp trong tuần này",
      ],
    ],
    [
      "Phòng Đầu tư rà soát dự án định kỳ hằng quý, Văn phòng bố trí xe đi kiểm tra trước 12/8",
      [
        "2 quarter Phòng Đầu tư rà soát dự án định kỳ hằng quý",
        "1 2026-08-12 Văn phòng bố trí xe đi kiểm tra trước 12/8",
      ],
    ],
    [
      "1. Văn phòng chuẩn bị hội trường.\n2. Phòng Đầu tư chuẩn bị báo cáo trước 10/8.",
      ["1 - Văn phòng chuẩn bị hội trường.", "2 2026-08-10 Phòng Đầu tư chuẩn bị báo cáo trước 10/8."],
    ],
  ])("offers each task of %s", (text, expected) => {
    const { parts } = readWork(text, {
      departments: DEPARTMENTS,
      on: "2026-08-05",
      calendar: calendarOf([]),
    });
    const shown = parts.map((one) => `${one.leadId} ${one.period ?? one.deadline ?? "-"} ${one.text}`);
    expect(shown).toEqual(expected);
  });

  it.each([
    "Văn phòng lập danh sách, Phòng Đầu tư phối hợp cung cấp số liệu trước 30/9",
    "Giao Văn phòng và Phòng Đầu tư chuẩn bị hội nghị trước 30/9",
    "Giao Văn phòng, Phòng Đầu tư, Phòng Quản lý Lao động rà soát hồ sơ trước 30/9",
    "Phòng Đầu tư chủ trì, phối hợp với Văn phòng rà soát dự án, báo cáo trước 30/9",
    "Phòng Đầu tư gửi báo cáo về Phòng Kế hoạch - Tài chính, Văn phòng trước 30/9",
    "Văn phòng sao gửi tài liệu cho Phòng Đầu tư và Phòng Quản lý Lao động để thực hiện",
    "Văn phòng kiểm tra danh sách, hoàn thành trước 30/9.",
    "Văn phòng thông báo cho Phòng Đầu tư, Phòng Quản lý Lao động biết, thực hiện.",
    "Các phòng rà soát hồ sơ tồn đọng,\nbáo cáo trước 30/8",
  ])("offers one task of %s", (text) => {
    const { parts } = readWork(text, {
      departments: DEPARTMENTS,
      on: "2026-08-05",
      calendar: calendarOf([]),
    });
    expect(parts).toEqual([]);
  });

  it.each([
    ["the department is named", "Văn phòng đôn đốc giải ngân vốn ngân sách trước 30/9.", 1],
    ["all departments are asked", "Các phòng đôn đốc giải ngân vốn ngân sách trước 30/9.", null],
  ])("guesses no lead if %s", (_, text, leadId) => {
    const one = readWork(text, { departments: DEPARTMENTS, on: "2026-08-05", calendar: calendarOf([]) });
    expect([one.leadId, one.guessedFrom]).toEqual([leadId, null]);
  });

  it.each([
    [
      "a list with blank lines is a list",
      "1. Văn phòng chuẩn bị hội trường\n\n2. Phòng Đầu tư chuẩn bị báo cáo\n",
      ["Văn phòng chuẩn bị hội trường", "Phòng Đầu tư chuẩn bị báo cáo"],
    ],
    [
      "every kind of mark begins an item",
      "- Văn phòng chuẩn bị hội trường\n+ Phòng Đầu tư chuẩn bị báo cáo\n• Phòng Quản lý Lao động mời khách",
      ["Văn phòng chuẩn bị hội trường", "Phòng Đầu tư chuẩn bị báo cáo", "Phòng Quản lý Lao động mời khách"],
    ],
  ])("%s", (_, text, expected) => {
    const agency = { departments: DEPARTMENTS, on: "2026-08-05", calendar: calendarOf([]) };
    expect(readWork(text, agency).parts.map((one) => one.text)).toEqual(expected);
  });

  it.each([
    [
      "Giao các đơn vị:\n- Văn phòng chuẩn bị hội trường\n- Phòng Đầu tư chuẩn bị báo cáo trước 10/8",
      ["1 - Văn phòng chuẩn bị hội trường", "2 2026-08-10 Phòng Đầu tư chuẩn bị báo cáo trước 10/8"],
    ],
    [
      "Các việc cần xong trước 15/8:\n1. Văn phòng chuẩn bị hội trường\n2. Phòng Đầu tư chuẩn bị báo cáo trước 10/8",
      ["1 2026-08-15 Văn phòng chuẩn bị hội trường", "2 2026-08-10 Phòng Đầu tư chuẩn bị báo cáo trước 10/8"],
    ],
    [
      "Giao Văn phòng:\n- chuẩn bị hội trường\n- in tài liệu trước 12/8\n- Phòng Đầu tư mời khách",
      [
        "1 - Giao Văn phòng: chuẩn bị hội trường",
        "1 2026-08-12 Giao Văn phòng: in tài liệu trước 12/8",
        "2 - Phòng Đầu tư mời khách",
      ],
    ],
    [
      "Giao Văn phòng hoàn thành trước 15/8:\n- chuẩn bị hội trường\n- in tài liệu",
      [
        "1 2026-08-15 Giao Văn phòng hoàn thành trước 15/8: chuẩn bị hội trường",
        "1 2026-08-15 Giao Văn phòng hoàn thành trước 15/8: in tài liệu",
      ],
    ],
    ["Giao Văn phòng:\n- chuẩn bị hội trường", []],
    ["Giao Văn phòng chuẩn bị:\n- hội trường\nbáo cáo trước 15/8", []],
  ])("offers each item of a list with an introduction: %j", (text, expected) => {
    const agency = { departments: DEPARTMENTS, on: "2026-08-05", calendar: calendarOf([]) };
    const shown = readWork(text, agency).parts.map(
      (one) => `${one.leadId} ${one.period ?? one.deadline ?? "-"} ${one.text}`,
    );
    expect(shown).toEqual(expected);
  });

  it.each([
    "Văn phòng theo dõi hai việc sau\n- rà soát hồ sơ tồn đọng\n- mời khách dự họp",
    "Văn phòng rà soát hồ sơ\n+ báo cáo trước 30/9",
  ])("does not take %j for a list, because its first line has no mark", (text) => {
    const agency = { departments: DEPARTMENTS, on: "2026-08-05", calendar: calendarOf([]) };
    expect(readWork(text, agency)).toMatchObject({ leadId: 1, parts: [] });
  });

  it("reads nothing from nothing", () => {
    expect(read("   ")).toBe(" | -");
  });
});
