import "server-only";
import { createHash } from "node:crypto";
import {
  createReadStream,
  createWriteStream,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
} from "node:fs";
import { copyFile, mkdir, open } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { type CopiedFile, copyDatabase } from "@/db/backup/copy-database";
import { databaseFile } from "@/db/client";
import type { Backup, BackupStage } from "@/domain/backups/backup";
import { BackupError, backupErrorOf } from "@/domain/backups/problems";
import { keptBackups } from "@/domain/backups/retention";
import { type BackupKey, backupKey } from "@/files/backup-key";
import { dataFolder } from "@/files/data-folder";
import { encrypted } from "@/files/encrypted-stream";
import { readWhole } from "@/files/store";
import { checkBackup } from "./check-backup";
import {
  backupFolder,
  backupName,
  describe,
  listBackups,
  noteRunning,
  removeOthers,
  secondFolder,
  takeLock,
} from "./folder";
import { type Frame, writeFrames } from "./frames";
import { BACKUP_VERSION, type BackupManifest, DATABASE_PATH, SECRET_PATH, uploadPath } from "./manifest";

/**
 * Makes a backup of everything in the data folder while the server runs: a snapshot of the database, the files that
 * it names, and the session secret, compressed and encrypted. Then opens it, copies it into the second folder and
 * removes the backups that are no longer kept. What it does is written into the folder for the page of backups.
 * @throws BackupError; older backups stay as they are
 */
export async function makeBackup(clock: () => Date): Promise<Backup> {
  const release = takeLock();
  const startedAt = clock().toISOString();
  const tell = (stage: BackupStage, done = 0, total = 0) =>
    noteRunning({ state: "running", startedAt, stage, done, total });
  try {
    const backup = await make(startedAt, tell, clock);
    noteRunning({ state: "done", endedAt: clock().toISOString() });
    return backup;
  } catch (error) {
    const known = backupErrorOf(error);
    noteRunning({
      state: "failed",
      endedAt: clock().toISOString(),
      problem: known.problem,
      detail: known.detail.slice(0, 300),
    });
    throw known;
  } finally {
    release();
  }
}

type Tell = (stage: BackupStage, done?: number, total?: number) => void;

async function make(madeAt: string, tell: Tell, clock: () => Date): Promise<Backup> {
  if (!existsSync(databaseFile())) throw new BackupError("no_database", databaseFile());
  const key = backupKey();
  const folder = backupFolder();
  const name = backupName(madeAt);
  const snapshot = path.join(folder, `${name}.database.part`);
  const half = path.join(folder, `${name}.part`);
  try {
    tell("copying");
    const { rows, files, bytes } = copyDatabase(snapshot);
    refuseFull(folder, statSync(snapshot).size + bytes);
    const missing: string[] = [];
    const manifest = await write({ snapshot, half, key, files, missing, madeAt, rows }, tell);
    tell("checking");
    await checkBackup(half, key, path.join(folder, `${name}.checked.part`));
    renameSync(half, path.join(folder, name));
    tell("keeping");
    const backup: Backup = {
      name,
      madeAt,
      bytes: statSync(path.join(folder, name)).size,
      rows: Object.values(rows).reduce((sum, count) => sum + count, 0),
      files: Object.keys(manifest.sums).filter((one) => one.startsWith("uploads/")).length,
      missing,
      checkedAt: clock().toISOString(),
      keyId: key.id,
      copied: null,
    };
    describe(folder, backup);
    keep(folder);
    return await copyAside(folder, backup);
  } finally {
    for (const end of ["", "-wal", "-shm", "-journal"]) rmSync(`${snapshot}${end}`, { force: true });
    rmSync(half, { force: true });
  }
}

/** Before it writes: a disk that a backup has filled would stop the agency's work. */
function refuseFull(folder: string, bytes: number): void {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < bytes * 1.1 + 64 * 1024 * 1024) throw new BackupError("no_space", folder);
}

type Writing = {
  snapshot: string;
  half: string;
  key: BackupKey;
  files: readonly CopiedFile[];
  missing: string[];
  madeAt: string;
  rows: Record<string, number>;
};

async function write({ snapshot, half, key, files, missing, madeAt, rows }: Writing, tell: Tell) {
  const sums: BackupManifest["sums"] = {};
  const manifest = (): BackupManifest => ({
    format: "so-chi-dao-backup",
    version: BACKUP_VERSION,
    madeAt,
    rows,
    sums,
    missing,
  });
  async function* all(): AsyncGenerator<Frame> {
    yield summed(DATABASE_PATH, statSync(snapshot).size, createReadStream(snapshot));
    const secret = path.join(dataFolder(), SECRET_PATH);
    if (existsSync(secret)) {
      const bytes = readFileSync(secret);
      yield summed(SECRET_PATH, bytes.length, Readable.from([bytes]));
    }
    for (const [at, { sha256 }] of files.entries()) {
      if (at % 50 === 0) tell("writing", at, files.length);
      const bytes = readWhole(sha256);
      if (bytes === null) missing.push(sha256);
      else yield summed(uploadPath(sha256), bytes.length, Readable.from([bytes]));
    }
  }
  function summed(place: string, size: number, source: AsyncIterable<Buffer>): Frame {
    async function* bytes() {
      const hash = createHash("sha256");
      for await (const chunk of source) {
        hash.update(chunk);
        yield chunk;
      }
      sums[place as keyof BackupManifest["sums"]] = hash.digest("hex");
    }
    return { entry: { path: place, size }, bytes: bytes() };
  }
  await pipeline(
    Readable.from(writeFrames(all(), manifest), { objectMode: false }),
    createGzip({ level: 4 }),
    (chunks: AsyncIterable<Buffer>) => encrypted(chunks, key),
    createWriteStream(half, { flags: "wx", mode: 0o600, flush: true }),
  );
  return manifest();
}

function keep(folder: string): void {
  removeOthers(folder, keptBackups(listBackups(folder).map(({ madeAt }) => madeAt)));
}

/** @throws BackupError second_folder; the backup in the first folder is good */
async function copyAside(folder: string, backup: Backup): Promise<Backup> {
  const second = secondFolder();
  if (second === null) return backup;
  const half = path.join(second, `${backup.name}.part`);
  try {
    await mkdir(second, { recursive: true, mode: 0o700 });
    await copyFile(path.join(folder, backup.name), half);
    const handle = await open(half, "r+");
    await handle.sync().finally(() => handle.close());
    if ((await sumOf(half)) !== (await sumOf(path.join(folder, backup.name))))
      throw new Error("the copy differs");
    renameSync(half, path.join(second, backup.name));
    const copied = { ...backup, copied: true };
    describe(second, copied);
    describe(folder, copied);
    keep(second);
    return copied;
  } catch (error) {
    describe(folder, { ...backup, copied: false });
    if (existsSync(half)) rmSync(half);
    throw new BackupError("second_folder", error instanceof Error ? error.message : String(error));
  }
}

async function sumOf(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest("hex");
}
