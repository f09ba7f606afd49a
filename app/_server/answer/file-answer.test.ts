import { Readable } from "node:stream";
import { expect, it } from "vitest";
import { fileAnswer } from "./file-answer";

const type = "application/zip";

it("answers bytes, or a stream, as a download that is not cached", async () => {
  const whole = fileAnswer(Buffer.from("một"), { name: "a.zip", type });
  const flowing = fileAnswer(Readable.from([Buffer.from("hai "), Buffer.from("phần")]), {
    name: "a.zip",
    type,
  });
  expect([await whole.text(), await flowing.text()]).toEqual(["một", "hai phần"]);
  for (const { headers } of [whole, flowing]) {
    expect(headers.get("content-type")).toBe(type);
    expect(headers.get("cache-control")).toContain("private, no-store");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  }
});

it("a name can end neither its place in the header nor the header", () => {
  const { headers } = fileAnswer(Buffer.from(""), { name: 'sổ";\r\nx: y; filename="b.html', type });
  const said = headers.get("content-disposition") ?? "";
  expect(said.match(/"/g)).toHaveLength(2);
  expect(said).not.toMatch(/[\r\n]/);
});
