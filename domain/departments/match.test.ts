import { expect, it } from "vitest";
import { matchDepartments } from "./match";

const DEPARTMENTS = [
  { id: 1, names: ["Văn phòng", "VP"] },
  { id: 2, names: ["Phòng Đầu tư", "ĐT"] },
  { id: 3, names: ["Phòng Đầu tư và Hợp tác"] },
  { id: 4, names: ["Phòng Quy hoạch – Xây dựng", "Phòng Quản lý xây dựng"] },
];

it.each<[string, number[], boolean, number | null]>([
  ["Văn phòng", [1], false, 1],
  ["văn phòng, phòng đầu tư", [1, 2], false, 1],
  ["Phòng Đầu tư và Văn phòng", [2, 1], false, 2],
  ["Giao VP chủ trì", [1], false, null],
  ["Phòng Đầu tư và Hợp tác", [3], false, 3],
  ["Phòng Đầu tư, Hợp tác", [3], false, 3],
  ["Phòng Quy hoạch - Xây dựng", [4], false, 4],
  ["Phòng Quản lý xây dựng", [4], false, 4],
  ["Văn phòng; Văn phòng", [1], false, 1],
  ["Các phòng, đơn vị", [], true, null],
  ["Toàn thể cán bộ, công chức", [], true, null],
  ["Các phòng, nhất là Văn phòng", [1], false, null],
  ["Doanh nghiệp trong khu", [], false, null],
  ["Công ty Đầu tư", [], false, null],
])("“%s” names %j, all: %s, opens with %s", (words, ids, all, opening) => {
  expect(matchDepartments(words, DEPARTMENTS)).toEqual({ ids, all, opening });
});
