import { describe, expect, it } from "vitest";
import { readRecord } from "../../domain/text/record/read-record";
import { readRecordTexts } from "./batches";
import { parseRecordFacts } from "./record-facts";
import { emptyRecordScore, RECORD_MEASURES, scoreRecord } from "./record-score";

/** What must be found in the annotated texts together, as a share. */
const FLOOR = 0.95;

describe("whole records read from the annotated texts of corpus/records-*", () => {
  it("reaches its floor in every measure", () => {
    const score = emptyRecordScore();
    const texts = readRecordTexts();
    expect(texts.length).toBeGreaterThanOrEqual(8);
    const wrong = texts.flatMap(({ name, text, facts }) =>
      scoreRecord(facts, readRecord(text), score).map((what) => `${name}: ${what}`),
    );
    for (const measure of RECORD_MEASURES) {
      const { hit, of } = score[measure];
      expect(of, measure).toBeGreaterThan(0);
      expect(hit / of, `${measure}\n${wrong.join("\n")}`).toBeGreaterThanOrEqual(FLOOR);
    }
  });
});

describe("the scorer of whole records", () => {
  const NOTE = `Lễ chào cờ tháng 5

Sáng 05/5/2025, cơ quan tổ chức lễ chào cờ.

Ông Lê Văn Ánh, Giám đốc yêu cầu Phòng Kế toán nộp báo cáo quý.
=====
item ritual | | Sáng 05/5
item study | | Ông Lê
caption Không có
`;
  it("counts what is missing, what is too much and what is right", () => {
    const { text, facts } = parseRecordFacts(NOTE);
    const score = emptyRecordScore();
    const wrong = scoreRecord(facts, readRecord(text), score);
    expect(score.items).toEqual({ hit: 1, of: 2 });
    expect(score["no item invented"]).toEqual({ hit: 1, of: 2 });
    expect(score.captions).toEqual({ hit: 0, of: 1 });
    expect(score.author).toEqual({ hit: 1, of: 1 });
    expect(wrong).toHaveLength(3);
  });

  it("refuses a line that is no fact", () => {
    expect(() => parseRecordFacts("Lời.\n=====\nviệc gì đó\n")).toThrow("No such fact");
  });
});
