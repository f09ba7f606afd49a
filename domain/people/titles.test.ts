import { expect, it } from "vitest";
import { titleIn } from "./titles";

it.each([
  ["Chuyên viên", "Phòng Đầu tư", "Chuyên viên Phòng Đầu tư"],
  ["Trưởng phòng", "Phòng Đầu tư", "Trưởng phòng Đầu tư"],
  ["Phó Chánh Văn phòng", "Văn phòng", "Phó Chánh Văn phòng"],
  ["Giám đốc Trung tâm", "Trung tâm Xúc tiến đầu tư", "Giám đốc Trung tâm Xúc tiến đầu tư"],
  ["Giám đốc Ban", "Ban Quản lý dự án", "Giám đốc Ban Quản lý dự án"],
  ["Giám đốc Ban Quản lý dự án", "Ban Quản lý dự án", "Giám đốc Ban Quản lý dự án"],
  // A shared syllable inside does not count as a shared word at the join.
  ["Trung tâm trưởng", "Trung tâm Xúc tiến", "Trung tâm trưởng Trung tâm Xúc tiến"],
])("%s of %s is written %s", (title, department, written) => {
  expect(titleIn(title, department)).toBe(written);
});

it("a title of the whole agency is written without a department", () => {
  expect(titleIn("Phó Trưởng ban", undefined)).toBe("Phó Trưởng ban");
});
