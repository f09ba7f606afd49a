// Follows "Update, and the way back" of docs/operation.md with two versions of the built program: the newer one has one
// more migration. No part of npm test. Prints each step, and exits with 1 if one does not hold.
import { execFileSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import { serveBuild } from "./bench/served";
import { rowsOf, tablesThatLost } from "./try-upgrade/rows-of";
import { signInAs } from "./visit/sign-in-as";

const older = path.resolve(import.meta.dirname, "..");
const folder = mkdtempSync(path.join(tmpdir(), "so-chi-dao-upgrade-"));
const newer = path.join(folder, "newer");
const data = path.join(folder, "data");
const restored = path.join(folder, "restored");
/** Tables of which a row changes when a server runs and somebody signs in; its reminders are counted for each reader. */
const LIVELY = ["users", "settings", "notification_counts"];
let wrong = 0;

try {
  run(data, "scripts/seed-demo.ts");
  const before = rowsOf(databaseIn(data));
  const { name } = JSON.parse(run(data, "scripts/backup.ts")) as { name: string };
  writeNewerProgram();

  const upgraded = await serveBuild(newer, data);
  await signInAs(upgraded.address, "thuky");
  await upgraded.stop();
  step("the newer program serves the data of the older one, and a clerk signs in", true);
  const copies = readdirSync(path.join(data, "backups")).filter((one) => one.startsWith("before-migration-"));
  const [copy = ""] = copies;
  step("the database was copied before the migration", copies.length === 1);
  expectNothingLost("the copy", path.join(data, "backups", copy), []);
  expectNothingLost("the newer database", databaseIn(data), LIVELY);

  const held = rowsOf(databaseIn(data));
  const refusal = await serveBuild(older, data).then(
    ({ stop }) => stop().then(() => "it started"),
    (error: Error) => error.message,
  );
  step("the older program refuses the newer database", refusal.includes("newer version"));
  step("and leaves every row and column unchanged", isDeepStrictEqual(rowsOf(databaseIn(data)), held));

  mkdirSync(restored);
  const backup = path.join(data, "backups", name);
  run(restored, "scripts/restore.ts", backup, "--key-file", path.join(data, "backup-key"));
  expectNothingLost("the restored database", databaseIn(restored), LIVELY);
  const back = await serveBuild(older, restored);
  await signInAs(back.address, "thuky");
  await back.stop();
  step("the older program serves it, and a clerk signs in", true);

  function expectNothingLost(what: string, file: string, apartFrom: readonly string[]): void {
    const lost = tablesThatLost(before, rowsOf(file, before)).filter((table) => !apartFrom.includes(table));
    step(
      `${what} has every row of before${lost.length > 0 ? `, but for ${lost.join(", ")}` : ""}`,
      lost.length === 0,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = wrong === 0 ? 0 : 1;

function databaseIn(at: string): string {
  return path.join(at, "so-chi-dao.sqlite");
}

function step(words: string, holds: boolean): void {
  if (!holds) wrong += 1;
  console.log(`${holds ? "holds" : "FAILS"}  ${words}`);
}

/** Runs a script of this program with a data folder. @returns what it printed */
function run(at: string, script: string, ...args: string[]): string {
  const options = ["--import", "tsx", "--conditions=react-server"];
  return execFileSync(process.execPath, [...options, script, ...args], {
    cwd: older,
    env: { ...process.env, SO_CHI_DAO_DATA: at },
    encoding: "utf8",
    maxBuffer: 16 * 1024 * 1024,
  });
}

/** The same program with one more migration, as a later version would bring it. */
function writeNewerProgram(): void {
  mkdirSync(newer);
  const shared = readdirSync(older).filter((one) => ![".git", ".data", "db", "test-results"].includes(one));
  for (const one of shared) symlinkSync(path.join(older, one), path.join(newer, one));
  cpSync(path.join(older, "db"), path.join(newer, "db"), { recursive: true });
  const migrations = path.join(newer, "db", "migrations");
  const journal = path.join(migrations, "meta", "_journal.json");
  const written = JSON.parse(readFileSync(journal, "utf8")) as { entries: { idx: number; when: number }[] };
  const last = written.entries.at(-1);
  if (last === undefined) throw new Error("there is no migration");
  const added = { ...last, idx: last.idx + 1, when: last.when + 1, tag: "9999_later" };
  writeFileSync(journal, JSON.stringify({ ...written, entries: [...written.entries, added] }));
  writeFileSync(path.join(migrations, "9999_later.sql"), "ALTER TABLE `meetings` ADD `of_later` text;");
}
