import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Sqlite from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { databaseFile } from "@/db/client";
import { fillDemo } from "@/db/seed/fill-demo";
import { seededRandom } from "@/db/seed/random";
import { testDatabase } from "@/db/test-database";
import { rowsOf } from "@/db/test-rows";
import type { Backup } from "@/domain/backups/backup";
import { backupKey, keyToOpen } from "@/files/backup-key";
import { prepareUpload } from "@/files/prepare-upload";
import { sessionSecret } from "@/files/secret";
import { checkBackup } from "./check-backup";
import { describe as describeBackup, lastRun, listBackups } from "./folder";
import { makeBackup } from "./make-backup";
import { restoreBackup } from "./restore-backup";
import { leaveRestored, type Restored, recordRestored } from "./restored";

const NOW = new Date("2024-07-20T03:00:00Z");
let root = "";
let source = "";
let made: Backup;
let before: Record<string, string>;

beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), "so-chi-dao-backup-"));
  source = path.join(root, "agency");
  process.env.SO_CHI_DAO_DATA = source;
  process.env.SO_CHI_DAO_BACKUP_COPY = path.join(root, "second");
  const paper = await prepareUpload("bao-cao.pdf", Buffer.from("%PDF-1.7\nnội dung"));
  const memory = testDatabase();
  fillDemo(memory, seededRandom(3), { passwordHash: "$argon2id$một", pictures: [], paper, now: NOW });
  writeFileSync(databaseFile(), memory.$client.serialize());
  sessionSecret();
  before = rowsOf(databaseFile());
  made = await makeBackup(() => NOW);
  copyFileSync(fileOf(made), first());
}, 60_000);
afterAll(() => {
  delete process.env.SO_CHI_DAO_BACKUP_COPY;
  rmSync(root, { recursive: true, force: true });
});

/** The hash of each file under `uploads`, and of the session secret, by path. */
function filesOf(folder: string): Record<string, string> {
  const uploads = path.join(folder, "uploads");
  const names = existsSync(uploads) ? readdirSync(uploads, { recursive: true, encoding: "utf8" }) : [];
  const files = [
    ...names.filter((name) => /[0-9a-f]{64}$/.test(name)).map((name) => `uploads/${name}`),
    "session-secret",
  ];
  return Object.fromEntries(
    files.sort().map((name) => [
      name,
      createHash("sha256")
        .update(readFileSync(path.join(folder, name)))
        .digest("hex"),
    ]),
  );
}

const problemOf = (run: Promise<unknown>) =>
  run.then(
    () => "none",
    (error: { problem?: string }) => error.problem ?? String(error),
  );
const fileOf = ({ name }: Backup) => path.join(source, "backups", name);
/** A copy of the first backup, which later ones of the same day replace. */
const first = () => path.join(root, "first.scd-backup");
let serial = 0;
const emptyFolder = () => path.join(root, `restored-${++serial}`);

