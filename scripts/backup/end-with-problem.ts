import { backupErrorOf } from "@/domain/backups/problems";
import { CATALOG } from "@/messages/catalog";

/** Prints why a backup or a restore failed, in both languages, and ends with code 1. */
export function endWithProblem(error: unknown): never {
  const { problem, detail } = backupErrorOf(error);
  const [vi, en] = [CATALOG.vi, CATALOG.en].map(({ backups }) =>
    backups.problems[problem].replace("{detail}", () => detail),
  );
  console.error(`${vi} (${en})`);
  process.exit(1);
}
