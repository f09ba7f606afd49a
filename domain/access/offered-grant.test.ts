import { expect, it } from "vitest";
import { offeredGrant } from "./offered-grant";

it.each([
  ["Trưởng phòng", 1, "head"],
  ["Phó Trưởng phòng", 1, "staff"],
  ["Chánh Văn phòng", 1, "head"],
  ["Giám đốc Trung tâm", 1, "head"],
  ["Chuyên viên", 1, "staff"],
  ["", 1, "staff"],
  ["Trưởng ban", null, "leader"],
  ["Phó Giám đốc", null, "leader"],
  ["Chuyên viên", null, null],
] as const)("%s in department %s is offered %s", (title, departmentId, grant) => {
  expect(offeredGrant(title, departmentId)).toBe(grant);
});
