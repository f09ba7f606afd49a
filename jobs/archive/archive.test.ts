import { createHash } from "node:crypto";
import { once } from "node:events";
import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openPromise } from "yauzl";
import { ZipFile } from "yazl";
import { listEntities, TABLES_LEFT_OUT } from "@/db/archive/entities";
import { type Database, databaseFile, openDatabase } from "@/db/client";
import { fillDemo } from "@/db/seed/fill-demo";
import { seededRandom } from "@/db/seed/random";
import { testDatabase, writeTestDatabase } from "@/db/test-database";
import { DomainError } from "@/domain/errors";
import { dataFolder } from "@/files/data-folder";
import { prepareUpload } from "@/files/prepare-upload";
import { readStored } from "@/files/store";
import { CATALOG } from "@/messages/catalog";
import { readArchive } from "./read-archive";
import { readManifest } from "./read-manifest";
import { streamArchive } from "./stream-archive";
import { writeArchive } from "./write-archive";

const NOW = new Date("2024-07-20T03:00:00Z");
let folder = "";
let taken = "";
let entries: Map<string, Buffer>;
const opened: Database[] = [];

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "so-chi-dao-archive-"));
  workIn("from");
  const paper = await prepareUpload("bao-cao.pdf", Buffer.from("%PDF-1.7\nnội dung"));
  const memory = testDatabase();
  fillDemo(memory, seededRandom(3), { passwordHash: "$argon2id$một", pictures: [], paper, now: NOW });
  writeFileSync(databaseFile(), memory.$client.serialize());
  taken = await take("taken.zip");
  entries = await readZip(taken);
}, 60_000);
afterAll(() => {
  for (const db of opened) if (db.$client.open) db.$client.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("an archive", () => {
  let serial = 0;
  let db: Database;
  beforeEach(() => {
    serial += 1;
    workIn(`into-${serial}`);
    writeTestDatabase(databaseFile());
    db = openDatabase(databaseFile());
    opened.push(db);
  });

  it("is exported again identically from where it was imported, including its files", async () => {
    const { entities } = await readArchive(db, taken);
    expect(entities.events).toBeGreaterThan(500);
    expect(sums(await readZip(await take("again.zip")))).toEqual(sums(entries));
    for (const sha256 of db.$client.prepare("SELECT sha256 FROM stored_files").pluck().all()) {
      expect(readStored(String(sha256)).byteLength).toBeGreaterThan(0);
    }
  }, 20_000);

  it("is the same from a thread of its own, which ends also if the rest is not taken", async () => {
    workIn("from");
    const file = path.join(folder, "thread.zip");
    await pipeline(streamArchive(NOW), createWriteStream(file));
    // The thread may list the tables in another order, and so do its schema, manifest and introduction.
    const content = (all: Map<string, Buffer>) =>
      sums(all)
        .filter(([name]) => /^(data|files)\//.test(name ?? ""))
        .sort();
    const written = await readZip(file);
    expect(content(written)).toEqual(content(entries));
    expect(JSON.parse(String(written.get("schema.json")))).toEqual(
      JSON.parse(String(entries.get("schema.json"))),
    );
    const dropped = streamArchive(NOW);
    await once(dropped, "readable");
    dropped.destroy();
    await once(dropped, "close");
    expect(dropped.errored).toBeNull();
  }, 60_000);

  it("contains no password unless requested, and keeps the guards and the search index working", async () => {
    expect([...entries.values()].some((bytes) => bytes.includes("argon2id"))).toBe(false);
    await readArchive(db, taken);
    expect(db.$client.prepare("SELECT DISTINCT password_hash FROM users").pluck().all()).toEqual(["!"]);
    expect(() => db.$client.prepare("DELETE FROM events").run()).toThrow("append-only");
    const from = openFrom();
    for (const index of ["meeting", "directive", "agenda_item", "reference", "person"]) {
      const keys = `SELECT cast(rowid AS text) FROM search_${index} ORDER BY rowid`;
      expect(db.$client.prepare(keys).pluck().all(), index).toEqual(from.prepare(keys).pluck().all());
    }
  });

  it("contains passwords if requested", async () => {
    workIn("from");
    const file = await take("with.zip", true);
    workIn(`into-${serial}`);
    await readArchive(db, file);
    expect(db.$client.prepare("SELECT DISTINCT password_hash FROM users").pluck().all()).toEqual([
      "$argon2id$một",
    ]);
  });

  it("can be imported only into an empty installation", async () => {
    await readArchive(db, taken);
    expect(await refusal(taken)).toBe("archive.not_empty");
  });

  it("is made without a file that is missing or changed on disk, names it, and is imported without it", async () => {
    workIn("from");
    const [sha256 = ""] = openFrom().prepare("SELECT sha256 FROM stored_files").pluck().all().map(String);
    const place = path.join(dataFolder(), "uploads", sha256.slice(0, 2), sha256);
    const bytes = readFileSync(place);
    for (const spoil of [() => rmSync(place), () => writeFileSync(place, "x")]) {
      spoil();
      const partial = await take(`partial-${serial}-${Math.random()}.zip`);
      writeFileSync(place, bytes);
      expect((await readManifest(partial)).missing).toEqual([sha256]);
      expect((await readZip(partial)).has(`files/${sha256}`)).toBe(false);
      workIn(`into-partial-${Math.random()}`);
      writeTestDatabase(databaseFile());
      const into = openDatabase(databaseFile());
      opened.push(into);
      expect((await readArchive(into, partial)).entities.events).toBeGreaterThan(500);
      workIn("from");
    }
  });

  it("is refused if any part was changed or is missing, or if it is not an archive", async () => {
    const changed = (change: (parts: Map<string, Buffer>) => void) => rewrite(new Map(entries), change);
    const people = "data/people.json";
    const text = (parts: Map<string, Buffer>) => parts.get(people)?.toString("utf8") ?? "";
    expect(
      await refusal(await changed((parts) => parts.set(people, Buffer.from(text(parts).replace("1", "2"))))),
    ).toBe("archive.damaged");
    const file = [...entries.keys()].find((name) => name.startsWith("files/")) ?? "";
    expect(await refusal(await changed((parts) => parts.delete(file)))).toBe("archive.damaged");
    expect(await refusal(await changed((parts) => parts.set("data/more.json", Buffer.from("[]"))))).toBe(
      "archive.damaged",
    );
    expect(await refusal(await changed((parts) => parts.delete("manifest.json")))).toBe("archive.unreadable");
    const noZip = path.join(folder, "none.zip");
    writeFileSync(noZip, "không phải tệp nén");
    expect(await refusal(noZip)).toBe("archive.unreadable");
    expect(db.$client.prepare("SELECT count(*) FROM people").pluck().get()).toBe(0);
  });

  async function refusal(file: string): Promise<string> {
    try {
      await readArchive(db, file);
      return "taken";
    } catch (error) {
      return error instanceof DomainError ? error.code : String(error);
    }
  }
});

describe("the content of an archive", () => {
  it("is every table except the excluded ones, each with its words in both languages", () => {
    const tables = testDatabase()
      .$client.prepare(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search~_%' ESCAPE '~' AND name <> 'migrations'",
      )
      .pluck()
      .all();
    const names = listEntities().map(({ name }) => name);
    expect([...names, ...TABLES_LEFT_OUT].sort()).toEqual([...tables].sort());
    for (const locale of ["vi", "en"] as const) {
      expect(Object.keys(CATALOG[locale].archive.entities).sort()).toEqual([...names].sort());
    }
  });

  it("matches its schema, row by row", () => {
    const { $defs } = JSON.parse(String(entries.get("schema.json")));
    for (const { name, columns } of listEntities()) {
      const rows = JSON.parse(String(entries.get(`data/${name}.json`))) as object[];
      expect($defs[name].required).toEqual(columns.map(({ key }) => key));
      for (const row of rows.slice(0, 20)) expect(Object.keys(row)).toEqual($defs[name].required);
    }
  });
});

function workIn(name: string): void {
  process.env.SO_CHI_DAO_DATA = path.join(folder, name);
  dataFolder();
}

/** The database that the archive was exported from. */
function openFrom(): Database["$client"] {
  const db = openDatabase(path.join(folder, "from", path.basename(databaseFile())));
  opened.push(db);
  return db.$client;
}

async function take(name: string, passwords = false): Promise<string> {
  const file = path.join(folder, name);
  await pipeline(writeArchive(NOW, { passwords }), createWriteStream(file));
  return file;
}

async function readZip(file: string): Promise<Map<string, Buffer>> {
  const zip = await openPromise(file, { lazyEntries: true, autoClose: false });
  const read = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    read.set(entry.fileName, Buffer.concat(chunks));
  }
  zip.close();
  return read;
}

const sums = (parts: ReadonlyMap<string, Buffer>) =>
  [...parts].map(([name, bytes]) => [name, createHash("sha256").update(bytes).digest("hex")]);

/** The archive with a changed part and its old manifest. */
async function rewrite(
  parts: Map<string, Buffer>,
  change: (parts: Map<string, Buffer>) => unknown,
): Promise<string> {
  change(parts);
  const file = path.join(folder, "changed.zip");
  const zip = new ZipFile();
  for (const [name, bytes] of parts) zip.addBuffer(bytes, name);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(file));
  return file;
}
