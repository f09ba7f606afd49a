// Until the first release nobody has old data: the schema is written again as one migration. The hand-written
// guards and search triggers follow it, then the guards generated from what is signed, and the counts of rows.
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { writeSignedGuards } from "@/db/guards/signed-guards";
import { writeRowCounts } from "@/db/row-counts";

const byHand = "db/migrations/0001_guards_and_search.sql";
const kept = readFileSync(byHand, "utf8");
rmSync("db/migrations", { recursive: true });
for (const args of [
  ["--name", "start"],
  ["--custom", "--name", "guards_and_search"],
  ["--custom", "--name", "signed_guards"],
  ["--custom", "--name", "row_counts"],
]) {
  execFileSync("npx", ["drizzle-kit", "generate", ...args], { stdio: "ignore" });
}
// Each generated migration brings a snapshot of the whole schema; the next one is compared with the last alone.
for (const earlier of ["0000", "0001", "0002"]) rmSync(`db/migrations/meta/${earlier}_snapshot.json`);
writeFileSync(byHand, kept);
writeFileSync("db/migrations/0002_signed_guards.sql", writeSignedGuards());
writeFileSync("db/migrations/0003_row_counts.sql", writeRowCounts());
