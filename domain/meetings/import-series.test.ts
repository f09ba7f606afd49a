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

  it.each<[string, string, OwnSeries[], number]>([
    ["named in the text before one of its kind", "Giao ban tuần về lễ chào cờ", [CEREMONY, BRIEFING], 2],
    ["named without accents", "hoi nghi can bo, giao ban", [BRIEFING, OTHER], 3],
    ["the first of two that are named", "Giao ban tuần và hội nghị cán bộ", [OTHER, BRIEFING], 3],
    ["the first of two that are named", "Giao ban tuần và hội nghị cán bộ", [BRIEFING, OTHER], 2],
    ["a ceremony rather than a briefing", "Giao ban sau lễ chào cờ", [OTHER, BRIEFING, CEREMONY], 1],
    ["a briefing", "Họp giao ban tháng 4", [OTHER, CEREMONY, BRIEFING], 2],
    ["neither, where the text says so", "Làm việc với xã", [CEREMONY, BRIEFING, OTHER], 3],
    ["the first of its kind", "Chào cờ đầu tháng", [OTHER, { ...CEREMONY, id: 8 }, CEREMONY], 8],
    ["the first of all where none is of its kind", "Chào cờ đầu tháng", [BRIEFING, OTHER], 2],
    ["the first of all where none is of its kind", "Làm việc với xã", [BRIEFING, CEREMONY], 2],
  ])("is %s: %s", (_, text, series, id) => expect(seriesOf(text, series)).toBe(id));

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
    [OTHER, "Cơ quan chào cờ"],
    [{ ...OTHER, last: { title: "Hội nghị bất thường", heldOn: "2024-06-03" } }, "Cơ quan chào cờ"],
    [{ ...OTHER, last: { title: "Hội nghị tháng 6/2024", heldOn: "2024-06-03" } }, "Hội nghị tháng 7/2024"],
    [{ ...OTHER, last: { title: "Hội nghị 01/07/2024", heldOn: "2024-07-01" } }, "Hội nghị 01/07/2024"],
  ])("%#", (series, title) => expect(titleInSeries(series, "2024-07-01", words)).toBe(title));

  it("is what the text says where the day is not known", () => {
    expect(titleInSeries(CEREMONY, null, words)).toBe("Cơ quan chào cờ");
    expect(titleInSeries(since("Chào cờ tháng 06/2024", "2024-06-03"), null, words)).toBe("Cơ quan chào cờ");
  });

  it("names a ceremony's month without a zero, and December with its year", () => {
    const title = (day: string) => titleInSeries(CEREMONY, day, words);
    expect(title("2025-01-06")).toBe("Lễ chào cờ và sinh hoạt dưới cờ tháng 1/2025");
    expect(title("2024-12-02")).toBe("Lễ chào cờ và sinh hoạt dưới cờ tháng 12/2024");
  });
});
