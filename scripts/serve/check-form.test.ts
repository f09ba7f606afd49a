import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkForm } from "./check-form";
import { checkReply, depthOf } from "./check-reply";

const LIMITS = { bytes: 1e6, fields: 5, field: 1000, depth: 4, seconds: 1 };
const TYPE = "multipart/form-data; boundary=XB";
const part = (head: string, value = "v") => `--XB\r\n${head}\r\n\r\n${value}\r\n`;
const named = (name: string, value = "v") => part(`Content-Disposition: form-data; name="${name}"`, value);
const codeOf = (text: string, type = TYPE) => checkForm(Buffer.from(text), type, LIMITS);

describe("a form", () => {
  it.each<[string, string | null, string]>([
    [
      "two fields and a file",
      null,
      `${named("a")}${part('Content-Disposition: form-data; name="f"; filename="a.pdf"\r\nContent-Type: application/pdf')}--XB--\r\n`,
    ],
    ["nothing", null, "--XB--\r\n"],
    ["as many fields as the limit", null, `${named("a").repeat(5)}--XB--`],
    ["one field more", "too_many_fields", `${named("a").repeat(6)}--XB--`],
    ["a field of the limit", null, `${named("a", "x".repeat(1000))}--XB--`],
    ["a longer field", "field_too_large", `${named("a", "x".repeat(1001))}--XB--`],
    [
      "a file longer than a field",
      null,
      `${part('Content-Disposition: form-data; name="f"; filename=""', "x".repeat(5000))}--XB--`,
    ],
    ["no end", "form_broken", named("a")],
    ["a cut end", "form_broken", `${named("a")}--X`],
    ["no name", "form_broken", `${part("Content-Disposition: form-data")}--XB--`],
    ["an open quote", "form_broken", `${part('Content-Disposition: form-data; name="a')}--XB--`],
    ["a NUL in a name", "form_broken", `${named("a\0b")}--XB--`],
    [
      "a NUL in a file's name",
      "form_broken",
      `${part('Content-Disposition: form-data; name="f"; filename="a\0.pdf"')}--XB--`,
    ],
    [
      "an unknown header",
      "form_broken",
      `${part('Content-Disposition: form-data; name="a"\r\nX-Odd: 1')}--XB--`,
    ],
    ["a head without an end", "form_broken", `--XB\r\n${"a".repeat(3000)}`],
    ["text before the first boundary", "form_broken", `hello\r\n${named("a")}--XB--`],
    ["garbage", "form_broken", "garbage"],
    ["nothing at all", "form_broken", ""],
    ["arguments of React", null, `${named("1_a")}${named("0", '[{"ok":false},"$K1"]')}--XB--`],
    ["arguments that are no JSON", "form_broken", `${named("0", "[broken")}--XB--`],
    ["arguments nested too deep", "too_deep", `${named("0", `${"[".repeat(5)}${"]".repeat(5)}`)}--XB--`],
    [
      "a bound argument that is there",
      null,
      `${named("$ACTION_REF_1", "")}${named("$ACTION_1:0", '{"id":"a","bound":"$@1"}')}${named("$ACTION_1:1", "[{}]")}--XB--`,
    ],
    [
      "a bound argument that is missing",
      "form_broken",
      `${named("$ACTION_1:0", '{"id":"a","bound":"$@1"}')}--XB--`,
    ],
  ])("%s: %s", (_, code, text) => {
    expect(codeOf(text)).toBe(code);
  });

  it.each([
    ["multipart/form-data", "form_broken"],
    ["multipart/form-data; boundary=", "form_broken"],
    [`multipart/form-data; boundary=${"x".repeat(71)}`, "form_broken"],
    ['multipart/form-data; boundary="XB"', null],
    ["multipart/form-data; charset=utf-8; boundary=XB", null],
  ])("with the content type %s: %s", (type, code) => {
    expect(codeOf(`${named("a")}--XB--\r\n`, type)).toBe(code);
  });

  it("that is let through is read by the platform's parser, whatever was changed in it", async () => {
    const whole = `${named("tên", "chữ")}${part('Content-Disposition: form-data; name="f"; filename="a.pdf"\r\nContent-Type: application/pdf', "%PDF")}--XB--\r\n`;
    const size = Buffer.byteLength(whole);
    const change = fc.record({
      at: fc.nat(size - 1),
      bytes: fc.uint8Array({ maxLength: 6 }),
      removed: fc.nat(8),
    });
    let through = 0;
    await fc.assert(
      fc.asyncProperty(change, async ({ at, bytes, removed }) => {
        const body = Buffer.from(whole);
        const changed = Buffer.concat([body.subarray(0, at), bytes, body.subarray(at + removed)]);
        if (checkForm(changed, TYPE, LIMITS) !== null) return;
        through += 1;
        await new Response(changed, { headers: { "content-type": TYPE } }).formData();
      }),
      { numRuns: 2000 },
    );
    expect(through).toBeGreaterThan(20);
  });

  it("with 40,000 fields is refused after the first few", () => {
    const big = Buffer.from(`${named("x[]").repeat(40_000)}--XB--`);
    expect(checkForm(big, TYPE, LIMITS)).toBe("too_many_fields");
  });
});

describe("an argument in React's encoding", () => {
  const check = (value: unknown) =>
    checkReply(JSON.stringify(value), { depth: 8, hasPart: (id) => id === 2 });
  it.each<[unknown, string | null]>([
    [[{ ok: true, values: { a: "x", list: ["$$5"] } }, "$K1"], null],
    [["$undefined", "$D2024-07-01T00:00:00.000Z", "$n12", "$-0"], null],
    [["$@2"], null],
    [[{ a: [1] }, "$0:0:a"], null],
    [[{ a: [1] }, "$0:0:b"], "form_broken"],
    [["$@3"], "form_broken"],
    [["$F1"], "form_broken"],
    [["$h1"], "form_broken"],
    [["$Q1"], "form_broken"],
    [["$B1"], "form_broken"],
    [["$R1"], "form_broken"],
    [["$1:__proto__"], "form_broken"],
    [["$0:constructor"], "form_broken"],
    [["$"], "form_broken"],
  ])("%j: %s", (value, code) => {
    expect(check(value)).toBe(code);
  });

  it("may not name a prototype", () => {
    expect(checkReply('[{"__proto__":{"a":1}}]', { depth: 8, hasPart: () => false })).toBe("form_broken");
  });

  it("is measured without brackets in its texts", () => {
    expect(depthOf('["[[[[", {"a\\"[[": [1]}]')).toBe(3);
    expect(depthOf("[".repeat(200_000))).toBe(200_000);
  });
});
