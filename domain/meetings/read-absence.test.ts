import { describe, expect, it } from "vitest";
import { readAbsence } from "./read-absence";

const DEPARTMENTS = [
  { id: 1, names: ["Văn phòng", "VP"] },
  { id: 2, names: ["Phòng Đầu tư", "ĐT"] },
  { id: 3, names: ["Phòng Tài nguyên – Môi trường", "TNMT"] },
  { id: 4, names: ["Thanh tra", "TTr"] },
  { id: 5, names: ["Trung tâm Dịch vụ việc làm – Đào tạo – Xúc tiến đầu tư", "TTXT"] },
  { id: 6, names: ["Phòng Kế hoạch – Tài chính", "KHTC"] },
];

describe("absences as a clerk types them", () => {
  const read = (typed: string) => readAbsence(typed, DEPARTMENTS);

  it.each([
    ["đầu tư", 2, 1, "excused"],
    ["dau tu", 2, 1, "excused"],
    ["Phòng Đầu tư 3", 2, 3, "excused"],
    ["tnmt 2", 3, 2, "excused"],
    ["môi trường", 3, 1, "excused"],
    ["thanh tra kp", 4, 1, "absent"],
    ["2 ttr không phép", 4, 2, "absent"],
    ["văn phòng có phép 2", 1, 2, "excused"],
    ["xúc tiến", 5, 1, "excused"],
    ["khtc", 6, 1, "excused"],
    ["hoạch chính", 6, 1, "excused"],
    ["vp -1", 1, -1, "excused"],
  ] as const)("%s", (typed, departmentId, count, kind) => {
    expect(read(typed)).toEqual({ departmentId, count, kind });
  });

  it.each([
    ["tnmt không phép", "absent"],
    ["tnmt k phép", "absent"],
    ["tnmt kp 2", "absent"],
    ["tnmt cp", "excused"],
    ["tnmt có phép", "excused"],
    ["tnmt phép", "excused"],
    ["tnmt p", "excused"],
  ])("with or without leave: %s is %s", (typed, kind) => {
    expect(read(typed)).toMatchObject({ departmentId: 3, kind });
  });

  it.each([
    ["vp 1", 1],
    ["vp 12", 12],
    ["12 vp", 12],
    ["vp 999", 999],
    ["vp - 2", -2],
    ["vp -12", -12],
  ])("%s counts %i", (typed, count) => {
    expect(read(typed)).toMatchObject({ departmentId: 1, count });
  });

  it.each(["", "   ", "3", "kp", "Sở Nội vụ", "đầu tư 0"])("names no department: %j", (typed) => {
    expect(read(typed)).toBeNull();
  });
});

describe("of two departments, the better fit is meant, whichever is listed first", () => {
  const EXACT = "Phòng Đầu tư";
  const BEGINS = "Phòng Đầu tư và Hợp tác";
  const INSIDE = "Phòng Hợp tác Đầu tư";
  const PARTY = "Văn phòng Đảng ủy";
  const JUSTICE = "Phòng Tư pháp và Hợp đồng";
  const JOINED = "Phòng Đầu tư Hợp tác";

  it.each([
    ["its name without “Phòng”", "đầu tư", EXACT, BEGINS],
    ["its whole name", "phòng đầu tư", EXACT, BEGINS],
    ["the beginning of its name without “Phòng”", "đầu", BEGINS, INSIDE],
    ["the beginning of its whole name", "phòng đ", EXACT, PARTY],
    ["words that stand together", "tư hợp", JOINED, JUSTICE],
  ])("%s: %s", (_, typed, meant, other) => {
    const [better, worse] = [
      { id: 1, names: [meant] },
      { id: 2, names: [other] },
    ];
    expect(readAbsence(typed, [better, worse])?.departmentId).toBe(1);
    expect(readAbsence(typed, [worse, better])?.departmentId).toBe(1);
  });

  it("the first is meant if they fit alike", () => {
    const [left, right] = [
      { id: 1, names: ["Phòng Đầu tư"] },
      { id: 2, names: ["Ban Đầu tư"] },
    ];
    expect(readAbsence("đầu tư", [left, right])?.departmentId).toBe(1);
    expect(readAbsence("đầu tư", [right, left])?.departmentId).toBe(2);
  });
});

describe("parts of a name", () => {
  it.each([
    ["p đầu", true],
    ["p đ t", true],
    ["đ t", true],
    ["ph tư", true],
    ["tư", true],
    ["tư đầu", false],
    ["đầu đ", false],
    ["đầu tư t", false],
    ["ầu", false],
  ])("begin its words in their order: “%s”, %s", (typed, meant) => {
    expect(readAbsence(typed, [{ id: 2, names: ["Phòng Đầu tư"] }]) !== null).toBe(meant);
  });

  it.each(["Phòng", "Ban", "Trung tâm"])("fit without “%s” at the beginning", (word) => {
    const departments = [
      { id: 1, names: ["Xúc tiến đầu tư"] },
      { id: 2, names: [`${word} Xúc tiến`] },
    ];
    expect(readAbsence("xúc tiến", departments)?.departmentId).toBe(2);
  });
});

it.each([
  ["đầu tư 999", 999],
  ["đầu tư 1000", null],
  ["đầu tư 1002", null],
  ["đầu tư -1002", null],
])("“%s” counts %s: four digits are no number of people", (typed, count) => {
  expect(readAbsence(typed, [{ id: 2, names: ["Phòng Đầu tư"] }])?.count ?? null).toBe(count);
});
