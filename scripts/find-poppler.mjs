// Finds poppler's tools, with which the tests measure PDFs, or installs them by the system's package manager.
import { execFileSync } from "node:child_process";

const TOOLS = ["pdftotext", "pdftohtml", "pdfinfo", "pdffonts", "pdftocairo"];

/** Runs once before all unit tests (vitest.config.ts): without the tools they fail, none is skipped. */
export default function findPoppler() {
  if (TOOLS.every(isThere)) return;
  for (const args of [
    ["update", "-qq"],
    ["install", "-y", "-qq", "--no-install-recommends", "poppler-utils"],
  ]) {
    try {
      execFileSync("apt-get", args, {
        stdio: "inherit",
        env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      });
    } catch (error) {
      console.error(`apt-get ${args.join(" ")}: ${error.message}`);
    }
  }
  const missing = TOOLS.filter((tool) => !isThere(tool));
  if (missing.length > 0) throw new Error(`poppler-utils is missing: ${missing.join(", ")}`);
}

function isThere(tool) {
  try {
    execFileSync(tool, ["-v"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
