// Until the first release nobody depends on old data: the schema is one clean migration, made anew here, and
// the hand-written guards and search triggers follow it.
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";

const guards = "db/migrations/0001_guards_and_search.sql";
const kept = readFileSync(guards, "utf8");
rmSync("db/migrations", { recursive: true });
for (const args of [
  ["--name", "start"],
  ["--custom", "--name", "guards_and_search"],
]) {
  execFileSync("npx", ["drizzle-kit", "generate", ...args], { stdio: "ignore" });
}
writeFileSync(guards, kept);
