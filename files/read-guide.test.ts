import { readdirSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { GUIDES } from "@/domain/access/guides";
import { readGuide } from "./read-guide";

it("reads each guide, and the folder holds no other", async () => {
  const files = readdirSync(path.resolve(import.meta.dirname, "..", "docs", "huong-dan"));
  expect([...files].sort()).toEqual(GUIDES.map((guide) => `${guide}.md`).sort());
  for (const guide of GUIDES) expect(await readGuide(guide)).toMatch(/^# Hướng dẫn cho /);
});
