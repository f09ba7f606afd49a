import { buffer } from "node:stream/consumers";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reportOn } from "@/domain/directives/period-report";
import type { RegisterRow } from "@/domain/directives/register-row";
import type { MeetingRecord, RecordedFile } from "@/domain/meetings/record";
import { CATALOG } from "@/messages/catalog";
import { drawArticle } from "./article/draw-article";
import { anyRecord, emptyRecord } from "./check/any-record";
import { partsOf } from "./check/read-docx";
import { problemsOfOffice } from "./check/validate-ooxml";
import { drawExtract } from "./extract";
import { drawMinutes } from "./minutes";
import { drawNotice } from "./notice";
import { line, type Paper, type Pictures } from "./paper";
import { ROLES, type Role } from "./roles";
import { drawRegister } from "./sheets/draw-register";
import { drawReport } from "./sheets/draw-report";
import type { Sheet } from "./sheets/sheet";
import { REGISTER_ROW } from "./sheets/test-register-row";
import { writeWorkbook } from "./sheets/write-workbook";
import { drawUrging } from "./urging";
import { writeDocx } from "./write-docx";
import { zipOf } from "./zip";

const MADE = new Date("2024-07-02T01:00:00Z");
const letterhead = {
  parentBody: "UBND tỉnh",
  agency: "Sở A & B",
  number: "",
  symbol: "TB-S",
  place: "Huế",
  date: null,
};
const signer = { authority: "TL. Giám đốc", title: "Chánh Văn phòng", name: "Nguyễn Văn Thử" };
const recipients = ["Như trên", "Lưu: VT"];
const department = "Phòng Đầu tư";
const full = (supplements: boolean): MeetingRecord => {
  const found = fc.sample(
    anyRecord.filter(
      (one) =>
        one.directives.length > 4 && one.items.length > 1 && (one.supplements !== null) === supplements,
    ),
    { numRuns: 1, seed: 11 },
  )[0];
  if (!found) throw new Error("no record is full");
  return found;
};
const photo: RecordedFile = {
  id: 1,
  sha256: "file",
  name: "a.jpg",
  mime: "image/jpeg",
  size: 1,
  width: 600,
  height: 400,
  caption: "Lễ <chào> cờ",
  alt: "Lá cờ & sân",
  agendaItemId: null,
};
const pictures: Pictures = new Map([
  ["file", { jpeg: Buffer.from("/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//", "base64"), width: 600, height: 400 }],
]);
const overdue = [
  { code: "CC 07/2024 · 1", summary: "Rà soát", role: "lead" as const, deadline: "2024-07-01" },
];
const urging = { letterhead, department, asOf: "2024-08-05", overdue, recipients, signer };
const article = {
  headline: "Tít",
  lead: "Sapô.",
  blocks: [{ key: "figures", text: "Một." }],
  byline: "Văn phòng",
  photos: [{ fileId: 1, caption: "Chú thích", alt: "Một lá cờ" }],
};

const PAPERS: Record<string, Paper> = {
  "minutes of an empty record": drawMinutes({ letterhead, record: emptyRecord, recipients: [] }),
  minutes: drawMinutes({ letterhead, record: full(false), recipients }),
  "minutes with photos": drawMinutes({
    letterhead,
    recipients,
    photos: true,
    record: { ...full(false), photos: [photo, { ...photo, caption: "" }] },
  }),
  "a supplement": drawMinutes({ letterhead, record: full(true), recipients }),
  "a notice": drawNotice({ letterhead, record: full(false), recipients, signer }),
  "an extract": drawExtract({
    letterhead,
    record: full(false),
    department,
    departmentId: 2,
    recipients,
    signer,
  }),
  "an urging letter": drawUrging({ ...urging, meeting: emptyRecord }),
  "an urging letter about nothing": drawUrging({ ...urging, meeting: null, overdue: [] }),
  "an article": drawArticle(article, () => "file"),
  "a paper with every role": {
    title: "A",
    author: "B",
    blocks: (Object.keys(ROLES) as Role[]).map((role) => line(role, "Một, hai")),
  },
  "a paper with every character that XML forbids": {
    title: `Biên\ufffe bản ${FORBIDDEN()}`,
    author: `Sở\uffff A ${FORBIDDEN()}`,
    blocks: [
      line("body", `một\ufffehai ${FORBIDDEN()} 😀`),
      { kind: "pair", shares: [0.5, 0.5], left: [{ role: "issuer", text: FORBIDDEN() }], right: [] },
      { kind: "table", columns: [{ title: FORBIDDEN(), share: 1, role: "cell" }], rows: [[FORBIDDEN()]] },
      { kind: "photo", file: "file", alt: FORBIDDEN(), captioned: false },
    ],
  },
};

