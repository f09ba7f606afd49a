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

  it.each(["", "   ", "3", "kp", "Sở Nội vụ", "đầu tư 0"])("names no department: %j", (typed) => {
    expect(read(typed)).toBeNull();
  });
});
