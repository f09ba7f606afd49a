import "server-only";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { dataFolder } from "@/files/data-folder";

/** A restore that the next start of the server records: the database may have to be migrated first. */
const restored = z.object({ madeAt: z.iso.datetime(), rows: z.int(), files: z.int() });
export type Restored = z.output<typeof restored>;

const file = () => path.join(dataFolder(), "restored.json");

/** Leaves a note beside the restored data. */
export const leaveRestored = (note: Restored): void =>
  writeFileSync(file(), JSON.stringify(note), { mode: 0o600, flush: true });

/**
 * Hands over the note of a restore, and removes it once it is recorded.
 * @param record records it; if that throws, the note stays
 */
export function recordRestored(record: (note: Restored) => void): void {
  if (!existsSync(file())) return;
  const read = restored.safeParse(JSON.parse(readFileSync(file(), "utf8")));
  if (read.success) record(read.data);
  rmSync(file());
}