/** Every code point that XML 1.0 forbids, including unpaired surrogates. Source: XML 1.0, 2.2. */
function FORBIDDEN(): string {
  const controls = Array.from({ length: 32 }, (_, code) => code).filter(
    (code) => ![9, 10, 13].includes(code),
  );
  return [...controls, 0xfffe, 0xffff, 0xd800, 0xdfff]
    .map((code) => `${String.fromCharCode(code)}.`)
    .join("");
}

describe("a Word file", () => {
  it.each(Object.entries(PAPERS))("of %s is valid and names its author", async (_, paper) => {
    const bytes = await writeDocx(paper, MADE, pictures);
    expect(await problemsOfOffice(bytes, "docx")).toEqual([]);
    const core = partsOf(bytes).get("docProps/core.xml") ?? "";
    expect(core).toContain("<dc:language>vi-VN</dc:language>");
    expect(core).toMatch(/<dcterms:created [^>]*>2024-07-02T01:00:00Z</);
    expect(core.match(/<cp:lastModifiedBy>(.+?)<\//)?.[1]).toBe(core.match(/<dc:creator>(.+?)<\//)?.[1]);
  });

  it("has the agency as author and the paper's title", async () => {
    const core = partsOf(await writeDocx(PAPERS.minutes as Paper, MADE)).get("docProps/core.xml");
    expect(core).toContain("<dc:creator>Sở A &amp; B</dc:creator>");
    expect(core).toContain("<cp:lastModifiedBy>Sở A &amp; B</cp:lastModifiedBy>");
    expect(core).toMatch(/<dc:title>BIÊN BẢN: /);
  });

  it("fails validation if it is truncated or a style name has a comma", async () => {
    const bytes = await writeDocx(PAPERS.minutes as Paper, MADE);
    const parts = [...partsOf(bytes)].map(([name, xml]) => {
      const broken = xml.replace('<w:name w:val="Tiêu ngữ"/>', '<w:name w:val="Tiêu, ngữ"/>');
      return { name, bytes: Buffer.from(broken, "utf8") };
    });
    const problems = await problemsOfOffice(await zipOf(parts, MADE), "docx");
    expect(problems.length).toBeGreaterThan(0);
    for (const problem of problems) expect(problem).toContain("Tiêu, ngữ");
    expect(await problemsOfOffice(bytes.subarray(0, 2000), "docx")).toHaveLength(1);
  });
});

const LINE: RegisterRow = { ...REGISTER_ROW, text: "Rà\ufffe soát\u0001.", productText: "=1+1" };
const view = { parentBody: "UBND", agency: "Sở A & B", asOf: "2024-08-01" };
const problemRows: Sheet = {
  name: "Dòng lỗi",
  titles: [],
  columns: [{ head: "Họ tên", width: 20 }],
  rows: [{ cells: [FORBIDDEN()] }, { cells: [null] }],
};

const WORKBOOKS: Record<string, Sheet[]> = {
  "the register": [
    drawRegister({ ...view, scope: ["Tìm: <đất>"], rowKind: "assignment", lines: [LINE] }, CATALOG.vi),
  ],
  "an empty register": [drawRegister({ ...view, scope: [], rowKind: "directive", lines: [] }, CATALOG.en)],
  "the report": drawReport(
    {
      ...{ ...view, from: "2024-07-01", to: "2024-07-31", departments: [{ id: 1, name: "Phòng Một" }] },
      report: reportOn([], "2024-08-05"),
    },
    CATALOG.vi,
  ),
  "rows with faults": [problemRows],
};

describe("an Excel file", () => {
  it.each(Object.entries(WORKBOOKS))("of %s is valid and names its author", async (_, sheets) => {
    const properties = { title: "Sổ <2024>", author: "Sở A & B", language: "vi-VN", madeAt: MADE };
    const bytes = await buffer(writeWorkbook(sheets, properties));
    expect(await problemsOfOffice(bytes, "xlsx")).toEqual([]);
    const core = partsOf(bytes).get("docProps/core.xml");
    expect(core).toContain("<dc:title>Sổ &lt;2024&gt;</dc:title><dc:creator>Sở A &amp; B</dc:creator>");
    expect(core).toContain("<cp:lastModifiedBy>Sở A &amp; B</cp:lastModifiedBy>");
  });
});
