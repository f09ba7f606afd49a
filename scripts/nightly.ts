// The night's work, in a process of its own: checks the stored files, then makes a backup.
import { makeBackup } from "@/jobs/backup/make-backup";
import { checkFiles } from "@/jobs/files/check-files";
import { endWithProblem } from "./backup/end-with-problem";

try {
  const clock = () => new Date();
  const { restored, lost } = await checkFiles(clock);
  if (restored.length + lost.length > 0) {
    console.warn(`stored files: ${restored.length} restored from a backup, ${lost.length} lost`);
  }
  await makeBackup(clock);
} catch (error) {
  endWithProblem(error);
}
