import "server-only";
import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { ZipFile } from "yazl";
import { type ArchiveEntity, listEntities } from "@/db/archive/entities";
import { archiveSchema } from "@/db/archive/json-schema";
import { readRows } from "@/db/archive/read-rows";
import { databaseFile, openDatabase } from "@/db/client";
import { readStored, readWhole } from "@/files/store";
import { CATALOG } from "@/messages/catalog";
import { ARCHIVE_FORMAT, ARCHIVE_VERSION, filePath, MANIFEST, type Manifest, rowsPath } from "./manifest";

/** Each piece is a task of its own for the threads that compress: rows by themselves cost more in tasks than in bytes. */
const PIECE_LENGTH = 64 * 1024;

/** All entries have the same time, so that the same rows give the same archive. */
const ENTRY_TIME = new Date("2000-01-01T00:00:00Z");

/**
 * Everything of the agency as one zip stream: rows by entity as JSON, their schema, the files, and a manifest with
 * the checksum of each entry. It is a snapshot, whatever is written meanwhile.
 * @param passwords whether to include the hashes of passwords, for a move to another machine
 */
export function writeArchive(now: Date, { passwords = false } = {}): Readable {
  const db = openDatabase(databaseFile());
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  const close = () => {
    if (db.$client.open) db.$client.close();
  };
  output.once("close", close).once("end", close);
  zip.on("error", (error) => output.destroy(error as Error));

  // The first read fixes the snapshot; the transaction ends with the connection.
  db.$client.exec("BEGIN");
  const agency = db.$client.prepare("SELECT value FROM settings WHERE key = 'agency.name'").pluck().get();
  const manifest: Manifest = {
    format: ARCHIVE_FORMAT,
    version: ARCHIVE_VERSION,
    madeAt: now.toISOString(),
    agency: agency === undefined ? "" : String(JSON.parse(String(agency))),
    passwords,
    entities: {},
    missing: [],
    sums: {},
  };
  const add = (path: string, open: () => Iterable<string | Buffer>, compress = true) =>
    zip.addReadStreamLazy(path, { mtime: ENTRY_TIME, compress }, (give) => {
      give(null, Readable.from(summed(open(), (sum) => Object.assign(manifest.sums, { [path]: sum }))));
    });

  const entities = listEntities({ passwords });
  add("README.txt", () => [readme(entities)]);
  add("schema.json", () => [`${JSON.stringify(archiveSchema(entities, describe), null, 2)}\n`]);
  for (const entity of entities) {
    add(rowsPath(entity.name), () =>
      jsonRows(readRows(db, entity), (count) => Object.assign(manifest.entities, { [entity.name]: count })),
    );
  }
  for (const sha256 of db.$client.prepare("SELECT sha256 FROM stored_files ORDER BY sha256").pluck().all()) {
    // One damaged file must not prevent the export of the others.
    if (readWhole(String(sha256)) === null) manifest.missing.push(String(sha256));
    // Pictures and office files are compressed already.
    else add(filePath(String(sha256)), () => [readStored(String(sha256))], false);
  }
  zip.addReadStreamLazy(MANIFEST, { mtime: ENTRY_TIME }, (give) => {
    give(null, Readable.from([`${JSON.stringify(manifest, null, 2)}\n`]));
  });
  zip.end();
  return output;
}

function* summed(chunks: Iterable<string | Buffer>, tell: (sum: string) => void): Generator<string | Buffer> {
  const hash = createHash("sha256");
  for (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
  tell(hash.digest("hex"));
}

/** One row a line, so that two archives can be compared by eye. */
function* jsonRows(rows: Iterable<unknown>, tell: (count: number) => void): Generator<string> {
  let count = 0;
  let piece = "";
  for (const row of rows) {
    piece += `${count === 0 ? "[\n" : ",\n"}${JSON.stringify(row)}`;
    count += 1;
    if (piece.length < PIECE_LENGTH) continue;
    yield piece;
    piece = "";
  }
  yield `${piece}${count === 0 ? "[]\n" : "\n]\n"}`;
  tell(count);
}

const words: Readonly<Record<string, string>> = CATALOG.vi.archive.entities;
const english: Readonly<Record<string, string>> = CATALOG.en.archive.entities;
const describe = (entity: string): string => `${words[entity] ?? entity} (${english[entity] ?? entity})`;

function readme(entities: readonly ArchiveEntity[]): string {
  const list = entities.map(({ name }) => `  ${rowsPath(name)}: ${describe(name)}`);
  return [CATALOG.vi.archive.readme, "", CATALOG.en.archive.readme, "", ...list, ""].join("\n");
}
