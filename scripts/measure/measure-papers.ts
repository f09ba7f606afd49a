import fc from "fast-check";
import { anyRecord, emptyRecord } from "@/documents/check/any-record";
import { drawMinutes } from "@/documents/minutes";
import { writeDocx } from "@/documents/write-docx";
import { writePdf } from "@/documents/write-pdf";
import { type Measurement, quickestOf } from "./measurement";

const MADE = new Date("2024-07-02T01:00:00Z");
const DIRECTIVES = 60;

/** How long the minutes of a meeting with 60 directives take once their writers are loaded. */
export async function measurePapers(): Promise<Measurement[]> {
  const paper = drawMinutes({ letterhead, record: recordOfMany(), recipients: ["Lưu: VT"] });
  return [
    {
      name: `minutes with ${DIRECTIVES} directives as DOCX`,
      figure: await quickestOf(5, () => writeDocx(paper, MADE)),
      most: 300,
      unit: "ms",
    },
    {
      name: `minutes with ${DIRECTIVES} directives as PDF`,
      figure: await quickestOf(5, () => writePdf(paper, MADE)),
      most: 1000,
      unit: "ms",
    },
  ];
}

function recordOfMany() {
  const text =
    "Các đơn vị còn việc mà đoàn thanh tra đã chỉ ra phải hoàn thành sớm, báo cáo kết quả. ".repeat(5);
  const [sample] = fc.sample(
    anyRecord.filter(({ directives }) => directives.length > 0),
    { numRuns: 1, seed: 7 },
  );
  const first = sample?.directives[0];
  if (!first) throw new Error("the sample has no directive");
  const directives = Array.from({ length: DIRECTIVES }, (_, n) => ({ ...first, id: n, number: n + 1, text }));
  return { ...emptyRecord, directives };
}

const letterhead = {
  parentBody: "Ủy ban nhân dân thành phố",
  agency: "Ban Quản lý Khu kinh tế",
  number: "",
  symbol: "BB-BQL",
  place: "Hải Phòng",
  date: null,
};
