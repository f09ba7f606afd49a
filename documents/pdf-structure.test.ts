import { expect, it } from "vitest";
import { type PdfElement, readPdf } from "./check/read-pdf";
import { type Block, item, line, lines, linesOfItem, type Paper } from "./paper";
import { writePdf } from "./write-pdf";

const MADE = new Date("2024-07-02T01:00:00Z");

const outline = (elements: readonly PdfElement[], depth = 0): string[] =>
  elements.flatMap(({ tag, scope, text, inside }) => [
    `${"  ".repeat(depth)}${[tag, scope && `(${scope})`, text].filter(Boolean).join(" ")}`,
    ...outline(inside, depth + 1),
  ]);

const written = async (blocks: Block[]): Promise<string[]> => {
  const paper: Paper = { title: "A", author: "B", blocks };
  const [document] = readPdf(await writePdf(paper, MADE)).structure;
  return outline(document?.inside ?? []);
};

it("gives a screen reader headings, lists with their items, and nested lists", async () => {
  const blocks = [
    line("typeName", "THÔNG BÁO"),
    line("heading", "Về đầu tư"),
    item("1.", "item", "1. Rà soát dự án"),
    ...linesOfItem("body", "Gồm:\na) Một.\nb) Hai."),
    item("", "body", "Chủ trì: Phòng Đầu tư."),
    item("2.", "body", "2. Báo cáo."),
    line("gap", ""),
    ...lines("body", "Có mặt:\n- Đồng chí A;\n- Đồng chí B."),
  ];
  expect(await written(blocks)).toEqual([
    "H1 THÔNG BÁO",
    "H2 Về đầu tư",
    "L",
    "  LI",
    "    Lbl 1. ",
    "    LBody",
    "      P Rà soát dự án",
    "      P Gồm:",
    "      L",
    "        LI",
    "          Lbl a) ",
    "          LBody",
    "            P Một.",
    "        LI",
    "          Lbl b) ",
    "          LBody",
    "            P Hai.",
    "      P Chủ trì: Phòng Đầu tư.",
    "  LI",
    "    Lbl 2. ",
    "    LBody",
    "      P Báo cáo.",
    "P Có mặt:",
    "L",
    "  LI",
    "    Lbl - ",
    "    LBody",
    "      P Đồng chí A;",
    "  LI",
    "    Lbl - ",
    "    LBody",
    "      P Đồng chí B.",
  ]);
});

it("marks the heading cells of a table once, however many pages it takes", async () => {
  const row = (number: number) => [String(number), `Việc ${number}`];
  const blocks: Block[] = [
    {
      kind: "table",
      columns: [
        { title: "TT", share: 0.1, role: "cellNumber" },
        { title: "Nội dung", share: 0.9, role: "cell" },
      ],
      rows: Array.from({ length: 60 }, (_, index) => row(index + 1)),
    },
  ];
  const structure = await written(blocks);
  expect(structure.slice(0, 7)).toEqual([
    "Table",
    "  TR",
    "    TH (Column) TT",
    "    TH (Column) Nội dung",
    "  TR",
    "    TD 1",
    "    TD Việc 1",
  ]);
  expect(structure.filter((one) => one.includes("TH"))).toHaveLength(2);
  expect(structure.filter((one) => one === "  TR")).toHaveLength(61);
});

it("separates words at line and page ends, and keeps a divided word whole", async () => {
  const long =
    "Các đơn vị rà soát hồ sơ của từng dự án chậm tiến độ, báo cáo kết quả trước ngày 30/7. ".repeat(60);
  const word = "ngoằnngoèo".repeat(30);
  const structure = await written([line("body", long.trim()), line("body", `Một ${word} hai`)]);
  expect(structure).toEqual([`P ${long.trim()}`, `P Một ${word} hai`]);
});

it("contains title, author, program and date", async () => {
  const paper = { title: "Thông báo: Lễ chào cờ", author: "Sở A & B", blocks: [line("body", "Một.")] };
  const { info } = readPdf(await writePdf(paper, MADE));
  expect(info).toMatch(/^Title: +Thông báo: Lễ chào cờ$/m);
  expect(info).toMatch(/^Author: +Sở A & B$/m);
  expect(info).toMatch(/^Creator: +Sổ chỉ đạo$/m);
  expect(info).toMatch(/^CreationDate: .* 2024 /m);
});
