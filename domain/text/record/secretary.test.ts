import { expect, it } from "vitest";
import { readLayout } from "../reader/layout";
import { findSecretary } from "./secretary";

const secretaryOf = (text: string) => {
  const found = findSecretary(text, readLayout(text));
  if (found) expect(text.slice(found.from, found.to)).toBe(found.name);
  return found?.name ?? null;
};

it.each([
  ["Thư ký: bà Trần Thị Mơ, chuyên viên Văn phòng", "Trần Thị Mơ"],
  ["Thư ký (người ghi biên bản): Đ/c Nông Thị Ngọc Diệp", "Nông Thị Ngọc Diệp"],
  ["4. Thư ký Bà Đào Quỳnh Anh", "Đào Quỳnh Anh"],
  ["Thư ký ghi biên bản: Nữ hộ sinh Vàng Thị Sua", "Vàng Thị Sua"],
  ["2. Bà Nguyễn Thị Hạnh - Công chức Văn phòng - Thư ký", "Nguyễn Thị Hạnh"],
  ["có mặt: A Blớt, Y Khem, A Lưới (thư ký)", "A Lưới"],
  ["Biên bản do đ/c Ngân Thị Sao ghi.", "Ngân Thị Sao"],
  ["Đồng chí Rớt chủ trì, đồng chí Trần Thị Bé Ba làm thư ký.", "Trần Thị Bé Ba"],
  ["THƯ KÝ\n(đã ký)\nGiản Thị Bông", "Giản Thị Bông"],
  ["Thư ký cuộc họp\nBà Trần Lê Diệu Thư, Phòng Kế hoạch", "Trần Lê Diệu Thư"],
  ["THƯ KÝ\nCHỦ TRÌ", null],
  ["Đ/c Liêng Hót K'Siêng, Thư ký tòa án", null],
  ["Ghi chép buổi làm việc với Cty Điện lực", null],
])("%s is written down by %s", (text, name) => {
  expect(secretaryOf(text)).toBe(name);
});

it("does not hang on a long run of spaces", () => {
  expect(secretaryOf(`Thư ký${" ".repeat(60_000)}x`)).toBeNull();
});
