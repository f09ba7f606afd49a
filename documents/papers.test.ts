import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { MeetingRecord } from "@/domain/meetings/record";
import { ACCENTED, anyRecord, emptyRecord, words } from "./check/any-record";
import { checkDocx, checkDocxRules, checkPdf, checkPdfText } from "./check/check-paper";
import { readDocx } from "./check/read-docx";
import { type ReadPdf, readPdf, readPdfText } from "./check/read-pdf";
import { drawExtract } from "./extract";
import type { Letterhead } from "./letterhead";
import { drawMinutes } from "./minutes";
import { drawNotice } from "./notice";
import { TEXT_WIDTH, twips } from "./page-size";
import { line, type Paper } from "./paper";
import { drawUrging } from "./urging";
import { writeDocx } from "./write-docx";
import { writePdf } from "./write-pdf";

const MADE = new Date("2024-07-02T01:00:00Z");
const letterhead: Letterhead = {
  parentBody: "Ủy ban nhân dân thành phố Hải Phòng",
  agency: "Ban Quản lý Khu kinh tế Hải Phòng",
  number: "",
  symbol: "BB-BQL",
  place: "Hải Phòng",
  date: "2024-07-05",
};
const signer = { authority: "TL. Trưởng ban", title: "Chánh Văn phòng", name: "Nguyễn Văn Thử" };
const recipients = ["Lãnh đạo Ban (để b/c)", "Các đơn vị thuộc Ban", "Lưu: VT, VP"];
const department = "Phòng Đầu tư";
const departmentId = 2;
const overdue = (record: MeetingRecord) =>
  record.directives.map(({ summary, number }) => ({
    code: `CC 07/2024 · ${number}`,
    summary,
    role: "lead" as const,
    deadline: "2024-06-30",
  }));

const PAPERS: Record<string, (record: MeetingRecord) => Paper> = {
  minutes: (record) => drawMinutes({ letterhead, record, recipients }),
  notice: (record) => drawNotice({ letterhead, record, recipients, signer }),
  extract: (record) => drawExtract({ letterhead, record, department, departmentId, recipients, signer }),
  urging: (record) =>
    drawUrging({
      letterhead,
      department,
      meeting: record,
      asOf: "2024-08-05",
      overdue: overdue(record),
      recipients,
      signer,
    }),
};

async function problemsWith(paper: Paper): Promise<string[]> {
  const docx = readDocx(await writeDocx(paper, MADE));
  const pdf = readPdf(await writePdf(paper, MADE));
  const [left, right] = [0.42, 0.58].map((share) => twips(share * TEXT_WIDTH));
  const columns = [left ?? 0, right ?? 0, twips(TEXT_WIDTH)];
  return [...checkDocx(docx, paper), ...checkPdf(pdf, paper), ...checkDocxRules(docx, pdf, columns)];
}

describe.each(Object.entries(PAPERS))("%s", (_, draw) => {
  it("of an empty record meets the decree, in Word and as a PDF", async () => {
    expect(await problemsWith(draw(emptyRecord))).toEqual([]);
  });

  it("of a record whose title is also the rule of the motto meets the decree", async () => {
    expect(await problemsWith(draw({ ...emptyRecord, title: "-" }))).toEqual([]);
  });

  it("of any record meets the decree, and both have the same words", async () => {
    await fc.assert(
      fc.asyncProperty(anyRecord, async (record) => {
        expect(await problemsWith(draw(record))).toEqual([]);
      }),
      { numRuns: 6 },
    );
  }, 120_000);
});