describe("a backup", () => {
  it("is restored with every row and every file as they were", async () => {
    const target = emptyFolder();
    const { missing } = await restoreBackup(first(), backupKey(), target);
    expect(missing).toEqual([]);
    expect(rowsOf(path.join(target, "so-chi-dao.sqlite"))).toEqual(before);
    expect(Object.keys(before).length).toBeGreaterThan(1000);
    process.stdout.write(
      `restored backup: ${Object.keys(before).length - 1} rows and ${Object.keys(filesOf(target)).length} files, each with the same SHA-256\n`,
    );
    expect(filesOf(target)).toEqual(filesOf(source));
    expect(Object.keys(filesOf(target)).length).toBeGreaterThan(1);
    expect(readdirSync(target).sort()).toEqual(["session-secret", "so-chi-dao.sqlite", "uploads"]);
  });

  it("leaves a note that the next start records once", () => {
    const said: Restored[] = [];
    leaveRestored({ madeAt: "2024-07-20T03:00:00.000Z", rows: 7, files: 2 });
    const broken = () => {
      throw new Error("hỏng");
    };
    expect(() => recordRestored(broken)).toThrow("hỏng");
    for (let start = 0; start < 2; start++) recordRestored((note) => said.push(note));
    expect(said).toEqual([{ madeAt: "2024-07-20T03:00:00.000Z", rows: 7, files: 2 }]);
  });

  it("is described beside it: what it holds, when it was opened, by which key", () => {
    expect(listBackups()).toEqual([made]);
    expect(made).toMatchObject({
      name: "2024-07-20T03-00-00-000Z.scd-backup",
      madeAt: "2024-07-20T03:00:00.000Z",
      checkedAt: "2024-07-20T03:00:00.000Z",
      missing: [],
      copied: true,
      keyId: backupKey().id,
    });
    expect(made.files).toBe(Object.keys(filesOf(source)).length - 1);
    expect(lastRun(NOW)).toEqual({ state: "done", endedAt: "2024-07-20T03:00:00.000Z" });
  });

  it("is in the second folder too, with the same bytes", () => {
    const copy = path.join(root, "second", made.name);
    expect(readFileSync(copy).equals(readFileSync(fileOf(made)))).toBe(true);
    expect(listBackups(path.join(root, "second"))).toEqual([made]);
  });

  it("reveals nothing without its key", () => {
    const bytes = readFileSync(fileOf(made));
    for (const word of [
      "SQLite",
      "argon2id",
      "Trưởng ban",
      readFileSync(path.join(source, "session-secret"), "utf8"),
    ]) {
      expect(bytes.includes(word), word).toBe(false);
    }
  });

  it("leaves nothing else in the folder", () => {
    expect(readdirSync(path.join(source, "backups")).sort()).toEqual([
      made.name,
      `${made.name}.json`,
      "run.json",
    ]);
  });

  it("is a snapshot although others write meanwhile", async () => {
    const writer = new Sqlite(databaseFile());
    const add = writer.prepare("INSERT INTO settings (key, value) VALUES (?, '1')");
    let count = 0;
    const writing = setInterval(() => add.run(`test.${++count}`), 1);
    const while_ = await makeBackup(() => new Date("2024-07-20T03:30:00Z"));
    clearInterval(writing);
    writer.prepare("DELETE FROM settings WHERE key LIKE 'test.%'").run();
    writer.close();
    expect(count).toBeGreaterThan(3);
    const target = emptyFolder();
    const { rows } = await restoreBackup(fileOf(while_), backupKey(), target);
    const restored = new Sqlite(path.join(target, "so-chi-dao.sqlite"), { readonly: true });
    const keys = restored.prepare("SELECT key FROM settings WHERE key LIKE 'test.%'").pluck().all();
    restored.close();
    expect(keys).toHaveLength(
      (rows.settings ?? 0) - Object.keys(before).filter((name) => name.startsWith("settings/")).length,
    );
  });
});

describe("a restore is refused, and leaves nothing,", () => {
  it.each(["so-chi-dao.sqlite", "uploads", "note.txt"])("if the folder has %s", async (name) => {
    const target = emptyFolder();
    mkdirSync(target);
    writeFileSync(path.join(target, name), "x");
    expect(await problemOf(restoreBackup(first(), backupKey(), target))).toBe("target_not_empty");
    expect(readdirSync(target)).toEqual([name]);
  });

  it("with another key, or a file that is no backup", async () => {
    const target = emptyFolder();
    const other = keyToOpen("Vu8mPq2hT0sJx5wYb9nLc3kRd7gFz1eA");
    expect(await problemOf(restoreBackup(first(), other, target))).toBe("key_wrong");
    expect(await problemOf(restoreBackup(databaseFile(), backupKey(), target))).toBe("not_a_backup");
    expect(readdirSync(target)).toEqual([]);
  });

  it("if one byte of the backup is changed, or its end is missing", async () => {
    const bytes = readFileSync(first());
    const damaged = path.join(root, "damaged");
    for (const at of [60, Math.floor(bytes.length / 2), bytes.length - 1]) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      writeFileSync(damaged, changed);
      const target = emptyFolder();
      expect(await problemOf(restoreBackup(damaged, backupKey(), target)), String(at)).toBe("damaged");
      expect(readdirSync(target)).toEqual([]);
    }
    writeFileSync(damaged, bytes.subarray(0, -1000));
    expect(await problemOf(checkBackup(damaged, backupKey(), path.join(root, "aside")))).toBe("damaged");
    expect(existsSync(path.join(root, "aside"))).toBe(false);
  });
});

