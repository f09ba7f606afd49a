import { describe, expect, it } from "vitest";
import { type OwnSeries, seriesOf, titleInSeries } from "./import-series";

const CEREMONY: OwnSeries = { id: 1, name: "Chào cờ hằng tháng", kind: "flag-ceremony", last: null };
const BRIEFING: OwnSeries = { id: 2, name: "Giao ban tuần", kind: "briefing", last: null };
const OTHER: OwnSeries = { id: 3, name: "Hội nghị cán bộ", kind: "other", last: null };
const ALL = [OTHER, BRIEFING, CEREMONY];

describe("the series a text belongs to", () => {
  it.each([
    ["Bệnh viện chào cờ đầu tháng 10", 1],
    ["Sinh hoạt dưới cờ tháng 2", 1],
    ["UBND huyện giao ban công tác tháng 4", 2],
    ["Hội nghị cán bộ năm 2025, sau lễ chào cờ", 3],
    ["Làm việc với xã", 3],
  ])("%s", (text, id) => expect(seriesOf(text, ALL)).toBe(id));

  it("is none where there is none", () => expect(seriesOf("Chào cờ", [])).toBeNull());
});

describe("the title in the series' own form", () => {
  const words = { read: "Cơ quan chào cờ", ceremony: "Lễ chào cờ và sinh hoạt dưới cờ tháng {month}" };
  const since = (title: string, heldOn: string) => ({ ...CEREMONY, last: { title, heldOn } });
  it.each([
    [CEREMONY, "Lễ chào cờ và sinh hoạt dưới cờ tháng 7/2024"],
    [since("Chào cờ tháng 06/2024", "2024-06-03"), "Chào cờ tháng 07/2024"],
    [since("Chào cờ tháng 7/2024", "2024-07-08"), "Chào cờ tháng 7/2024"],
    [since("Chào cờ đặc biệt", "2024-06-03"), "Lễ chào cờ và sinh hoạt dưới cờ tháng 7/2024"],
    [BRIEFING, "Cơ quan chào cờ"],
    [
      { ...BRIEFING, last: { title: "Giao ban ngày 03/06/2024", heldOn: "2024-06-03" } },
      "Giao ban ngày 01/07/2024",
    ],
  ])("%#", (series, title) => expect(titleInSeries(series, "2024-07-01", words)).toBe(title));

  it("is what the text says where the day is not known", () =>
    expect(titleInSeries(CEREMONY, null, words)).toBe("Cơ quan chào cờ"));
});
