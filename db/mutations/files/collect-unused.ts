import "server-only";
import { and, eq, lt } from "drizzle-orm";
import type { Database, Reader } from "../../client";
import { attachments, pictureSizes, storedFiles } from "../../schema/attachments";
import { sql } from "../../sql";
import { write } from "../../write";

/** A form whose uploads were never attached is forgotten after a week. */
const STAGED_MS = 7 * 24 * 3_600_000;

/**
 * Removes staged uploads that no form took, and the rows of files that nothing in the database mentions any more. A
 * file of a removed part, which can be restored, or of a signed text is mentioned.
 * @returns how many of each
 */
export function collectUnused(db: Database, now: Date): { staged: number; files: number } {
  const before = new Date(now.getTime() - STAGED_MS).toISOString();
  const staged = write(
    db,
    (tx) =>
      tx
        .delete(attachments)
        .where(and(eq(attachments.place, "staged"), lt(attachments.uploadedAt, before)))
        .run().changes,
  );
  // Read outside the write, which would stop everybody meanwhile. A file that an upload uses again has a new
  // attachment, whose foreign key refuses the removal.
  const unused = listUnused(db, before);
  for (const sha256 of unused) remove(db, sha256);
  return { staged, files: unused.length };
}

function remove(db: Database, sha256: string): void {
  write(db, (tx) => {
    tx.delete(pictureSizes).where(eq(pictureSizes.originalSha256, sha256)).run();
    tx.delete(storedFiles).where(eq(storedFiles.sha256, sha256)).run();
  });
}

/** Originals before their smaller sizes, so that no size is removed while its original stays. */
function listUnused(db: Reader, before: string): string[] {
  const stored = db.select().from(storedFiles).where(lt(storedFiles.createdAt, before)).all();
  const unused = new Set(stored.map(({ sha256 }) => sha256));
  for (const sha256 of mentionedIn(db)) unused.delete(sha256);
  const sizes = db.select().from(pictureSizes).all();
  for (const { originalSha256, sha256 } of sizes) if (!unused.has(originalSha256)) unused.delete(sha256);
  const isSize = new Set(sizes.map(({ sha256 }) => sha256));
  return [...unused].sort((a, b) => Number(isSize.has(a)) - Number(isSize.has(b)));
}

const HASH = /[0-9a-f]{64}/g;
/** The tables that say which files are stored, and not which are used. */
const STORING = new Set(["stored_files", "picture_sizes"]);

/** Every text in the database that looks like a file's hash: attachments, removed parts, signed texts. */
function* mentionedIn(db: Reader): Generator<string> {
  for (const { name, column } of listTextColumns(db)) {
    if (STORING.has(name)) continue;
    const texts = db.values<[unknown]>(
      sql`select ${sql.identifier(column)} from ${sql.identifier(name)} where length(${sql.identifier(column)}) >= 64`,
    );
    for (const [text] of texts) for (const [hash] of String(text).matchAll(HASH)) yield hash;
  }
}

const listTextColumns = (db: Reader): { name: string; column: string }[] =>
  db.all(sql`select t.name as name, c.name as "column" from pragma_table_list t join pragma_table_info(t.name) c
    where t.schema = 'main' and t.type = 'table' and t.name not like 'sqlite_%' and c.type like 'text%'`);
