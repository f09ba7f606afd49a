import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

/** An inline modifier of a regular expression: "(?i:", "(?-s:", "(?im-s:". */
const MODIFIER = /\(\?(?=[ims-])[ims]*(?:-[ims]+)?:/;

it("recognises an inline modifier, and no other group", () => {
  // Put together here, so that this file does not contain what it looks for.
  const group = (mark: string) => `(?${mark}a|b)`;
  expect(["i:", "-s:", "im-s:"].every((mark) => MODIFIER.test(group(mark)))).toBe(true);
  expect([":", "=", "!", "<=", "<i>"].some((mark) => MODIFIER.test(group(mark)))).toBe(false);
});

it("no expression has inline modifiers, which the engine forgets in a long-lived process (findings/)", () => {
  const files = execFileSync("git", ["ls-files", "*.ts", "*.tsx", "*.mjs"], { encoding: "utf8" })
    .split("\n")
    .filter((file) => file !== "" && file !== "scripts/regexp-modifiers.test.ts" && existsSync(file));
  expect(files.length).toBeGreaterThan(1000);
  expect(files.filter((file) => MODIFIER.test(readFileSync(file, "utf8")))).toEqual([]);
});
