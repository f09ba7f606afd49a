import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocx } from "./check/read-docx";
import { type PdfWord, readPdfWords } from "./check/read-pdf";
import { type Block, line, type Paper } from "./paper";
import { drawEnding, drawMinutesEnding } from "./signature";
import { writeDocx } from "./write-docx";
import { writePdf } from "./write-pdf";

const MADE = new Date("2024-07-02T01:00:00Z");
const FILLER = "Rà soát hồ sơ của từng dự án, báo cáo kết quả đúng thời hạn.";

/** What follows a heading: its first and last word are located on the pages. */
type Kind = "text" | "table" | "heading" | "letterhead";
type Part = { lead: "section" | "heading" | "item" | "intro"; lines: number; kind: Kind; long: boolean };

const anyPart: fc.Arbitrary<Part> = fc.record({
  lead: fc.constantFrom("section", "heading", "item", "intro"),
  lines: fc.integer({ min: 0, max: 40 }),
  kind: fc.constantFrom<Kind>("text", "table", "heading", "letterhead"),
  long: fc.boolean(),
});

/** A heading with unique words, what follows it, and text so that headings fall on every height of a page. */
function blocksOf({ lead, lines, kind, long }: Part, index: number): Block[] {
  const title = `Đầu${index} ${long ? FILLER.repeat(2) : "mục"} cuối${index}`;
  const follows: Record<Kind, Block[]> = {
    text: [line("body", `sau${index} ${FILLER.repeat(3)}`)],
    table: [
      {
        kind: "table",
        columns: [{ title: `sau${index}`, share: 1, role: "cell" }],
        rows: [[`dòng${index}`], [FILLER]],
      },
      line("gap", ""),
    ],
    heading: [line("heading", `sau${index} ${FILLER}`), line("body", FILLER)],
    letterhead: [
      {
        kind: "pair",
        shares: [0.5, 0.5],
        left: [{ role: "signer", text: `sau${index}` }],
        right: [{ role: "signer", text: "A" }],
      },
    ],
  };
  const filler = Array.from({ length: lines }, () => line("cell", FILLER));
  return [...filler, line(lead, title), ...follows[kind]];
}

/** Begins a page, so that one file contains many cases. */
const NEW_PAGE = line("appendix", "TRANG");

const wordsOf = async (blocks: Block[]): Promise<PdfWord[]> =>
  readPdfWords(await writePdf({ title: "A", author: "B", blocks }, MADE));

const pageOf = (words: readonly PdfWord[], text: string): number | undefined =>
  words.find((word) => word.text === text)?.page;

