import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { DomainError } from "@/domain/errors";
import { MOST_CHARACTERS } from "@/domain/text/reader/most-characters";
import { readMinutes } from "@/domain/text/reader/read-minutes";
import { readApart } from "../read-apart";
import { readDocument } from "./read-document";
import { p, wordFile, zipOf } from "./testing/word-file";

const bytesOf = (name: string) =>
  new Uint8Array(readFileSync(path.join(import.meta.dirname, "..", "samples", name)));
const codeOf = (run: Promise<unknown>) =>
  run.then(
    () => "read",
    (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
  );
const refusalOf = (name: string, bytes: Uint8Array) => codeOf(readDocument(name, bytes));

describe("a document's text", () => {
  it.each(["tin-chao-co.docx", "tin-chao-co.pdf"])("of %s reads as what was typed", async (name) => {
    const { text } = await readDocument(name, bytesOf(name));
    const { directives, date, speakers } = readMinutes(text);
    expect(date.day).toBe("2023-05-08");
    expect(speakers.map((speaker) => speaker.name)).toEqual(["Trần Văn Bình", "Lê Thị Thu"]);
    expect(directives.map(({ lead, deadline }) => `${lead}|${deadline?.day ?? ""}`)).toEqual([
      "Văn phòng Sở|2023-05-15",
      "Phòng Công chức viên chức|2023-06-30",
      "Thanh tra Sở|",
      "Toàn thể công chức, viên chức|",
    ]);
  });

  it("is UTF-8, UTF-16 or an old Vietnamese encoding, and nothing else", async () => {
    const read = async (bytes: Buffer) => (await readDocument("a.txt", bytes)).text;
    expect(await read(Buffer.from("Chỉ đạo"))).toBe("Chỉ đạo");
    expect(await read(Buffer.from("\ufeffChỉ đạo", "utf16le"))).toContain("Chỉ đạo");
    const tcvn3 = Buffer.from("§ång chÝ Tr­ëng phßng yªu cÇu V¨n phßng rµ so¸t hå s¬", "latin1");
    expect(await read(tcvn3)).toBe("Đồng chí Trưởng phòng yêu cầu Văn phòng rà soát hồ sơ");
    expect(await refusalOf("a.txt", Buffer.from([0xc3, 0x28]))).toBe("import.broken_file");
  });

  it.each([
    ["a.docx", Buffer.from("PK\u0003\u0004 not an archive")],
    ["a.pdf", Buffer.from("%PDF-1.7\n broken")],
  ])("that is broken, as %s, is refused", async (name, bytes) => {
    expect(await refusalOf(name, bytes)).toBe("import.broken_file");
  });

  it("of an archive truncated at any place is refused", async () => {
    const whole = await wordFile(p("Chỉ đạo ".repeat(200)));
    for (const share of [0.2, 0.5, 0.9, 0.99]) {
      const cut = whole.subarray(0, Math.floor(whole.length * share));
      expect(await refusalOf("a.docx", cut)).toBe("import.broken_file");
    }
  });

  it("that claims to unpack to a hundred megabytes is refused before it is unpacked", async () => {
    const bytes = Buffer.from(bytesOf("tin-chao-co.docx"));
    const entry = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    bytes.writeUInt32LE(100 * 1024 * 1024, entry + 24);
    expect(await refusalOf("a.docx", bytes)).toBe("import.too_large");
  });

  it("that declares entities or requests a file outside is refused, and nothing is fetched", async () => {
    const body =
      '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/hostname">]><w:document xmlns:w="w">&x;</w:document>';
    const bytes = await zipOf({ "[Content_Types].xml": "<Types/>", "word/document.xml": body });
    expect(await refusalOf("a.docx", bytes)).toBe("import.outside_resources");
  });

  it("with a password is reported as such", async () => {
    // Office stores a .docx with a password in a compound file, encrypted as one stream.
    const compound = Buffer.from(readFileSync(path.join(import.meta.dirname, "samples", "phong-cu.doc")));
    const entry = compound.indexOf(Buffer.from("WordDocument", "utf16le"));
    compound.write("EncryptedPackage\0", entry, "utf16le");
    compound.writeUInt16LE(34, entry + 64);
    expect(await refusalOf("a.docx", compound)).toBe("import.password_protected");
  });

  it("is not read from a spreadsheet or a program", async () => {
    const sheet = await zipOf({ "[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<workbook/>" });
    expect(await refusalOf("a.docx", sheet)).toBe("import.kind_not_read");
    expect(await refusalOf("a.txt", Buffer.from("MZ"))).toBe("import.kind_not_read");
  });
});

const readText = async (text: string) => {
  const reading = await readApart({ text });
  if (reading === "scan") throw new Error("a text is no scan");
  return reading;
};

describe("reading in a thread", () => {
  it("answers in a separate thread, while this one continues", async () => {
    let turns = 0;
    const ticking = setInterval(() => {
      turns += 1;
    }, 5);
    const { read } = await readText(longText(5_000));
    clearInterval(ticking);
    expect(read.directives.length).toBeGreaterThan(0);
    expect(turns).toBeGreaterThan(10);
  }, 30_000);

  it("answers the longest text that it accepts", async () => {
    const { read } = await readText(longText(MOST_CHARACTERS));
    expect(read.directives.length).toBeGreaterThan(0);
  }, 30_000);

  it("refuses a million characters before it begins to read them", async () => {
    const refused = await readApart({ text: longText(1_000_000) }).catch((error) => error);
    expect([refused.code, refused.values]).toEqual(["import.too_long", { limit: MOST_CHARACTERS }]);
  }, 30_000);

  it("passes on the refusal of a document, and reads the next one", async () => {
    expect(await codeOf(readApart({ name: "a.pdf", bytes: Buffer.from("%PDF-") }))).toBe(
      "import.broken_file",
    );
    const { read } = await readText("Trưởng ban yêu cầu Văn phòng làm ngay.");
    expect(read.directives).toHaveLength(1);
  }, 30_000);
});

const longText = (length: number): string =>
  `Yêu cầu các phòng làm ngay. ${"Phòng A chủ trì, phối hợp với Phòng B rà soát hồ sơ, xong trước ngày 3/5/2024. ".repeat(length / 80)}`.slice(
    0,
    length,
  );
