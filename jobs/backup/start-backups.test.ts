import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { describe as describeBackup } from "./folder";
import { isBackupDue } from "./start-backups";

let folder = "";
beforeEach(() => {
  process.env.SO_CHI_DAO_DATA = mkdtempSync(path.join(tmpdir(), "so-chi-dao-due-"));
  folder = path.join(process.env.SO_CHI_DAO_DATA, "backups");
  mkdirSync(folder);
});
afterEach(() => rmSync(path.dirname(folder), { recursive: true }));

const made = (madeAt: string) => {
  const name = `${madeAt.replaceAll(/[:.]/g, "-")}.scd-backup`;
  writeFileSync(path.join(folder, name), "x");
  const counts = { bytes: 1, rows: 1, files: 1, missing: [], keyId: "a", copied: null };
  describeBackup(folder, { name, madeAt, checkedAt: madeAt, ...counts });
};
const failed = (endedAt: string) =>
  writeFileSync(
    path.join(folder, "run.json"),
    JSON.stringify({ state: "failed", endedAt, problem: "no_space", detail: "" }),
  );
const due = (instant: string) => isBackupDue(new Date(instant));

it("is due once in each of the agency's days, from one o'clock on", () => {
  expect(due("2024-07-01T17:59:59Z")).toBe(false);
  expect(due("2024-07-01T18:00:00Z")).toBe(true);
  made("2024-07-01T18:00:30.000Z");
  expect(due("2024-07-01T18:02:00Z")).toBe(false);
  expect(due("2024-07-02T16:59:00Z")).toBe(false);
  expect(due("2024-07-02T18:00:00Z")).toBe(true);
});

it("is due at noon if the machine was off in the night", () => {
  made("2024-06-30T18:00:00.000Z");
  expect(due("2024-07-02T05:00:00Z")).toBe(true);
});

it("is tried again an hour after a failure, and at once if the clock was set back", () => {
  failed("2024-07-02T02:00:00.000Z");
  expect(due("2024-07-02T02:59:00Z")).toBe(false);
  expect(due("2024-07-02T03:01:00Z")).toBe(true);
  expect(due("2024-07-01T19:00:00Z")).toBe(true);
});

it("is due although a file without a description is there: that one was interrupted", () => {
  writeFileSync(path.join(folder, "2024-07-01T18-00-00-000Z.scd-backup"), "half");
  expect(due("2024-07-01T19:00:00Z")).toBe(true);
});
