// Finds the browser for the tests, or installs one: by the system's package manager first, then by Playwright.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** @returns the browser's path; prints which it is and where it came from */
export function findChromium() {
  const there = process.env.CHROMIUM_PATH ?? PLACES.find(existsSync);
  if (there) return say(there, "found");
  if (existsSync("/usr/bin/apt-get")) {
    tryRun("apt-get", ["update", "-qq"]);
    tryRun("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"]);
    const installed = PLACES.find(existsSync);
    if (installed) return say(installed, "installed by apt-get");
  }
  tryRun("npx", ["playwright", "install", "--with-deps", "chromium"]);
  return undefined;
}

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
