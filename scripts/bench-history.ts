// Measures what each page costs at several sizes of history, in SQLite, on the processor and in bytes, by requests that
// come one after another (`npm run bench-history`; docs/speed.md). Of each page the ratio to the first size. The sizes take
// turns every few requests, so that what else the machine does falls on all of them.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { makeAgency, openAgency } from "./bench/agency";
import { drawGrowth, type Panel } from "./bench/draw-growth";
import { type HistoryRow, writeHistoryTable } from "./bench/history-table";
import { type Load, load } from "./bench/load";
import { middleMean } from "./bench/middle-mean";
import { type Served, type Statement, serveBuild } from "./bench/served";
import { listWork, type Work } from "./bench/work";

const { values } = parseArgs({
  options: {
    scales: { type: "string", default: "1,100" },
    /** Only the work whose name contains these words; may be given several times. */
    only: { type: "string", multiple: true, default: [] },
    /** Where agencies are kept from run to run; a temporary folder without. */
    agencies: { type: "string" },
    /** How many requests of a page are measured, after some that are not; fewer of pages that take long. */
    requests: { type: "string", default: "60" },
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
/** Requests of one size before it is the next one's turn. */
const TURN = 5;
const turns = Math.max(1, Math.round(Number(values.requests) / TURN));
const root = path.resolve(import.meta.dirname, "..");
/** Requests that are not measured: the server compiles a page's code during the first. */
const WARM = 15;
/** Requests whose statements are timed, apart from the others, since that takes time itself. */
const TIMED = 12;
/** A page that takes long is left after its second turn when this has passed. */
const MOST_MS = 20_000;

type Size = { scale: number; server: Served; work: Work[] };
/** A page at one size, and what was measured of it. */
type Asked = Omit<Size, "work"> & { page: Work; ofTurns: number[] };

const folder = mkdtempSync(path.join(tmpdir(), "so-chi-dao-history-"));
const rows: HistoryRow[] = [];
try {
  const sizes: Size[] = [];
  for (const scale of scales) {
    const data = path.join(folder, `${scale}x`);
    cpSync(makeAgency(values.agencies ?? path.join(folder, "agencies"), scale), data, { recursive: true });
    process.env.SO_CHI_DAO_DATA = data;
    const work = listWork(await openAgency(data)).filter(isAsked);
    sizes.push({ scale, server: await serveBuild(root, data, true), work });
  }
  // Once each, so that the first page is not measured while the process is new.
  for (const { server, work } of sizes) for (const one of work) await ask(server, one);
  for (const { name } of sizes[0]?.work ?? []) rows.push(...(await measure(name, sizes)));
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

function ask(server: Served, { next }: Work): Promise<Load> {
  return load(server.address, next, { connections: 1, ms: 0 });
}

async function measure(name: string, sizes: readonly Size[]): Promise<HistoryRow[]> {
  const asked = sizes.flatMap(({ scale, server, work }): Asked[] => {
    const page = work.find((one) => one.name === name);
    return page ? [{ scale, server, page, ofTurns: [] }] : [];
  });
  const begun = performance.now();
  for (const { server, page } of asked) for (let turn = 0; turn < WARM; turn++) await ask(server, page);
  for (let turn = 0; turn < turns; turn++) {
    if (turn > 1 && performance.now() - begun > MOST_MS) break;
    for (const { server, page, ofTurns } of asked) {
      const before = await server.askProcessor();
      for (let request = 0; request < TURN; request++) await ask(server, page);
      ofTurns.push(((await server.askProcessor()) - before) / TURN);
    }
  }
  const measured: HistoryRow[] = [];
  for (const one of asked) measured.push(await timeStatements(one));
  return measured;
}

async function timeStatements({ scale, server, page, ofTurns }: Asked): Promise<HistoryRow> {
  await server.takeStatements();
  const ofRequests: number[] = [];
  let bytes = 0;
  let statements: Statement[] = [];
  for (let request = 0; request < TIMED; request++) {
    ({ bytes } = await ask(server, page));
    statements = await server.takeStatements();
    ofRequests.push(statements.reduce((sum, { ms }) => sum + ms, 0));
  }
  if (values.statements) printSlowest(`${scale}× ${page.name}`, statements);
  ofRequests.sort((a, b) => a - b);
  return {
    work: page.name,
    scale,
    database: ofRequests[Math.floor(TIMED / 2)] ?? 0,
    slowest: ofRequests.at(-1) ?? 0,
    processor: middleMean(ofTurns),
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