describe("the checker", () => {
  const record = fc.sample(
    anyRecord.filter(({ directives, supplements }) => directives.length > 8 && supplements === null),
    { numRuns: 1, seed: 3 },
  )[0] as MeetingRecord;
  const paper = drawNotice({ letterhead, record, recipients, signer });
  let docx: Uint8Array;
  let pdf: ReadPdf;
  beforeAll(async () => {
    docx = await writeDocx(paper, MADE);
    pdf = readPdf(await writePdf(paper, MADE));
  });

  it("finds nothing in either as they are written", () => {
    expect(checkDocx(readDocx(docx), paper)).toEqual([]);
    expect(pdf.pages.length).toBeGreaterThan(1);
    expect(checkPdf(pdf, paper)).toEqual([]);
  });

  it.each([
    ["a margin of 10 mm", /w:left="1701"/, 'w:left="567"'],
    ["a body of 12 pt", /<w:sz w:val="28"\/>/g, '<w:sz w:val="24"/>'],
    ["a motto that is not bold", /(w:styleId="motto".*?)<w:b\/>/s, "$1"],
    ["a nation in italics", /(w:styleId="nation".*?)<w:i w:val="false"\/>/s, "$1<w:i/>"],
    ["another font", /Times New Roman/g, "Arial"],
    ["text that is not justified", /<w:jc w:val="both"\/>/g, '<w:jc w:val="left"/>'],
    ["a number on the first page", /<w:titlePg\/>/, ""],
    ["a word too many", /Độc lập - Tự do/, "Độc lập - Tự do thay"],
    ["a style of no component", /<w:pStyle w:val="subject"\/>/, '<w:pStyle w:val="ListParagraph"/>'],
  ])("finds %s in a DOCX", (_, from, to) => {
    const tamper = (xml: string) => xml.replace(from, to);
    expect(checkDocx(readDocx(docx, tamper), paper)).not.toEqual([]);
  });

  it("finds a rule too long below a title that is also the rule of the motto", async () => {
    const short = drawMinutes({ letterhead, record: { ...emptyRecord, title: "-" }, recipients });
    const read = readPdf(await writePdf(short, MADE));
    // Two fifths of the width of a hyphen.
    const isShort = ({ left, right }: ReadPdf["rules"][number]) => right - left < 3;
    const rules = read.rules.map((rule) => (isShort(rule) ? { ...rule, right: rule.right + 2 } : rule));
    expect(checkPdf(read, short)).toEqual([]);
    expect(checkPdf({ ...read, rules }, short)).toEqual([expect.stringContaining("rule below subject")]);
  });

  it.each<[string, (pdf: ReadPdf) => ReadPdf]>([
    [
      "a size too small",
      (pdf) => ({ ...pdf, texts: pdf.texts.map((one) => ({ ...one, size: one.size - 3 })) }),
    ],
    [
      "text in the wrong face",
      (pdf) => ({ ...pdf, texts: pdf.texts.map((one) => ({ ...one, bold: !one.bold })) }),
    ],
    [
      "a page too wide",
      (pdf) => ({ ...pdf, words: pdf.words.map((one) => ({ ...one, right: one.right + 20 })) }),
    ],
    [
      "a page too narrow",
      (pdf) => ({ ...pdf, words: pdf.words.map((one) => ({ ...one, left: one.left - 20 })) }),
    ],
    [
      "a rule too long",
      (pdf) => ({ ...pdf, rules: pdf.rules.map((one) => ({ ...one, right: one.right * 1.2 })) }),
    ],
    ["a rule too few", (pdf) => ({ ...pdf, rules: pdf.rules.slice(1) })],
    ["no page numbers", (pdf) => ({ ...pdf, words: pdf.words.filter(({ top }) => top > 50) })],
    [
      "a font that is not embedded",
      (pdf) => ({ ...pdf, fonts: pdf.fonts.map((f) => ({ ...f, embedded: false })) }),
    ],
    ["no tags", (pdf) => ({ ...pdf, info: pdf.info.replace(/Tagged: +yes/, "Tagged: no"), structure: [] })],
    ["a lost accent", (pdf) => ({ ...pdf, pages: pdf.pages.map((page) => page.replace("THÔNG", "THONG")) })],
    ["pages in another order", (pdf) => ({ ...pdf, pages: [...pdf.pages].reverse() })],
  ])("finds %s in a PDF", (_, tamper) => {
    expect(checkPdf(tamper(pdf), paper)).not.toEqual([]);
  });
});

describe("text copied from a PDF", () => {
  it("is the record's, for every Vietnamese letter in all four faces", async () => {
    const alphabet = ACCENTED.join(" ");
    const roles = ["body", "section", "placeDate", "recipientsLead"] as const;
    const paper = { title: "A", author: "B", blocks: roles.map((role) => line(role, `${alphabet} đ Đ`)) };
    expect(checkPdfText(readPdfText(await writePdf(paper, MADE)), paper)).toEqual([]);
  });

  it("is the record's, letter for letter in NFC, for any text", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(words(120), { minLength: 1, maxLength: 6 }), async (texts) => {
        const paper = { title: "A", author: "B", blocks: texts.map((text) => line("body", text)) };
        const pages = readPdfText(await writePdf(paper, MADE));
        expect(checkPdfText(pages, paper)).toEqual([]);
        expect(pages.join("")).toBe(pages.join("").normalize("NFC"));
        const plain = (text: string) => text.split(/\s+/).filter(Boolean).join(" ");
        const read = pages.map((page, index) => (index === 0 ? page : page.replace(/^\s*\d+\s*\n/, "")));
        expect(plain(read.join(" "))).toBe(plain(texts.join(" ")));
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it("is the record's for characters that the font lacks", async () => {
    const paper = { title: "A", author: "B", blocks: [line("body", "Đạt ☑ 漢字 😀 28‑NQ xong")] };
    expect(checkPdfText(readPdfText(await writePdf(paper, MADE)), paper)).toEqual([]);
  });

  it("keeps a word that is longer than a line, and a cell that is longer than a page", async () => {
    const cell = `${"Rà soát hồ sơ ".repeat(400)}hết`;
    const paper: Paper = {
      title: "A",
      author: "B",
      blocks: [
        line("body", "ngoằn".repeat(200)),
        {
          kind: "table",
          columns: [
            { title: "TT", share: 0.1, role: "cellNumber" },
            { title: "Nội dung", share: 0.9, role: "cell" },
          ],
          rows: [
            ["1", cell],
            ["2", "Ngắn"],
          ],
        },
      ],
    };
    const pages = readPdfText(await writePdf(paper, MADE));
    expect(pages.length).toBeGreaterThan(1);
    expect(checkPdfText(pages, paper)).toEqual([]);
  });
});
