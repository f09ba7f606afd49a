import { expect, it } from "vitest";
import { line, type Paper } from "./paper";
import { writePaperApart } from "./write-apart";
import { writePaper } from "./write-paper";

const MADE = new Date("2024-07-02T01:00:00Z");
const paper: Paper = {
  title: "Biên bản",
  author: "Sở Thử",
  blocks: [line("issuer", "Ăn quả nhớ kẻ trồng cây")],
};

it("papers of the thread are those that are written here, several at a time", async () => {
  const formats = ["docx", "pdf", "docx"] as const;
  const apart = await Promise.all(formats.map((format) => writePaperApart(paper, format, MADE)));
  for (const [n, format] of formats.entries()) {
    const here = await writePaper(paper, format, MADE);
    expect(Buffer.from(apart[n] ?? []).equals(Buffer.from(here)), format).toBe(true);
  }
}, 60_000);

it("a paper that cannot be written is refused alone, and the next one is written", async () => {
  const broken = {
    ...paper,
    blocks: [{ kind: "line", role: "no such role", text: "x" }],
  } as unknown as Paper;
  const [refused, written] = await Promise.allSettled([
    writePaperApart(broken, "pdf", MADE),
    writePaperApart(paper, "pdf", MADE),
  ]);
  expect([refused.status, written.status]).toEqual(["rejected", "fulfilled"]);
}, 60_000);
