import { expect, it } from "vitest";
import { writePlain } from "../write-plain";
import { joinLines } from "./join-lines";
import { layOut } from "./lay-out";
import type { Page } from "./page";
import { type Drawn, turnPoint, upright } from "./upright";

const SIZE = 12;
/** Words of a line, each as wide as its letters, from a place on. */
function line(text: string, left: number, base: number, angle = 0): Drawn[] {
  let at = left;
  return text.split(" ").map((word) => {
    const [x, y] = turnPoint(at, base, angle);
    const drawn = { text: word, left: x, right: x + word.length * 6, base: y, size: SIZE, angle };
    at += word.length * 6 + 4;
    return drawn;
  });
}
const page = (...drawn: Drawn[][]): Page => ({
  width: 600,
  height: 800,
  words: upright(drawn.flat()).words,
  rules: [],
});
const textOf = (...pages: Page[]) => writePlain(layOut(pages)).trim();

const LINES = [
  "Giao Van phong chu tri phoi hop voi cac phong lap danh muc ho so",
  "cham giai quyet, bao cao Giam doc truoc ngay 15/5/2024.",
];

it("reads words by their place, in whatever order they are drawn", () => {
  const words = [...line(LINES[1] ?? "", 80, 120), ...line(LINES[0] ?? "", 80, 100)].reverse();
  expect(textOf(page(words))).toBe(LINES.join(" "));
});

it("reads sloping lines, whether each word is rotated or only shifted", () => {
  const slope = (-0.8 * Math.PI) / 180;
  const many = Array.from(
    { length: 12 },
    (_, n) => `Dong thu ${n + 10} cua van ban nay gom nhieu tu dung canh nhau tren trang`,
  );
  const turned = many.map((text, n) => line(text, 80, 100 + n * 20, slope));
  const moved = turned.map((words) => words.map((word) => ({ ...word, angle: 0 })));
  expect(textOf(page(...turned))).toBe(textOf(page(...many.map((text, n) => line(text, 80, 100 + n * 20)))));
  expect(textOf(page(...moved))).toBe(textOf(page(...turned)));
});

it("leaves out text written across the page", () => {
  const mark = line("BAN SAO", 150, 300, Math.PI / 4);
  expect(textOf(page(line(LINES[0] ?? "", 80, 100), mark))).toBe(LINES[0]);
});

it("separates paragraphs by their indent, and continues a sentence over a page and its number", () => {
  const wide = "Phong To chuc hanh chinh chu tri xay dung ke hoach kiem tra cong vu";
  const first = page(
    line(wide, 110, 100),
    line("trong thang nay va bao cao ket qua kiem tra cho lanh dao cua co quan", 80, 120),
    line("biet.", 80, 140),
    line(wide, 110, 160),
    line("trong quy nay va gui bao cao ket qua kiem tra ve bo phan tong hop so", 80, 180),
  );
  const second = page(line("2", 300, 40), line("truoc ngay 20/5/2024.", 80, 100));
  expect(textOf(first, second).split("\n")).toEqual([
    `${wide} trong thang nay va bao cao ket qua kiem tra cho lanh dao cua co quan biet.`,
    `${wide} trong quy nay va gui bao cao ket qua kiem tra ve bo phan tong hop so truoc ngay 20/5/2024.`,
  ]);
});

it("reads a task table without rules by the place of its headings", () => {
  const row = (base: number, ...cells: string[]) =>
    cells.flatMap((cell, n) => (cell === "" ? [] : line(cell, [60, 110, 330, 460][n] ?? 0, base)));
  expect(
    textOf(
      page(
        line("Phan cong nhu sau", 80, 60),
        row(100, "TT", "Noi dung cong viec", "Chu tri", "Thoi han"),
        row(120, "1", "Kiem ke tai san cua", "Phong Tai vu", "20/5/2024"),
        row(136, "", "cac kho"),
        row(156, "2", "Sua mai nha xe", "Van phong", "30/5/2024"),
      ),
    ),
  ).toBe(
    "Phan cong nhu sau\n\nTT\tNoi dung cong viec\tChu tri\tThoi han\n1\tKiem ke tai san cua cac kho\tPhong Tai vu\t20/5/2024\n2\tSua mai nha xe\tVan phong\t30/5/2024",
  );
});

it("joins a word or a year that is split at the end of a line", () => {
  expect(joinLines("Nghị quyết số 34-", "NQ/TU")).toBe("Nghị quyết số 34-NQ/TU");
  expect(joinLines("giai đoạn 2021 -", "2025")).toBe("giai đoạn 2021 - 2025");
  expect(joinLines("20/6/202", "4")).toBe("20/6/2024");
  expect(joinLines("ngày 20/6", "4 việc")).toBe("ngày 20/6 4 việc");
});
