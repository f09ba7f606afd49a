import fc from "fast-check";
import { expect, it } from "vitest";
import { readDocx } from "./check/read-docx";
import { zipOf } from "./zip";

const MADE = new Date("2024-07-02T01:00:00Z");

it("gives back every file under its name, Vietnamese and empty ones too", () => {
  const entry = fc.record({
    name: fc.string({ unit: "grapheme", minLength: 1 }),
    text: fc.string({ unit: "grapheme" }),
  });
  fc.assert(
    fc.property(fc.uniqueArray(entry, { selector: ({ name }) => name, maxLength: 6 }), (entries) => {
      const bytes = zipOf(
        entries.map(({ name, text }) => ({ name, bytes: Buffer.from(text, "utf8") })),
        MADE,
      );
      // The reader of the checker knows the archive's directory, written apart from this writer.
      expect([...readDocx(bytes).parts]).toEqual(entries.map(({ name, text }) => [name, text]));
    }),
  );
});

it("is an archive that others open: sizes, checksum and the agency's clock", () => {
  const bytes = Buffer.from(zipOf([{ name: "tin bài.html", bytes: Buffer.from("abc") }], MADE));
  expect(bytes.subarray(0, 4).toString("latin1")).toBe("PK\u0003\u0004");
  expect(bytes.readUInt32LE(14)).toBe(0x352441c2);
  expect([bytes.readUInt32LE(18), bytes.readUInt32LE(22)]).toEqual([3, 3]);
  // 08:00, 2 July 2024.
  expect(bytes.readUInt16LE(10) >> 11).toBe(8);
  expect(bytes.readUInt16LE(12)).toBe(((2024 - 1980) << 9) | (7 << 5) | 2);
});
