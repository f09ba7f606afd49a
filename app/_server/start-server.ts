import "server-only";
import { database, databaseFile } from "@/db/client";
import { hasUsers } from "@/db/identity/has-users";
import { migrateFile } from "@/db/migrate";
import { dataFolder } from "@/files/data-folder";
import { setUpCode } from "@/files/set-up-code";
import { startServerJobs } from "./start-jobs";

/** Long enough for the server to listen, and for the pages that open first. */
const WARM_UP_AFTER_MS = 2000;

/** Migrates, prints the one-time code where there is no administrator yet, and starts the jobs. */
export function startServer(): void {
  dataFolder();
  const { applied, backup } = migrateFile(databaseFile(), dataFolder("backups"), new Date());
  if (applied > 0)
    console.warn(`database: ${applied} migrations applied${backup ? `, copy kept in ${backup}` : ""}`);
  if (!hasUsers(database())) {
    console.warn(`\n  Mã thiết lập lần đầu (first set-up code): ${setUpCode()}\n`);
  }
  startServerJobs(database());
  setTimeout(() => void warmUp(), WARM_UP_AFTER_MS).unref();
}

/** What fails here fails again, and is told, where a paper is asked for. */
async function warmUp(): Promise<void> {
  try {
    const { warmWriters } = await import("@/documents/warm-up");
    await warmWriters(new Date());
  } catch (error) {
    console.error("warm-up of the writers of papers", error);
  }
}
