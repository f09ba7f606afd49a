// Tries point in time with the real Litestream (npm @flydotio/litestream, installed into a temporary folder): a process
// writes acknowledged rows while Litestream copies them, both are killed, a second database is restored and compared.
// No part of npm test. Prints the figures, and exits with 1 if a row that is older than the copy's interval is missing,
// or if the freshness alarm does not notice that Litestream has stopped.
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import Sqlite from "better-sqlite3";
import { migrateFile } from "@/db/migrate";

const PACKAGE = "@flydotio/litestream@1.0.1";
/** Litestream copies once a second; a slow machine gets more time before the kill. */
const COPY_MS = 1000;
const SETTLE_MS = 4000;
const WRITE_MS = 8000;
/** A replica without a new file for this long, while people write, is not being copied to. */
const STALE_MS = 5000;

/** Writes a row, waits until it is on disk, and says so. Litestream makes the checkpoints. */
const WRITER = `
  import Sqlite from "better-sqlite3";
  import { writeSync } from "node:fs";
  const sqlite = new Sqlite(process.argv[1], { timeout: 5000 });
  sqlite.pragma("journal_mode = WAL");
  sqlite.pragma("synchronous = FULL");
  sqlite.pragma("wal_autocheckpoint = 0");
  const last = sqlite.prepare("SELECT coalesce(max(cast(substr(key, 5) AS INTEGER)), 0) FROM settings WHERE key LIKE 'try.%'").pluck().get();
  const add = sqlite.prepare("INSERT INTO settings (key, value) VALUES (?, '1')");
  for (let row = last + 1; ; row++) {
    add.run("try." + row);
    writeSync(1, row + "\\n");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }`;

const folder = mkdtempSync(path.join(tmpdir(), "so-chi-dao-litestream-"));
const running: ChildProcess[] = [];
try {
  execFileSync("npm", ["install", "--silent", "--no-save", "--prefix", folder, PACKAGE], {
    stdio: "inherit",
  });
  const litestream = path.join(
    folder,
    "node_modules",
    "@flydotio",
    `litestream-${process.platform}-${process.arch}`,
  );
  const binary = readdirSync(litestream, { recursive: true, encoding: "utf8" })
    .map((name) => path.join(litestream, name))
    .find((place) => path.basename(place) === "litestream" && statSync(place).isFile());
  if (binary === undefined) throw new Error("the package has no binary");
  process.exitCode = (await tryOut(binary)) ? 0 : 1;
} finally {
  for (const child of running) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
}

async function tryOut(litestream: string): Promise<boolean> {
  const version = execFileSync(litestream, ["version"], { encoding: "utf8" }).trim();
  const file = path.join(folder, "so-chi-dao.sqlite");
  const replica = path.join(folder, "replica");
  const restored = path.join(folder, "restored.sqlite");
  migrateFile(file, folder, new Date());
  const copier = start(litestream, ["replicate", file, `file://${replica}`]);
  await pause(SETTLE_MS);
  const acknowledged = new Map<number, number>();
  const writer = start(process.execPath, ["--input-type=module", "-e", WRITER, file]);
  if (writer.stdout === null) throw new Error("no output");
  createInterface({ input: writer.stdout }).on("line", (line) => acknowledged.set(Number(line), Date.now()));
  await pause(WRITE_MS);
  const freshWhileCopying = Date.now() - newestIn(replica) < STALE_MS;
  writer.kill("SIGKILL");
  const killedAt = Date.now();
  await pause(COPY_MS * 2);
  copier.kill("SIGKILL");
  execFileSync(litestream, ["restore", "-o", restored, `file://${replica}`], { stdio: "inherit" });
  const there = new Set(
    new Sqlite(restored, { readonly: true })
      .prepare("SELECT key FROM settings WHERE key LIKE 'try.%'")
      .pluck()
      .all()
      .map((key) => Number(String(key).slice(4))),
  );
  const lost = [...acknowledged].filter(([row, at]) => !there.has(row) && at < killedAt - COPY_MS);
  // The writer goes on, and nobody copies.
  start(process.execPath, ["--input-type=module", "-e", WRITER, file]);
  await pause(STALE_MS + 1000);
  const noticed = Date.now() - newestIn(replica) >= STALE_MS;
  const found = { version, acknowledged: acknowledged.size, restored: there.size, lost: lost.length };
  console.log(JSON.stringify({ ...found, freshWhileCopying, noticedWhenStopped: noticed }));
  return lost.length === 0 && acknowledged.size > 0 && freshWhileCopying && noticed;
}

function start(command: string, args: readonly string[]): ChildProcess {
  const child = spawn(command, args, {
    stdio: ["ignore", "pipe", "inherit"],
    cwd: path.resolve(import.meta.dirname, ".."),
  });
  running.push(child);
  return child;
}

/** When the newest file of a replica was written, in ms; 0 if there is none. */
function newestIn(replica: string): number {
  const files = readdirSync(replica, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Math.max(0, ...files.map(({ parentPath, name }) => statSync(path.join(parentPath, name)).mtimeMs));
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