describe("a heading", () => {
  it("stays on the page of what follows: text, a table with its first row, another heading, a signature", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyPart, { minLength: 4, maxLength: 12 }), async (parts) => {
        const blocks = parts.flatMap(blocksOf);
        const words = await wordsOf(blocks);
        parts.forEach(({ kind }, index) => {
          const page = pageOf(words, `cuối${index}`);
          expect(page).toBeGreaterThan(0);
          expect([index, pageOf(words, `sau${index}`)]).toEqual([index, page]);
          if (kind === "table") expect([index, pageOf(words, `dòng${index}`)]).toEqual([index, page]);
        });
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  it("stays there after any number of lines", async () => {
    const parts = Array.from(
      { length: 60 },
      (_, lines): Part => ({ lead: "section", lines, kind: "table", long: false }),
    );
    const words = await wordsOf(parts.flatMap((part, index) => [NEW_PAGE, ...blocksOf(part, index)]));
    parts.forEach((_, index) => {
      expect([index, pageOf(words, `cuối${index}`)]).toEqual([index, pageOf(words, `dòng${index}`)]);
    });
  });

  it("keeps with what follows in Word as well", async () => {
    const roles = ["typeName", "section", "heading", "item", "intro", "closing", "appendix", "gap"] as const;
    const blocks = roles.map((role) => line(role, "A"));
    const { parts } = readDocx(await writeDocx({ title: "A", author: "B", blocks }, MADE));
    const styles = parts.get("word/styles.xml") ?? "";
    for (const role of roles) {
      const [style = ""] =
        new RegExp(`<w:style [^>]*w:styleId="${role}".*?</w:style>`, "s").exec(styles) ?? [];
      expect([role, style.includes("<w:keepNext/>")]).toEqual([role, true]);
    }
  });
});

describe("signatures", () => {
  const signer = { authority: "Thừa lệnh", title: "Chánh Văn phòng", name: "Người Ký" };
  const secretary = { authority: "", title: "Thư ký", name: "Người Ký" };
  const endings: [string, number, Block[]][] = [
    ["a notice", 1, drawEnding(["Như trên", "Lưu: VT"], signer)],
    ["minutes", 2, drawMinutesEnding(["Như trên", "Lưu: VT"], secretary, signer)],
  ];

  it.each(endings)(
    "of %s are on one page, with the last sentence of the text",
    async (_, signers, ending) => {
      const lengths = Array.from({ length: 50 }, (_, lines) => lines + 1);
      const blocks = lengths.flatMap((lines) => [
        NEW_PAGE,
        ...Array.from({ length: lines }, () => line("cell", FILLER)),
        line("closing", `${FILLER} hết./.`),
        ...ending,
      ]);
      const words = await wordsOf(blocks);
      const pagesOf = (text: string) => words.filter((word) => word.text === text).map(({ page }) => page);
      const last = pagesOf("hết./.");
      expect(last).toHaveLength(50);
      expect(pagesOf("THỪA")).toEqual(last);
      expect(pagesOf("Ký").filter((_, index) => index % signers === 0)).toEqual(last);
      // The recipients are below their own title.
      expect(pagesOf("nhận:")).toEqual(pagesOf("trên;"));
    },
  );
});

describe("a table of many pages", () => {
  it("has its heading on every page, in Word too, and its rows undivided", async () => {
    const paper: Paper = {
      title: "A",
      author: "B",
      blocks: [
        {
          kind: "table",
          columns: [
            { title: "TT", share: 0.1, role: "cellNumber" },
            { title: "Nội dung", share: 0.9, role: "cell" },
          ],
          rows: Array.from({ length: 90 }, (_, index) => [
            String(index + 1),
            `đầu${index} ${FILLER.repeat((index % 4) + 1)} hết${index}`,
          ]),
        },
      ],
    };
    const words = await wordsOf(paper.blocks);
    const last = Math.max(...words.map(({ page }) => page));
    expect(last).toBeGreaterThan(5);
    for (let page = 1; page <= last; page += 1) {
      const onPage = words.filter((word) => word.page === page && word.top > 50);
      const first = onPage.sort((a, b) => a.top - b.top || a.left - b.left).slice(0, 3);
      expect(first.map(({ text }) => text)).toEqual(["TT", "Nội", "dung"]);
    }
    for (let row = 0; row < 90; row += 1) {
      expect([row, pageOf(words, `đầu${row}`)]).toEqual([row, pageOf(words, `hết${row}`)]);
    }
    const xml = readDocx(await writeDocx(paper, MADE)).parts.get("word/document.xml") ?? "";
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(91);
  });

  it("divides a row longer than half a page, and separates adjacent tables", async () => {
    const table = (text: string): Block => ({
      kind: "table",
      columns: [{ title: "Nội dung", share: 1, role: "cell" }],
      rows: [[text]],
    });
    const paper = { title: "A", author: "B", blocks: [table(FILLER.repeat(100)), table("Ngắn")] };
    const xml = readDocx(await writeDocx(paper, MADE)).parts.get("word/document.xml") ?? "";
    // Both headings and the short row.
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(3);
    expect(xml).toMatch(/<\/w:tbl><w:p>.*?<\/w:p><w:tbl>/s);
  });
});
