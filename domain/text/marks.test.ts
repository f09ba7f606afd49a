import { describe, expect, it } from "vitest";
import { marksIn } from "./marks";

const PCCC = "PCCC phòng cháy chữa cháy";

const marked = (lines: string[], typed: string, sought = typed) =>
  marksIn(lines, typed, sought).map((matches, at) =>
    matches.map(({ from, to }) => lines[at]?.slice(from, to)),
  );

describe("marksIn", () => {
  it("marks the words of an abbreviation only where they stand together", () => {
    const lines = ["Kiểm tra phòng cháy chữa cháy", "Văn phòng"];
    expect(marked(lines, "PCCC", PCCC)).toEqual([["phòng", "cháy", "chữa", "cháy"], []]);
    expect(marked(["Tập huấn PCCC", "Văn phòng"], "PCCC", PCCC)).toEqual([["PCCC"], []]);
  });

  it("does not mark the beginning of another word where the words stand together elsewhere", () => {
    const lines = ["Nghị quyết 28-NQ/TU", "doanh nghiệp ngoài nhà nước"];
    expect(marked(lines, "nghi quyet 28")).toEqual([["Nghị", "quyết", "28"], []]);
  });

  it("marks a typed word that stands alone everywhere", () => {
    const lines = ["Phòng cháy chữa cháy", "báo cáo năm 2025"];
    expect(marked(lines, "pccc 2025", `${PCCC} 2025`)).toEqual([["Phòng", "cháy", "chữa", "cháy"], ["2025"]]);
    expect(marked(["Trần Hải", "mặt đất"], "hải đất")).toEqual([["Hải"], ["đất"]]);
  });
});
