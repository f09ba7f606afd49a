import { Worker } from "node:worker_threads";
import { expect, it, vi } from "vitest";
import { partsOf } from "./check/read-docx";
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
    expect(contentOf(apart[n] ?? new Uint8Array(), format), format).toEqual(contentOf(here, format));
  }
}, 60_000);

/** A PDF's bytes; the parts of a Word file, because its archive also holds the second in which each part was packed. */
const contentOf = (bytes: Uint8Array, format: "docx" | "pdf") =>
  format === "docx" ? partsOf(bytes) : Buffer.from(bytes).toString("latin1");

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

it("ends the thread five minutes after the last paper, and begins another with the next one", async () => {
  const ended = vi.spyOn(Worker.prototype, "terminate");
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  try {
    await writePaperApart(paper, "docx", MADE);
    vi.advanceTimersByTime(4 * 60_000);
    await writePaperApart(paper, "docx", MADE);
    vi.advanceTimersByTime(4 * 60_000);
    expect(ended).not.toHaveBeenCalled();
    vi.advanceTimersByTime(60_000);
    expect(ended).toHaveBeenCalledOnce();
    expect((await writePaperApart(paper, "docx", MADE)).byteLength).toBeGreaterThan(1000);
  } finally {
    vi.useRealTimers();
    ended.mockRestore();
  }
}, 60_000);
