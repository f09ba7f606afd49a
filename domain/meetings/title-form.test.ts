import { describe, expect, it } from "vitest";
import { titleForDay, titleForm, titleOnDay } from "./title-form";

const CEREMONY = "Lễ chào cờ và sinh hoạt dưới cờ tháng {month}";

describe("the titles of a series' meetings", () => {
  it.each([
    ["Lễ chào cờ tháng 7/2024", "2024-07-01", "Lễ chào cờ tháng {month}"],
    ["Lễ chào cờ tháng 07/2024", "2024-07-01", "Lễ chào cờ tháng {mm}"],
    ["Lễ chào cờ tháng 12/2026", "2026-12-07", "Lễ chào cờ tháng {month}"],
    ["Giao ban ngày 05/10/2026", "2026-10-05", "Giao ban ngày {day}"],
    ["Lễ chào cờ tháng 7/2024", "2024-08-05", null],
    ["Lễ chào cờ tháng 11/2026", "2026-01-05", null],
    ["Chuyên đề ngày 15/7/2024", "2024-07-01", null],
    ["Họp giao ban", "2024-07-01", null],
  ])("%s on %s: %s", (title, day, form) => {
    expect(titleForm(title, day)).toBe(form);
  });

  it.each([
    [
      "Lễ chào cờ và sinh hoạt dưới cờ tháng 12/2026",
      "2027-01-04",
      "Lễ chào cờ và sinh hoạt dưới cờ tháng 1/2027",
    ],
    [
      "Lễ chào cờ và sinh hoạt dưới cờ tháng 12/2026",
      "2026-09-07",
      "Lễ chào cờ và sinh hoạt dưới cờ tháng 9/2026",
    ],
    // Another day of the same month.
    ["Lễ chào cờ và sinh hoạt dưới cờ tháng 12/2026", "2026-12-14", null],
    // Its topic is that month, whenever it is held.
    ["Triển khai kế hoạch tháng 12/2026", "2027-01-04", null],
    ["Lễ chào cờ đầu năm", "2027-01-04", null],
  ])("%s, moved from 07/12/2026 to %s: %s", (title, to, moved) => {
    expect(titleOnDay(title, "2026-12-07", to, [CEREMONY])).toBe(moved);
  });

  it.each([
    [
      "offered for January and entered for December",
      "2027-01-04",
      "Lễ chào cờ và sinh hoạt dưới cờ tháng 12/2026",
    ],
    ["offered for another day of that month", "2026-12-07", "Lễ chào cờ và sinh hoạt dưới cờ tháng 1/2027"],
    ["not offered for any day", null, "Lễ chào cờ và sinh hoạt dưới cờ tháng 1/2027"],
  ])("a title %s", (_, offered, title) => {
    const entered = { title: "Lễ chào cờ và sinh hoạt dưới cờ tháng 1/2027", heldOn: "2026-12-28" };
    expect(titleForDay(entered, offered, [CEREMONY])).toBe(title);
  });

  it.each([
    ["the only form", [CEREMONY], "Lễ chào cờ và sinh hoạt dưới cờ tháng 1/2027"],
    ["one of two forms", ["Họp tháng {month}", CEREMONY], "Lễ chào cờ và sinh hoạt dưới cờ tháng 1/2027"],
    ["no form of the series", ["Họp tháng {month}"], null],
    ["a series without forms", [], null],
  ])("follows the day if it has the form of its series: %s", (_, forms, moved) => {
    const title = "Lễ chào cờ và sinh hoạt dưới cờ tháng 12/2026";
    expect(titleOnDay(title, "2026-12-07", "2027-01-04", forms)).toBe(moved);
  });

  it("follows the day in each place where it names it", () => {
    const forms = ["Giao ban ngày {day} (tháng {month})"];
    expect(titleOnDay("Giao ban ngày 05/10/2026 (tháng 10/2026)", "2026-10-05", "2026-11-02", forms)).toBe(
      "Giao ban ngày 02/11/2026 (tháng 11/2026)",
    );
  });

  it("keeps the leading zero of a title, and recognises a form with or without it", () => {
    expect(titleOnDay("Giao ban tháng 09/2026", "2026-09-07", "2026-10-05", ["Giao ban tháng {month}"])).toBe(
      "Giao ban tháng 10/2026",
    );
    expect(titleOnDay("Giao ban tháng 10/2026", "2026-10-05", "2026-11-02", ["Giao ban tháng {mm}"])).toBe(
      "Giao ban tháng 11/2026",
    );
    expect(titleOnDay("Giao ban tháng 09/2026", "2026-09-07", "2026-08-03", ["Giao ban tháng {mm}"])).toBe(
      "Giao ban tháng 08/2026",
    );
  });
});
