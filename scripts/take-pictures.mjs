// Builds if needed, finds the browser, then takes and compares the pictures (pictures.ts).
import { spawnSync } from "node:child_process";
import path from "node:path";
import { buildIfNeeded } from "./build-if-needed.mjs";
import { findChromium } from "./find-chromium.mjs";

buildIfNeeded();
const chromium = findChromium();
const { status } = spawnSync(
  process.execPath,
  ["--import", "tsx", "--conditions=react-server", "scripts/pictures.ts", ...process.argv.slice(2)],
  {
    cwd: path.resolve(import.meta.dirname, ".."),
    stdio: "inherit",
    env: { ...process.env, ...(chromium ? { CHROMIUM_PATH: chromium } : {}) },
  },
);
process.exit(status ?? 1);
