import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");
const SOURCES = [
  "app",
  "components",
  "db",
  "documents",
  "domain",
  "files",
  "jobs",
  "messages",
  "next.config.js",
];
const built = () => path.join(root, process.env.NEXT_DIST_DIR ?? ".next", "BUILD_ID");

/** Builds the app unless the build is newer than everything it is made of. */
export function buildIfNeeded() {
  if (existsSync(built()) && newest() <= statSync(built()).mtimeMs) return;
  console.log("Building…");
  execFileSync("npm", ["run", "--silent", "build"], { cwd: root, stdio: "inherit" });
}

function newest() {
  const times = [...SOURCES, "package-lock.json"].map((source) => timeOf(path.join(root, source)));
  return Math.max(...times);
}

function timeOf(place) {
  if (!existsSync(place)) return 0;
  const found = statSync(place);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(0, ...readdirSync(place).map((name) => timeOf(path.join(place, name))));
}
