import { expect, it } from "vitest";
import { findTimes } from "./clock-times";

it.each([
  ["7 giờ 30 phút", ["07:30"]],
  ["07h30", ["07:30"]],
  ["7h30'", ["07:30"]],
  ["7g30", ["07:30"]],
  ["7:30", ["07:30"]],
  ["7 giờ rưỡi", ["07:30"]],
  ["10 giờ kém 15", ["09:45"]],
  ["8h00-10h45", ["08:00", "10:45"]],
  ["8 giờ sáng", ["08:00"]],
  ["2 giờ chiều", ["14:00"]],
  ["Chiều ngày 5/6, lúc 2 giờ 15", ["14:15"]],
  ["từ 7h00 đến 8h15", ["07:00", "08:15"]],
  ["từ 13 giờ đến 16 giờ 30", ["13:00", "16:30"]],
  ["25h, 7 giờ 75", []],
  ["ngày 7/8/2026, tỷ lệ 1:2000, 7 gói, 5 g", []],
  ["8 giờ/ngày", []],
])("reads the times of day in %s", (text, times) => {
  expect(findTimes(text).map(({ time }) => time)).toEqual(times);
});

it("says where in the text a time stands", () => {
  const text = "Kết thúc hồi 9 giờ 15 phút cùng ngày.";
  const [found] = findTimes(text);
  expect(found && text.slice(found.from, found.to)).toBe("9 giờ 15 phút");
});
