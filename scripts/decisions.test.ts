import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

const folder = path.resolve(import.meta.dirname, "../docs/decisions");
const decisions = readdirSync(folder).map((file) => ({
  file,
  text: readFileSync(path.join(folder, file), "utf8"),
}));

describe("docs/decisions", () => {
  test("numbers decisions from 0001 without gaps or repeats", () => {
    const numbers = decisions.map(({ file }) => Number(file.slice(0, 4)));
    expect(numbers).toEqual(decisions.map((_, index) => index + 1));
  });

  test.each(decisions)("$file has the same head as the others", ({ file, text }) => {
    const [title = "", blank, date = "", status = ""] = text.split("\n");
    expect(title.startsWith(`# ${file.slice(0, 4)}. `)).toBe(true);
    expect(blank).toBe("");
    expect(date).toMatch(/^- Date: \d{4}-\d{2}-\d{2}$/);
    expect(status).toMatch(/^- Status: (proposed|accepted|superseded)/);
    for (const part of ["## Context", "## Decision"]) expect(text).toContain(`\n${part}\n`);
  });
});
