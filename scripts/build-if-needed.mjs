import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { refuseStart } from "./refuse-start.mjs";

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
const NEXT = path.join(root, "node_modules/next/dist/bin/next");
const built = () => path.join(root, process.env.NEXT_DIST_DIR ?? ".next", "BUILD_ID");

/** The first Node on which the database driver runs; npm scripts find a newer one in node_modules/.bin. */
const OLDEST_NODE = 22;

/**
 * Builds the app unless the build is newer than its sources. Ends the process if the build fails.
 * It does not check types: `npm run build` and CI do.
 */
export function buildIfNeeded() {
  if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
    refuseStart("node_too_old", process.versions.node);
  }
  if (existsSync(built()) && newest() <= statSync(built()).mtimeMs) return;
  console.log("Building…");
  try {
    for (const step of [[NEXT, "build"], ["scripts/compress-static.mjs"], ["scripts/bundle-threads.mjs"]]) {
      execFileSync(process.execPath, step, { cwd: root, stdio: "inherit" });
    }
  } catch (error) {
    refuseStart("build_failed", error.message);
  }
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
