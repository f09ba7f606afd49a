import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { DomainError } from "@/domain/errors";
import { readMinutes } from "@/domain/text/reader/read-minutes";
import { extractText, kindOfText, type TextKind } from "./extract-text";
import { readApart } from "./read-apart";

const bytesOf = (name: string) =>
  new Uint8Array(readFileSync(path.join(import.meta.dirname, "samples", name)));
const codeOf = (run: Promise<unknown>) =>
  run.then(
    () => "read",
    (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
  );

describe("a document's text", () => {
  it.each(["tin-chao-co.docx", "tin-chao-co.pdf"])("of %s reads as what was typed", async (name) => {
    const bytes = bytesOf(name);
    const kind = kindOfText(name, bytes) ?? "txt";
    const { directives, date, speakers } = readMinutes(await extractText(kind, bytes));
    expect(date.day).toBe("2023-05-08");
    expect(speakers.map((speaker) => speaker.name)).toEqual(["Trần Văn Bình", "Lê Thị Thu"]);
    expect(directives.map(({ lead, deadline }) => `${lead}|${deadline?.day ?? ""}`)).toEqual([
      "Văn phòng Sở|2023-05-15",
      "Phòng Công chức viên chức|2023-06-30",
      "Thanh tra Sở|",
      "Toàn thể công chức, viên chức|",
    ]);
  });

  it("is UTF-8 or UTF-16, and nothing else", async () => {
    expect(await extractText("txt", Buffer.from("Chỉ đạo"))).toBe("Chỉ đạo");
    expect(await extractText("txt", Buffer.from("\ufeffChỉ đạo", "utf16le"))).toContain("Chỉ đạo");
    expect(await codeOf(extractText("txt", Buffer.from([0xc3, 0x28])))).toBe("import.broken_file");
  });

  it.each([
    ["docx", Buffer.from("PK\u0003\u0004 not an archive")],
    ["docx", Buffer.alloc(0)],
    ["pdf", Buffer.from("%PDF-1.7\n broken")],
  ] as const)("that is a broken %s is refused", async (kind: TextKind, bytes) => {
    expect(await codeOf(extractText(kind, bytes))).toBe("import.broken_file");
  });

  it("that says it unpacks to a hundred megabytes is refused before it is unpacked", async () => {
    const bytes = Buffer.from(bytesOf("tin-chao-co.docx"));
    const entry = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    bytes.writeUInt32LE(100 * 1024 * 1024, entry + 24);
    expect(await codeOf(extractText("docx", bytes))).toBe("import.broken_file");
  });

  it("is known by its bytes, not by its name alone", () => {
    expect(kindOfText("a.docx", Buffer.from("%PDF-1.4"))).toBe("pdf");
    expect(kindOfText("a.xlsx", Buffer.from("PK\u0003\u0004"))).toBeNull();
    expect(kindOfText("a.exe", Buffer.from("MZ"))).toBeNull();
  });
});

describe("reading apart", () => {
  it("answers in a thread of its own, while this one goes on", async () => {
    let turns = 0;
    const ticking = setInterval(() => {
      turns += 1;
    }, 5);
    const { directives } = await readApart({ text: longText(200_000) });
    clearInterval(ticking);
    expect(directives.length).toBeGreaterThan(0);
    expect(turns).toBeGreaterThan(10);
  }, 30_000);

  it("answers a million characters or refuses them clearly, within its limit", async () => {
    await readApart({ text: "Trưởng ban yêu cầu Văn phòng làm ngay." });
    const begun = performance.now();
    // A busy machine may need longer than the limit: then the refusal is the answer.
    const answer = await readApart({ text: longText(1_000_000) }).catch((error) => error.code);
    expect(performance.now() - begun).toBeLessThan(3000);
    if (answer !== "import.too_slow") expect(answer.directives.length).toBeGreaterThan(0);
  }, 30_000);

  it("hands on what a document is refused for, and reads the next one", async () => {
    expect(await codeOf(readApart({ kind: "pdf", bytes: Buffer.from("%PDF-") }))).toBe("import.broken_file");
    expect((await readApart({ text: "Trưởng ban yêu cầu Văn phòng làm ngay." })).directives).toHaveLength(1);
  }, 30_000);
});

const longText = (length: number): string =>
  `Yêu cầu các phòng làm ngay. ${"Phòng A chủ trì, phối hợp với Phòng B rà soát hồ sơ, xong trước ngày 3/5/2024. ".repeat(length / 80)}`.slice(
    0,
    length,
  );
