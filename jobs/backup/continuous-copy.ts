import "server-only";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { type ContinuousCopy, continuousCopySchema } from "@/domain/backups/continuous-copy";
import { dataFolder } from "@/files/data-folder";

/** The folder to which Litestream copies; null if the agency does not use it. */
export const copyFolder = (): string | null => process.env.SO_CHI_DAO_CONTINUOUS_COPY || null;

const note = () => path.join(dataFolder("backups"), "continuous-copy.json");

/**
 * What was last seen of the continuous copy; null if none is set up. It is read from a note, because the folder may be
 * on a machine that does not answer, and pages must not wait for it.
 */
export function lastContinuousCopy(): ContinuousCopy | null {
  const folder = copyFolder();
  if (folder === null) return null;
  try {
    const seen = continuousCopySchema.parse(JSON.parse(readFileSync(note(), "utf8")));
    if (seen.folder === folder) return seen;
  } catch {
    // Not looked at yet.
  }
  return { folder, newestAt: null };
}

/** Notes the newest change that Litestream has copied. */
export async function lookAtContinuousCopy(): Promise<void> {
  const folder = copyFolder();
  if (folder === null) return;
  const newest = await newestIn(folder);
  const seen: ContinuousCopy = { folder, newestAt: newest === 0 ? null : new Date(newest).toISOString() };
  // Not ".part": a backup that ends removes those of interrupted ones.
  writeFileSync(`${note()}.half`, JSON.stringify(seen), { mode: 0o600 });
  renameSync(`${note()}.half`, note());
}

/**
 * When the newest file of a replica was written, in ms; 0 if there is none. Litestream 0.3.13 numbers the files of each
 * generation, so that only the last of thousands is asked for its time.
 */
async function newestIn(replica: string): Promise<number> {
  const generations = path.join(replica, "generations");
  const times = (await namesIn(generations)).flatMap((generation) =>
    ["snapshots", "wal"].map(async (kind) => {
      const place = path.join(generations, generation, kind);
      const last = (await namesIn(place))
        .filter((name) => name.endsWith(".lz4"))
        .sort()
        .at(-1);
      return last === undefined ? 0 : timeOf(path.join(place, last));
    }),
  );
  return Math.max(0, ...(await Promise.all(times)));
}

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);

/** Litestream removes old files at any time. */
const timeOf = (file: string): Promise<number> =>
  stat(file).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
