// Finds the browser for the tests, or installs one: by the system's package manager first, then by Playwright.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

/** The shell without windows draws the same pages for half of the processor time. */
const SHELL = "/usr/bin/chromium-headless-shell";
const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** @returns the browser's path; prints which it is and where it came from */
export function findChromium() {
  if (process.env.CHROMIUM_PATH) return say(process.env.CHROMIUM_PATH, "named by CHROMIUM_PATH");
  if (existsSync(SHELL)) return say(SHELL, "found");
  if (existsSync("/usr/bin/apt-get") && process.getuid?.() === 0) {
    tryRun("apt-get", ["update", "-qq", ...IMPATIENT]);
    tryRun("apt-get", [
      "install",
      "-y",
      "-qq",
      "--no-install-recommends",
      ...IMPATIENT,
      "chromium-headless-shell",
    ]);
    if (existsSync(SHELL)) return say(SHELL, "installed by apt-get");
  }
  const other = PLACES.find(existsSync);
  if (other) return say(other, "found");
  tryRun("npx", ["playwright", "install", "--with-deps", "--only-shell", "chromium"]);
  return undefined;
}

/** Without a network the browser that is there has to do. */
const IMPATIENT = ["-o", "Acquire::Retries=0", "-o", "Acquire::http::Timeout=10"];

function say(path, how) {
  console.log(`Chromium ${how}: ${path}`);
  return path;
}

function tryRun(command, args) {
  try {
    execFileSync(command, args, {
      stdio: "inherit",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  } catch (error) {
    console.error(`${command} ${args.join(" ")}: ${error.message}`);
  }
}
