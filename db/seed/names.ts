import type { Random } from "./random";

const FAMILIES =
  "Nguyễn Trần Lê Phạm Hoàng Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đoàn Vương Trịnh Đinh Lâm Phùng Mai Tô Hà Lương Cao".split(
    " ",
  );
const MIDDLES_OF_MEN = ["Văn", "Đức", "Quang", "Minh", "Hữu", "Công", "Xuân", "Tiến", "Mạnh", "Ngọc"];
const GIVEN_OF_MEN =
  "An Bình Cường Dũng Đạt Giang Hải Hiếu Hòa Hùng Huy Khải Kiên Lâm Long Nam Nghĩa Phong Phúc Quân Sơn Tài Thắng Thành Toàn Trung Tuấn Việt Vinh".split(
    " ",
  );
const MIDDLES_OF_WOMEN = [
  "Thị",
  "Thu",
  "Thanh",
  "Ngọc",
  "Thị Minh",
  "Thị Thu",
  "Bích",
  "Hồng",
  "Thùy",
  "Diệu",
];
const GIVEN_OF_WOMEN =
  "Anh Chi Dung Duyên Giang Hà Hạnh Hằng Hiền Hoa Hương Huyền Lan Liên Linh Loan Mai Nga Ngân Nhung Oanh Phương Quyên Tâm Thảo Thủy Trang Vân Yến".split(
    " ",
  );

/** An invented full name, unique within `used`. */
export function inventName(random: Random, used: Set<string>): string {
  for (;;) {
    const woman = random.chance(0.5);
    const name = [
      random.pick(FAMILIES),
      random.pick(woman ? MIDDLES_OF_WOMEN : MIDDLES_OF_MEN),
      random.pick(woman ? GIVEN_OF_WOMEN : GIVEN_OF_MEN),
    ].join(" ");
    if (used.has(name)) continue;
    used.add(name);
    return name;
  }
}