describe("a run", () => {
  it("names files that are missing or changed, and backs up the rest", async () => {
    const [victim = ""] = Object.keys(filesOf(source)).filter((name) => name.startsWith("uploads/"));
    const place = path.join(source, victim);
    const bytes = readFileSync(place);
    writeFileSync(place, "x");
    const partial = await makeBackup(() => new Date("2024-07-20T04:00:00Z"));
    expect(partial.missing).toEqual([path.basename(victim)]);
    writeFileSync(place, bytes);
    const target = emptyFolder();
    expect((await restoreBackup(fileOf(partial), backupKey(), target)).missing).toEqual([
      path.basename(victim),
    ]);
  });

  it("keeps those that the calendar keeps, removes the others, and what an interrupted run left", async () => {
    const folder = path.join(source, "backups");
    const plant = (madeAt: string) => {
      const name = `${madeAt.replaceAll(/[:.]/g, "-")}.scd-backup`;
      copyFileSync(first(), path.join(folder, name));
      describeBackup(folder, { ...made, name, madeAt });
      return name;
    };
    const old = plant("2023-01-15T19:00:00.000Z");
    const earlierThatDay = plant("2023-01-15T18:00:00.000Z");
    writeFileSync(path.join(folder, "2024-07-19T00-00-00-000Z.scd-backup"), "half");
    writeFileSync(path.join(folder, "2024-07-19T00-00-00-000Z.scd-backup.part"), "half");
    writeFileSync(path.join(folder, "before-migration-1.sqlite"), "kept");
    const last = await makeBackup(() => new Date("2024-07-20T05:00:00Z"));
    const names = readdirSync(folder);
    expect(listBackups().map(({ name }) => name)).toEqual([last.name, old]);
    expect(names).not.toContain(earlierThatDay);
    expect(names.filter((name) => name.startsWith("2024-07-19"))).toEqual([]);
    expect(names).toContain("before-migration-1.sqlite");
    expect(listBackups(path.join(root, "second")).map(({ name }) => name)).toEqual([last.name]);
  });

  it("fails with a word if another is under way, the database is damaged, or the second folder cannot be written", async () => {
    const folder = path.join(source, "backups");
    writeFileSync(path.join(folder, "run.lock"), String(process.ppid));
    expect(await problemOf(makeBackup(() => NOW))).toBe("running");
    rmSync(path.join(folder, "run.lock"));

    const kept = listBackups().map(({ name }) => name);
    process.env.SO_CHI_DAO_BACKUP_COPY = path.join(databaseFile(), "no-folder");
    expect(await problemOf(makeBackup(() => new Date("2024-07-21T03:00:00Z")))).toBe("second_folder");
    expect(lastRun(NOW)).toMatchObject({ state: "failed", problem: "second_folder" });
    expect(listBackups()[0]).toMatchObject({ madeAt: "2024-07-21T03:00:00.000Z", copied: false });
    delete process.env.SO_CHI_DAO_BACKUP_COPY;

    const whole = readFileSync(databaseFile());
    const broken = Buffer.from(whole);
    broken.fill(0xff, 8192, broken.length - 4096);
    rmSync(`${databaseFile()}-wal`, { force: true });
    rmSync(`${databaseFile()}-shm`, { force: true });
    writeFileSync(databaseFile(), broken);
    expect(await problemOf(makeBackup(() => new Date("2024-07-22T03:00:00Z")))).toBe("database_damaged");
    writeFileSync(databaseFile(), whole);
    expect(kept.length).toBeGreaterThan(0);
    expect(listBackups().map(({ name }) => name)).toEqual(expect.arrayContaining([...kept]));
    expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  it("that was killed is shown as interrupted, and the next one runs", async () => {
    const folder = path.join(source, "backups");
    writeFileSync(path.join(folder, "run.lock"), "999999");
    writeFileSync(
      path.join(folder, "run.json"),
      JSON.stringify({ state: "running", startedAt: NOW.toISOString(), stage: "writing", done: 3, total: 9 }),
    );
    expect(lastRun(NOW)).toEqual({
      state: "failed",
      endedAt: NOW.toISOString(),
      problem: "interrupted",
      detail: "",
    });
    expect(await problemOf(makeBackup(() => new Date("2024-07-23T03:00:00Z")))).toBe("none");
  });
});
