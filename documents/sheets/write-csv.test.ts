import { expect, it } from "vitest";
import { writeCsv } from "./write-csv";

it("starts with a BOM, quotes every cell and lets no cell begin a formula", () => {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(
    writeCsv([
      ["Ngày", 'Tên "lễ"'],
      ["=1+1", "-5"],
    ]),
  );
  expect(text).toBe(`\uFEFF"Ngày";"Tên ""lễ"""\r\n"'=1+1";"'-5"\r\n`);
});
