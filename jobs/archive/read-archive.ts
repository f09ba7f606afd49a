import "server-only";
import { createHash } from "node:crypto";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { listEntities } from "@/db/archive/entities";
import { type EntityRows, writeRows } from "@/db/archive/write-rows";
import type { Database } from "@/db/client";
import { DomainError, refuse } from "@/domain/errors";
import { workOrderCode } from "@/domain/work-orders/origins";
import { storeBytes } from "@/files/store";
import { filePath, MANIFEST, type Manifest, manifestSchema, rowsPath } from "./manifest";

/** Larger than any agency's data: an entry that unpacks to more is not from our export. */
const MAX_ENTRY_BYTES = 512 * 1024 * 1024;

/**
 * Imports an archive into an empty installation: checks every checksum, stores the files, then writes all rows at
 * once. A refused archive leaves no row behind.
 * @returns the archive's manifest
 * @throws archive.unreadable, archive.damaged (path), and those of writeRows
 */
export async function readArchive(db: Database, file: string): Promise<Manifest> {
  const entries = await readEntries(file);
  const manifest = readManifest(entries);
  checkSums(manifest, entries);
  const archive = listEntities(manifest).map((entity): EntityRows => {
    const rows = entries.rows.get(rowsPath(entity.name));
    if (!rows || rows.length !== manifest.entities[entity.name]) {
      return refuse("archive.damaged", { path: rowsPath(entity.name) });
    }
    return { entity, rows };
  });
  checkFiles(archive, entries, new Set(manifest.missing));
  checkSignatures(archive);
  writeRows(db, archive);
  return manifest;
}

type Entries = {
  sums: Map<string, string>;
  rows: Map<string, unknown[]>;
  manifest: Buffer | null;
};

async function readEntries(file: string): Promise<Entries> {
  const options = { lazyEntries: true, autoClose: false };
  const zip = await openPromise(file, options).catch(() => refuse("archive.unreadable"));
  const found: Entries = { sums: new Map(), rows: new Map(), manifest: null };
  try {
    for await (const entry of zip.eachEntry()) {
      const bytes = await readEntry(zip, entry);
      const path = entry.fileName;
      if (path === MANIFEST) {
        found.manifest = bytes;
        continue;
      }
      const sum = createHash("sha256").update(bytes).digest("hex");
      found.sums.set(path, sum);
      if (path === filePath(sum)) storeBytes(bytes);
      if (path.startsWith("data/")) found.rows.set(path, parseRows(path, bytes));
    }
  } catch (error) {
    // The library's own errors mention bytes.
    if (error instanceof DomainError) throw error;
    refuse("archive.unreadable");
  } finally {
    zip.close();
  }
  return found;
}

async function readEntry(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const damaged = () => refuse("archive.damaged", { path: entry.fileName });
  if (entry.uncompressedSize > MAX_ENTRY_BYTES) damaged();
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
  } catch {
    damaged();
  }
  return Buffer.concat(chunks);
}

function parseRows(path: string, bytes: Buffer): unknown[] {
  try {
    const rows: unknown = JSON.parse(bytes.toString("utf8"));
    if (Array.isArray(rows)) return rows;
  } catch {
    // Reported below, like anything that is not a list.
  }
  return refuse("archive.damaged", { path });
}

function readManifest({ manifest }: Entries): Manifest {
  try {
    return manifestSchema.parse(JSON.parse(manifest?.toString("utf8") ?? ""));
  } catch {
    return refuse("archive.unreadable");
  }
}

function checkSums({ sums }: Manifest, found: Entries): void {
  for (const path of new Set([...Object.keys(sums), ...found.sums.keys()])) {
    if (sums[path] !== found.sums.get(path)) refuse("archive.damaged", { path });
  }
}

/** Checks that every file that a row names exists, with its checksum, unless the archive itself names it as missing. */
function checkFiles(archive: readonly EntityRows[], { sums }: Entries, missing: ReadonlySet<string>): void {
  for (const sha256 of valuesOf(archive, "stored_files", "sha256")) {
    if (missing.has(String(sha256))) continue;
    const path = filePath(String(sha256));
    if (sums.get(path) !== sha256) refuse("archive.damaged", { path });
  }
}

/** Checks that signed and confirmed text still has the hash under which it was fixed. */
function checkSignatures(archive: readonly EntityRows[]): void {
  const rowsOf = (name: string) =>
    (archive.find(({ entity }) => entity.name === name)?.rows ?? []) as Record<string, unknown>[];
  for (const { status, signedContent, contentHash, code } of rowsOf("meetings")) {
    if (status === "signed") checkHash(signedContent, contentHash, String(code));
  }
  for (const { signedContent, contentHash, year, number } of rowsOf("work_orders")) {
    checkHash(signedContent, contentHash, workOrderCode(Number(year), Number(number)));
  }
  for (const { content, contentHash, periodKey } of rowsOf("evaluation_confirmations")) {
    checkHash(content, contentHash, String(periodKey));
  }
}

function checkHash(text: unknown, contentHash: unknown, code: string): void {
  const sum = createHash("sha256").update(String(text)).digest("hex");
  if (sum !== contentHash) refuse("archive.signature_broken", { code });
}

const valuesOf = (archive: readonly EntityRows[], entity: string, key: string): unknown[] =>
  (archive.find((one) => one.entity.name === entity)?.rows ?? []).map(
    (row) => (row as Record<string, unknown> | null)?.[key],
  );
