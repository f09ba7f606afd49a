// Measures four pages of the demo with Lighthouse (npm, installed into a temporary folder) as on a throttled phone, signed
// in as a leader. Needs a build and a quiet machine; no part of npm test. Prints a table and writes it to the file that
// --out names. One run says little: the pages are measured in turns --runs times, and the table has median and range.
import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs, promisify } from "node:util";
import { chromium } from "@playwright/test";
import { type Served, serveBuild } from "./bench/served";
import { findChromium } from "./find-chromium.mjs";
import { CATEGORIES, type Report, readReport, tableOf } from "./lighthouse/report";
import { signInAs } from "./visit/sign-in-as";

const PACKAGE = "lighthouse@13.5.0";
const PAGES = { home: "/", register: "/directives", directive: "/directives/3", record: "/meetings/13" };

const { values } = parseArgs({
  options: {
    out: { type: "string" },
    runs: { type: "string", default: "1" },
    /** Slows line and processor down while the page loads. Without, Lighthouse calculates that from a load that is not slowed. */
    applied: { type: "boolean", default: false },
    /** The folder of an earlier build to measure in turns with this one; may be given several times. */
    beside: { type: "string", multiple: true, default: [] },
  },
});
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1)
  throw new Error(`--runs is a whole number from 1, not ${values.runs}`);
const root = path.resolve(import.meta.dirname, "..");
const folder = mkdtempSync(path.join(tmpdir(), "so-chi-dao-lighthouse-"));
const executablePath = findChromium();
/** A port that nothing else listens on, by which Lighthouse reaches the browser. */
const DEBUGGING_PORT = 9377;
const servers: Served[] = [];
try {
  execFileSync("npm", ["install", "--silent", "--no-save", "--prefix", folder, PACKAGE], {
    stdio: "inherit",
  });
  const builds = await Promise.all([...values.beside, root].map(serveDemo));
  const reports = new Map<string, Report[]>();
  for (let run = 0; run < runs; run++) {
    for (const [name, page] of Object.entries(PAGES)) {
      for (const { at, address, cookies } of builds) {
        const label = at === root ? name : `${name}, ${path.basename(at)}`;
        const report = await audit(address + page, cookies);
        reports.set(label, [...(reports.get(label) ?? []), report]);
      }
    }
  }
  const table = tableOf([...reports].map(([name, all]) => readReport(name, all)));
  console.log(table);
  if (values.out) writeFileSync(values.out, `${table}\n`);
} finally {
  await Promise.all(servers.map(({ stop }) => stop()));
  rmSync(folder, { recursive: true, force: true });
}

/** Serves a build with a demo of its own, and signs in. */
async function serveDemo(at: string, index: number) {
  const data = path.join(folder, `data-${index}`);
  execFileSync(
    process.execPath,
    ["--import", "tsx", "--conditions=react-server", "scripts/seed-demo.ts", "--seed", "7"],
    { cwd: at, env: { ...process.env, SO_CHI_DAO_DATA: data }, stdio: ["ignore", "ignore", "inherit"] },
  );
  const served = await serveBuild(at, data);
  servers.push(served);
  const cookies = await signInAs(served.address, "lanhdao");
  return { at, address: served.address, cookies };
}

/**
 * One load in a browser that has nothing stored but the session. The session is among its cookies, not a header that is
 * added to requests: that one would give way to the first cookie that an answer sets.
 */
async function audit(address: string, cookies: readonly { name: string; value: string }[]): Promise<Report> {
  const out = path.join(folder, "report.json");
  const profile = mkdtempSync(path.join(folder, "profile-"));
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", `--remote-debugging-port=${DEBUGGING_PORT}`],
  });
  try {
    // For every path: the page's own address would keep it from "/api".
    const url = new URL("/", address).href;
    await browser.addCookies(cookies.map(({ name, value }) => ({ name, value, url })));
    await promisify(execFile)(process.execPath, [
      path.join(folder, "node_modules", "lighthouse", "cli", "index.js"),
      address,
      "--quiet",
      "--output=json",
      `--output-path=${out}`,
      `--port=${DEBUGGING_PORT}`,
      `--throttling-method=${values.applied ? "devtools" : "simulate"}`,
      `--only-categories=${CATEGORIES.join(",")}`,
    ]);
  } finally {
    await browser.close();
  }
  return JSON.parse(readFileSync(out, "utf8")) as Report;
}
