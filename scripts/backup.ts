// Makes an encrypted backup of the data folder while the server runs, opens it again and prints what it holds.
import { makeBackup } from "@/jobs/backup/make-backup";
import { endWithProblem } from "./backup/end-with-problem";

try {
  console.log(JSON.stringify(await makeBackup(() => new Date())));
} catch (error) {
  endWithProblem(error);
}
