import "server-only";
import { database, databaseFile } from "@/db/client";
import { hasUsers } from "@/db/identity/has-users";
import { migrateFile } from "@/db/migrate";
import { dataFolder } from "@/files/data-folder";
import { setUpCode } from "@/files/set-up-code";
import { startWebhooks } from "@/jobs/webhooks/start-webhooks";

/** Migrates, begins what runs by itself, and prints the one-time code where there is no administrator yet. */
export function startServer(): void {
  dataFolder();
  const { applied, backup } = migrateFile(databaseFile(), dataFolder("backups"), new Date());
  if (applied > 0)
    console.warn(`database: ${applied} migrations applied${backup ? `, copy kept in ${backup}` : ""}`);
  if (!hasUsers(database())) {
    console.warn(`\n  Mã thiết lập lần đầu (first set-up code): ${setUpCode()}\n`);
  }
  startWebhooks(database);
}
