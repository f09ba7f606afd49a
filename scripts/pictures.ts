// Takes pictures of 20 pages at two widths in both themes and compares them with those that were approved on this
// machine. `npm run pictures` prints what changed and writes the differences; `npm run pictures -- --approve` approves
// what it has taken. The demo agency and the clock are always the same. See decision 0053.
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { type Browser, chromium, type Page } from "@playwright/test";
import { markDifference } from "./pictures/mark-difference";
import { signInAs } from "./visit/sign-in-as";

const { values } = parseArgs({ options: { approve: { type: "boolean" } } });
const root = path.resolve(import.meta.dirname, "..");
const folder = path.join(root, ".data", "pictures");
const [approved, taken, changed] = ["approved", "taken", "changed"].map((name) =>
  path.join(folder, name),
) as [string, string, string];

/** A Thursday morning in the agency's zone, in a year of which the demo has a full programme. */
const START_AT = "2026-10-15T02:30:00Z";
const PAGES: readonly [name: string, account: string | null, address: string][] = [
  ["sign-in", null, "/sign-in"],
  ["home-leader", "lanhdao", "/"],
  ["home-clerk", "thuky", "/"],
  ["home-head", "truong.dt", "/"],
  ["meetings", "lanhdao", "/meetings"],
  ["record", "lanhdao", "/meetings/13"],
  ["new-meeting", "thuky", "/meetings/new"],
  ["import", "thuky", "/meetings/import"],
  ["register", "lanhdao", "/directives"],
  ["register-of-department", "truong.dt", "/directives?department=2"],
  ["confirm", "lanhdao", "/directives/confirm?whose=all"],
  ["directive", "truong.dt", "/directives/10"],
  ["departments", "lanhdao", "/departments"],
  ["reports", "lanhdao", "/reports"],
  ["search", "lanhdao", "/search?q=nghi+quyet+28"],
  ["figure", "lanhdao", "/figures/1"],
  ["people", "thuky", "/people"],
  ["account", "lanhdao", "/account"],
  ["settings", "quantri", "/admin/settings"],
  ["users", "quantri", "/admin/users"],
];
type Clip = { x: number; y: number; width: number; height: number };
const WIDTHS = { desk: { width: 1366, height: 768 }, phone: { width: 360, height: 740 } } as const;
const THEMES = ["light", "dark"] as const;
/** A page is shown down to here; what follows repeats itself. */
const HIGHEST = 3000;

rmSync(taken, { recursive: true, force: true });
rmSync(changed, { recursive: true, force: true });
for (const one of [taken, changed]) mkdirSync(one, { recursive: true });
const data = mkdtempSync(path.join(tmpdir(), "so-chi-dao-pictures-"));
const clock = {
  ...process.env,
  NODE_ENV: "production",
  NODE_OPTIONS: `--import ${path.join(root, "scripts/shifted-clock.mjs")}`,
  START_AT,
  SO_CHI_DAO_DATA: data,
  HOST: "127.0.0.1",
  PORT: "0",
} as const;
console.log("Filling the demo agency…");
execFileSync(
  process.execPath,
  ["--import", "tsx", "--conditions=react-server", "scripts/seed-demo.ts", "--seed", "1"],
  { cwd: root, env: clock, stdio: ["ignore", "ignore", "inherit"], maxBuffer: 16 * 1024 * 1024 },
);
const server = spawn(process.execPath, ["scripts/serve.mjs"], {
  cwd: root,
  env: clock,
  stdio: ["ignore", "ignore", "inherit", "ipc"],
});
const origin = await new Promise<string>((resolve, reject) => {
  server.once("message", (message) => resolve(`http://127.0.0.1:${(message as { port: number }).port}`));
  server.once("exit", (code) => reject(new Error(`the server ended: ${code}`)));
});
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH, args: ["--no-sandbox"] });
try {
  await takeAll(browser);
} finally {
  await browser.close();
  server.kill();
  rmSync(data, { recursive: true, force: true });
}
if (values.approve) {
  rmSync(approved, { recursive: true, force: true });
  renameSync(taken, approved);
  console.log(`Approved: ${path.relative(root, approved)}`);
} else {
  process.exitCode = (await compareAll()) ? 0 : 1;
}

async function takeAll(browser: Browser): Promise<void> {
  for (const account of [...new Set(PAGES.map(([, of]) => of))]) {
    // The cookies have no end, because the server's clock is another.
    const cookies = account === null ? [] : await signInAs(origin, account);
    for (const [size, viewport] of Object.entries(WIDTHS)) {
      for (const colorScheme of THEMES) {
        const context = await browser.newContext({
          baseURL: origin,
          viewport,
          colorScheme,
          reducedMotion: "reduce",
          locale: "vi-VN",
          timezoneId: "Asia/Ho_Chi_Minh",
        });
        await context.addCookies(cookies.map((one) => ({ ...one, url: origin })));
        const page = await context.newPage();
        await page.clock.setFixedTime(new Date(START_AT));
        for (const [name, of, address] of PAGES) {
          if (of !== account) continue;
          const answer = await page.goto(address);
          if (answer?.status() !== 200) throw new Error(`${address}: ${answer?.status()}`);
          await page.evaluate(() => document.fonts.ready);
          const height = await page.evaluate(() => document.documentElement.scrollHeight);
          await takeOne(page, path.join(taken, `${name}-${size}-${colorScheme}.png`), {
            x: 0,
            y: 0,
            width: viewport.width,
            height: Math.min(height, HIGHEST),
          });
        }
        await context.close();
      }
    }
  }
}

/** On a busy machine the browser sometimes gives no picture in time. */
async function takeOne(page: Page, file: string, clip: Clip, triesLeft = 2): Promise<void> {
  try {
    await page.screenshot({ path: file, fullPage: true, clip, animations: "disabled" });
  } catch (error) {
    if (triesLeft === 0) throw error;
    await takeOne(page, file, clip, triesLeft - 1);
  }
}

/** Prints the pictures that differ from the approved ones. @returns whether there are none */
async function compareAll(): Promise<boolean> {
  if (!existsSync(approved)) {
    console.log(
      "No pictures are approved on this machine yet: look at .data/pictures/taken, then --approve.",
    );
    return true;
  }
  const names = [...new Set([approved, taken].flatMap((one) => readdirSync(one)))].sort();
  let same = 0;
  for (const name of names) {
    const share = await difference(name);
    if (share === 0) same += 1;
    else console.log(`${name}: ${share === null ? "only one of the two" : `${(share * 100).toFixed(2)} %`}`);
  }
  console.log(
    `${same} of ${names.length} pictures are as approved; the differences are in .data/pictures/changed.`,
  );
  return same === names.length;
}

/** The share of pixels that differ, null if one picture is missing; what differs is written in red. */
async function difference(name: string): Promise<number | null> {
  const [before, after] = [path.join(approved, name), path.join(taken, name)];
  if (!existsSync(before) || !existsSync(after)) return null;
  return markDifference(before, after, path.join(changed, name));
}
