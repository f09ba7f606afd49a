import { describe, expect, it } from "vitest";
import { departmentInitials, departmentVariants, matchDepartments } from "./match";

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

it.each<[string, number[], boolean, number | null]>([
  ["", [], false, null],
  ["Hợp tác và Phòng Đầu tư", [2], false, null],
  ["Phòng Đầu tư và Phòng Đầu tư và Hợp tác", [2, 3], false, 2],
  ["P. Đầu tư, VP", [2, 1], false, 2],
  ["VP, P. Đầu tư, Phòng Quản lý xây dựng", [1, 2, 4], false, 1],
  ["Phòng Quản lý xây dựng, P. Đầu tư, VP", [4, 2, 1], false, 4],
  ["Văn phòng VP", [1], false, 1],
  ["VPĐ", [], false, null],
  ["Phòng Đầu tưởng", [], false, null],
  ["Tất cả các phòng", [], true, null],
  ["Toàn bộ cơ quan", [], true, null],
  ["Mọi người lao động", [], true, null],
  ["Từng đơn vị", [], true, null],
  ["Các ban, ngành", [], true, null],
  ["Các đồng chí", [], true, null],
  ["Các công chức", [], true, null],
  ["Các viên chức", [], true, null],
  ["Các cá nhân", [], false, null],
  ["Lãnh đạo các phòng", [], false, null],
  ["Văn phòng và các phòng", [1], false, 1],
])("of “%s” the departments are %j, all: %s, opening: %s", (words, ids, all, opening) => {
  expect(matchDepartments(words, DEPARTMENTS)).toEqual({ ids, all, opening });
});

it("prefers the longer of two names of one department, wherever it stands", () => {
  const departments = [
    { id: 1, names: ["VP", "Văn phòng Ủy ban"] },
    { id: 2, names: ["Ủy ban"] },
  ];
  expect(matchDepartments("VP là Văn phòng Ủy ban", departments).ids).toEqual([1]);
  expect(matchDepartments("Văn phòng Ủy ban (VP)", departments).ids).toEqual([1]);
  expect(matchDepartments("VP và Ủy ban", departments).ids).toEqual([1, 2]);
});

it("drops a name inside a longer one, at its beginning, in its middle and at its end", () => {
  const whole = { id: 1, names: ["Phòng Kinh tế Hạ tầng Đô thị"] };
  const ids = (name: string) =>
    matchDepartments("Phòng Kinh tế Hạ tầng Đô thị", [{ id: 2, names: [name] }, whole]).ids;
  expect(ids("Phòng Kinh tế")).toEqual([1]);
  expect(ids("Hạ tầng")).toEqual([1]);
  expect(ids("Đô thị")).toEqual([1]);
});

it("keeps two names that overlap without one holding the other", () => {
  const departments = [
    { id: 1, names: ["Phòng Kinh tế Hạ tầng"] },
    { id: 2, names: ["Hạ tầng Đô thị Xanh"] },
    { id: 3, names: ["Xanh"] },
  ];
  expect(matchDepartments("Phòng Kinh tế Hạ tầng Đô thị Xanh", departments).ids).toEqual([1, 2]);
  expect(matchDepartments("Xanh và Phòng Kinh tế Hạ tầng", departments).ids).toEqual([3, 1]);
});

it("keeps two departments of one name", () => {
  const departments = [
    { id: 1, names: ["Văn phòng"] },
    { id: 2, names: ["Văn phòng"] },
  ];
  expect(matchDepartments("Văn phòng rà soát", departments)).toEqual({ ids: [1, 2], all: false, opening: 1 });
});

