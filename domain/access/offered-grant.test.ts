import { expect, it } from "vitest";
import { offeredGrant } from "./offered-grant";

it.each([
  ["Trưởng phòng", 1, "head"],
  ["Phó Trưởng phòng", 1, "staff"],
  ["Chánh Văn phòng", 1, "head"],
  ["Giám đốc Trung tâm", 1, "head"],
  ["Chuyên viên", 1, "staff"],
  ["", 1, "staff"],
  ["Trưởng khoa", 1, "head"],
  ["Trưởng trạm", 1, "head"],
  ["Trưởng đội", 1, "head"],
  ["Trưởng bộ phận", 1, "head"],
  ["Trưởng tổ", 1, "head"],
  ["Chánh Thanh tra", 1, "head"],
  ["Chi cục trưởng", 1, "head"],
  ["Đội trưởng", 1, "head"],
  ["Trạm trưởng", 1, "head"],
  ["Trưởng phòngban", 1, "staff"],
  ["Quyền Trưởng phòng", 1, "staff"],
  ["Chủ tịch", null, "leader"],
  ["Phó Chủ tịch", null, "leader"],
  ["Giám đốc", null, "leader"],
  ["Tổng giám đốc", null, "leader"],
  ["Phó Cục trưởng", null, "leader"],
  ["Viện trưởng", null, "leader"],
  ["Hiệu trưởng", null, "leader"],
  ["Bí thư", null, "leader"],
  ["Trưởng phòng", null, null],
  ["", null, null],
  ["Trưởng ban", null, "leader"],
  ["Phó Giám đốc", null, "leader"],
  ["Chuyên viên", null, null],
] as const)("%s in department %s is offered %s", (title, departmentId, grant) => {
  expect(offeredGrant(title, departmentId)).toBe(grant);
});
