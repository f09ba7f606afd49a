// Compares every stored file with its hash, restores damaged ones from a backup, removes what nothing uses, and
// prints what it found. Ends with 1 if a file is lost.
import { checkFiles } from "@/jobs/files/check-files";

const check = await checkFiles(() => new Date());
console.log(JSON.stringify(check));
if (check.lost.length > 0) process.exitCode = 1;