it.each([
  ["Phòng Lao động", ["phong lao dong", "p lao dong"]],
  [
    "Phòng Quản lý quy hoạch và xây dựng",
    [
      "phong quan ly quy hoach va xay dung",
      "p quan ly quy hoach va xay dung",
      "phong quan ly quy hoach xay dung",
    ],
  ],
  ["Văn phòng", ["van phong"]],
  ["Ban Dân tộc và Tôn giáo", ["ban dan toc va ton giao", "ban dan toc ton giao"]],
  ["  Quy hoạch – Xây dựng ", ["quy hoach xay dung"]],
  ["ĐT", ["dt"]],
  ["Đ", []],
  ["", []],
])("“%s” is written %j", (name, variants) => {
  expect(departmentVariants(name)).toEqual(variants);
});

describe("a department that is named twice", () => {
  const departments = [
    { id: 1, names: ["Phòng Đầu tư"] },
    { id: 2, names: ["Phòng Đầu tư và Hợp tác"] },
  ];
  it.each([
    ["Phòng Đầu tư và Hợp tác, Phòng Đầu tư", [2, 1]],
    ["Phòng Đầu tư, Phòng Đầu tư và Hợp tác", [1, 2]],
    ["Phòng Đầu tư và Hợp tác, Phòng Đầu tư và Hợp tác", [2]],
  ])("is found behind a longer name: “%s”", (words, ids) => {
    expect(matchDepartments(words, departments).ids).toEqual(ids);
  });
});

describe("a department written by the first letters of its name", () => {
  it.each<[string, string[]]>([
    ["Phòng Văn hóa - Xã hội", ["phong vhxh", "p vhxh", "pvhxh", "phong vh xh", "p vh xh"]],
    [
      "Phòng Kinh tế, Hạ tầng và Đô thị",
      ["phong kthtdt", "p kthtdt", "pkthtdt", "phong kt ht dt", "p kt ht dt"],
    ],
    ["Ban Chỉ huy Quân sự", ["ban chqs", "b chqs", "bchqs"]],
    ["Trung tâm Phục vụ hành chính công", ["trung tam pvhcc", "tt pvhcc", "ttpvhcc"]],
    ["Trạm Y tế", ["tram yt", "t yt", "tyt"]],
    ["Phòng Thuế", []],
    ["Văn phòng", []],
    ["Thanh tra", []],
  ])("of “%s” is %j", (name, forms) => {
    expect(departmentInitials(name)).toEqual(forms);
  });

  const WARD = [
    { id: 1, names: ["Phòng Văn hóa - Xã hội"] },
    { id: 2, names: ["Phòng Kinh tế"] },
    { id: 3, names: ["Phòng Kế toán"] },
    { id: 4, names: ["Ban Chỉ huy Quân sự"] },
  ];
  it.each<[string, number[]]>([
    ["Giao Phòng VH-XH chủ trì", [1]],
    ["P.VHXH và Ban CHQS", [1, 4]],
    ["PVHXH", [1]],
    ["Phòng KT", []],
    ["VHXH", []],
  ])("in “%s” names %j, and none where two have the same letters", (words, ids) => {
    expect(matchDepartments(words, WARD).ids).toEqual(ids);
  });
});

describe("the office or inspectorate of another body", () => {
  const OWN = [
    { id: 1, names: ["Văn phòng", "VP"] },
    { id: 2, names: ["Thanh tra"] },
  ];
  it.each<[string, number[]]>([
    ["Văn phòng Tỉnh ủy", []],
    ["Văn phòng UBND tỉnh", []],
    ["Văn phòng HĐND và UBND thành phố", []],
    ["Văn phòng Đăng ký đất đai", []],
    ["Văn phòng Chính phủ", []],
    ["Thanh tra tỉnh", []],
    ["Thanh tra Chính phủ", []],
    ["Văn phòng chuẩn bị hội trường", [1]],
    ["Văn phòng Sở", [1]],
    ["Thanh tra kiểm tra hồ sơ", [2]],
    ["Văn phòng Tỉnh ủy mời, Văn phòng trả lời", [1]],
  ])("in “%s” is none of the agency's: %j", (words, ids) => {
    expect(matchDepartments(words, OWN).ids).toEqual(ids);
  });
});
