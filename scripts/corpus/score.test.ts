import { describe, expect, it } from "vitest";
import { MOST_CHARACTERS } from "../../domain/text/reader/most-characters";
import { readMinutes } from "../../domain/text/reader/read-minutes";
import { batchNames, readBatch } from "./batches";
import { parseAnnotated } from "./facts";
import { annotatedTexts, tinyTasks } from "./longest-texts";
import { emptyScore, MEASURES, type Measure, scoreReading } from "./score";

/** The minimum scores of the reader on all annotated texts together, as shares. */
const FLOORS: Record<Measure, number> = {
  date: 0.96,
  "speakers recall": 0.94,
  "speakers precision": 0.94,
  position: 0.94,
  references: 0.98,
  reports: 0.92,
  "directives recall": 0.94,
  "directives precision": 0.92,
  lead: 0.92,
  "no lead invented": 0.6,
  coordinating: 0.88,
  "deadline date": 0.93,
  "no deadline invented": 0.97,
};

/** Milliseconds that reading every text may take on a busy machine. */
const PATIENCE = 120_000;

describe("the reader on the annotated texts of corpus/", () => {
  it(
    "reaches its minimum scores",
    () => {
      const score = emptyScore();
      for (const batch of batchNames())
        for (const annotated of readBatch(batch)) scoreReading(annotated, readMinutes(annotated.text), score);
      for (const measure of MEASURES) {
        const { hit, of } = score[measure];
        expect(of === 0 ? 1 : hit / of, measure).toBeGreaterThanOrEqual(FLOORS[measure]);
      }
    },
    PATIENCE,
  );
});

it.each([
  ["the annotated texts", annotatedTexts()],
  ["nothing but tiny tasks", tinyTasks()],
])("reads the longest text that it accepts: %s", (_, text) => {
  expect(text).toHaveLength(MOST_CHARACTERS);
  expect(readMinutes(text).directives.length).toBeGreaterThan(100);
});

const NOTE = `Họp tổ ngày 12/9/2025, ông Lê Văn Ánh, Tổ trưởng, chủ trì.
- Kế toán nộp báo cáo trước 15/9.
- Bảo vệ khóa cổng.
=====
date 2025-09-12
speaker Lê Văn Ánh | Tổ trưởng
do Kế toán nộp … 15/9 | lead Kế toán | by trước 15/9 = 2025-09-15
do Bảo vệ khóa cổng | lead Bảo vệ
`;

describe("the scorer", () => {
  it("reads words from the first to the last named", () => {
    const { facts } = parseAnnotated(NOTE);
    expect(facts.directives.map(({ text }) => text)).toEqual([
      "Kế toán nộp báo cáo trước 15/9",
      "Bảo vệ khóa cổng",
    ]);
    expect(facts.directives[0]).toMatchObject({ lead: "Kế toán", day: "2025-09-15" });
  });

  it("refuses words that are not in the text", () => {
    expect(() => parseAnnotated(NOTE.replace("do Bảo vệ khóa cổng", "do Bảo vệ mở cổng"))).toThrow(
      "Not in the text",
    );
  });

  it("counts what is missing, wrong and superfluous", () => {
    const annotated = parseAnnotated(NOTE);
    const read = readMinutes(annotated.text);
    const score = emptyScore();
    const [first] = read.directives;
    if (!first) throw new Error("nothing was read");
    const deadline = null;
    const extra = { ...first, from: 0, to: 30, text: read.source.slice(0, 30) };
    const faults = scoreReading(
      annotated,
      {
        ...read,
        date: { ...read.date, day: null },
        directives: [{ ...first, lead: "Thủ quỹ", deadline }, extra],
      },
      score,
    );
    expect(score.date).toEqual({ hit: 0, of: 1 });
    expect(score["directives recall"]).toEqual({ hit: 1, of: 2 });
    expect(score["directives precision"]).toEqual({ hit: 1, of: 2 });
    expect(score.lead).toEqual({ hit: 0, of: 1 });
    expect(score["deadline date"]).toEqual({ hit: 0, of: 1 });
    expect(faults).toHaveLength(5);
  });
});
