// Measures four pages of the demo with Lighthouse (npm, installed into a temporary folder) as on a throttled phone, signed
// in as a leader. Needs a build and a quiet machine; no part of npm test. Prints a table and writes it to the file that
// --out names.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { serveBuild } from "./bench/served";
import { findChromium } from "./find-chromium.mjs";
import { signInAs } from "./visit/sign-in-as";

const PACKAGE = "lighthouse@13.5.0";
const PAGES = { home: "/", register: "/directives", directive: "/directives/3", record: "/meetings/13" };
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;

type Report = {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { score: number | null; numericValue?: number; details?: { items?: Item[] } }>;
};
type Item = { resourceType?: string; transferSize?: number };

const { values } = parseArgs({ options: { out: { type: "string" } } });
const root = path.resolve(import.meta.dirname, "..");
const folder = mkdtempSync(path.join(tmpdir(), "so-chi-dao-lighthouse-"));
try {
  execFileSync("npm", ["install", "--silent", "--no-save", "--prefix", folder, PACKAGE], {
    stdio: "inherit",
  });
  const data = path.join(folder, "data");
  execFileSync(
    process.execPath,
    ["--import", "tsx", "--conditions=react-server", "scripts/seed-demo.ts", "--seed", "7"],
    { cwd: root, env: { ...process.env, SO_CHI_DAO_DATA: data }, stdio: ["ignore", "ignore", "inherit"] },
  );
  const { address, stop } = await serveBuild(root, data);
  try {
    const cookies = await signInAs(address, "lanhdao");
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
    const rows = Object.entries(PAGES).map(([name, page]) => rowOf(name, audit(address + page, cookie)));
    const table = tableOf(rows);
    console.log(table);
    if (values.out) writeFileSync(values.out, `${table}\n`);
  } finally {
    await stop();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function audit(address: string, cookie: string): Report {
  const out = path.join(folder, "report.json");
  const headers = path.join(folder, "headers.json");
  writeFileSync(headers, JSON.stringify({ Cookie: cookie }), { mode: 0o600 });
  execFileSync(
    process.execPath,
    [
      path.join(folder, "node_modules", "lighthouse", "cli", "index.js"),
      address,
      "--quiet",
      "--output=json",
      `--output-path=${out}`,
      `--extra-headers=${headers}`,
      `--only-categories=${CATEGORIES.join(",")}`,
      "--chrome-flags=--headless --no-sandbox --disable-gpu",
    ],
    { env: { ...process.env, CHROME_PATH: findChromium() }, stdio: ["ignore", "inherit", "inherit"] },
  );
  return JSON.parse(readFileSync(out, "utf8")) as Report;
}

type Row = Record<string, string>;

function rowOf(name: string, { categories, audits }: Report): Row {
  const numeric = (id: string) => audits[id]?.numericValue ?? Number.NaN;
  const requests = audits["network-requests"]?.details?.items ?? [];
  const kilobytes = (type: string) =>
    requests
      .filter(({ resourceType }) => resourceType === type)
      .reduce((sum, { transferSize = 0 }) => sum + transferSize, 0) / 1000;
  const scores = CATEGORIES.map((id) => [id, String(Math.round((categories[id]?.score ?? 0) * 100))]);
  const failed = CATEGORIES.slice(1).flatMap((id) =>
    (categories[id]?.auditRefs ?? [])
      .filter((one) => one.weight > 0 && (audits[one.id]?.score ?? 1) < 1)
      .map((one) => one.id),
  );
  return {
    page: name,
    ...Object.fromEntries(scores),
    "LCP, s": (numeric("largest-contentful-paint") / 1000).toFixed(2),
    CLS: numeric("cumulative-layout-shift").toFixed(3),
    "TBT, ms": numeric("total-blocking-time").toFixed(0),
    "page, kB": kilobytes("Document").toFixed(0),
    "scripts, kB": kilobytes("Script").toFixed(0),
    "styles, kB": kilobytes("Stylesheet").toFixed(0),
    "fonts, kB": kilobytes("Font").toFixed(0),
    "not passed": failed.join(" "),
  };
}

function tableOf(rows: readonly Row[]): string {
  const names = Object.keys(rows[0] ?? {});
  const lines = [names, names.map(() => "---"), ...rows.map((row) => names.map((name) => row[name] ?? ""))];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
