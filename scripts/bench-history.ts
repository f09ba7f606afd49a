// Measures what each page costs at several sizes of history, in SQLite, on the processor and in bytes, by requests that
// come one after another (`npm run bench-history`; docs/speed.md). Of each page the ratio to the first size.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { makeAgency, openAgency } from "./bench/agency";
import { drawGrowth, type Panel } from "./bench/draw-growth";
import { type HistoryRow, writeHistoryTable } from "./bench/history-table";
import { load } from "./bench/load";
import { processorMs, type Served, type Statement, serveBuild } from "./bench/served";
import { listWork, type Work } from "./bench/work";

const { values } = parseArgs({
  options: {
    scales: { type: "string", default: "1,100" },
    /** Only the work whose name contains these words; may be given several times. */
    only: { type: "string", multiple: true, default: [] },
    /** Where agencies are kept from run to run; a temporary folder without. */
    agencies: { type: "string" },
    /** How many requests of a page are measured, after a few that are not. */
    requests: { type: "string", default: "20" },
    /** Prints each page's slowest statements. */
    statements: { type: "boolean", default: false },
    json: { type: "string" },
    /** A file for the plot of cost against size (SVG). */
    plot: { type: "string" },
    /** A file that an earlier run wrote with --json, to be drawn beside this run. */
    before: { type: "string" },
  },
});
const scales = values.scales.split(",").map(Number);
const requests = Number(values.requests);
const root = path.resolve(import.meta.dirname, "..");
const WARM = 5;

const folder = mkdtempSync(path.join(tmpdir(), "so-chi-dao-history-"));
const rows: HistoryRow[] = [];
try {
  const sizes: { scale: number; server: Served; work: Work[] }[] = [];
  for (const scale of scales) {
    const data = path.join(folder, `${scale}x`);
    cpSync(makeAgency(values.agencies ?? path.join(folder, "agencies"), scale), data, { recursive: true });
    process.env.SO_CHI_DAO_DATA = data;
    const work = listWork(await openAgency(data)).filter(isAsked);
    sizes.push({ scale, server: await serveBuild(root, data, true), work });
  }
  const names = sizes[0]?.work.map(({ name }) => name) ?? [];
  for (const name of names) {
    // One size after another for each page: what else the machine does falls on all of them.
    for (const { scale, server, work } of sizes) {
      const one = work.find((other) => other.name === name);
      if (one) rows.push(await measure(one, scale, server));
    }
  }
  for (const { server } of sizes) await server.stop();
  console.log(writeHistoryTable(rows));
  if (values.json) writeFileSync(values.json, `${JSON.stringify(rows, null, 1)}\n`);
  if (values.plot) writeFileSync(values.plot, drawGrowth(panels()));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function panels(): Panel[] {
  const now = { title: "This build", rows };
  if (!values.before) return [now];
  const before = JSON.parse(readFileSync(values.before, "utf8")) as HistoryRow[];
  return [{ title: "Before", rows: before }, now];
}

function isAsked({ name, reads }: Work): boolean {
  return reads && (values.only.length === 0 || values.only.some((words) => name.includes(words)));
}

async function measure({ name, next }: Work, scale: number, server: Served): Promise<HistoryRow> {
  const ask = () => load(server.address, next, { connections: 1, ms: 0 });
  for (let turn = 0; turn < WARM; turn++) await ask();
  await server.takeStatements();
  const before = processorMs(server.pid);
  const ofRequests: number[] = [];
  let bytes = 0;
  let statements: Statement[] = [];
  for (let turn = 0; turn < requests; turn++) {
    ({ bytes } = await ask());
    statements = await server.takeStatements();
    ofRequests.push(statements.reduce((sum, { ms }) => sum + ms, 0));
  }
  const processor = (processorMs(server.pid) - before) / requests;
  if (values.statements) printSlowest(`${scale}× ${name}`, statements);
  ofRequests.sort((a, b) => a - b);
  const database = ofRequests[Math.floor(requests / 2)] ?? 0;
  return {
    work: name,
    scale,
    database,
    slowest: ofRequests.at(-1) ?? 0,
    processor,
    bytes,
    statements: statements.reduce((sum, { times }) => sum + times, 0),
  };
}

function printSlowest(title: string, statements: readonly Statement[]): void {
  console.error(title);
  for (const { sql, times, ms } of [...statements].sort((a, b) => b.ms - a.ms).slice(0, 6)) {
    console.error(`  ${ms.toFixed(2)} ms in ${times}: ${sql.replace(/\s+/g, " ").slice(0, 900)}`);
  }
}
