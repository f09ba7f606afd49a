// Measures what the product costs at 1, 20 and 100 times the demo's history, beside its floors in the same run
// (`npm run bench`; docs/speed.md). Not part of `npm test`, since a busy machine would fail it.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { makeAgency, openAgency } from "./bench/agency";
import { load, type NextAsked, type Pace } from "./bench/load";
import { type Report, type Row, writeTable } from "./bench/report";
import { memoryMb, processorMs, type Served, serveBare, serveBuild } from "./bench/served";
import { listWork, type Work } from "./bench/work";

const { values } = parseArgs({
  options: {
    /** A few pieces of work at 1× only, in under three minutes. */
    quick: { type: "boolean", default: false },
    scales: { type: "string" },
    /** Only the work whose name contains these words; may be given several times. */
    only: { type: "string", multiple: true, default: [] },
    /**
     * The folder of an earlier build to measure in the same run; may be given several times. After "=" the folder of its
     * agencies, if its schema is another.
     */
    beside: { type: "string", multiple: true, default: [] },
    /** Where agencies are kept from run to run; a temporary folder without. */
    agencies: { type: "string" },
    json: { type: "string" },
    /** A file that an earlier run wrote with --json. */
    compare: { type: "string" },
  },
});
const scales = (values.scales ?? (values.quick ? "1" : "1,20,100")).split(",").map(Number);
const root = path.resolve(import.meta.dirname, "..");
const builds = values.beside.map((given) => {
  const [at = "", agencies] = given.split("=");
  return { build: at, at, agencies };
});
const { only } = values;
const warm: Pace = { connections: 4, ms: values.quick ? 700 : 2000 };
const paces = [1, 20].map((connections): Pace => ({ connections, ms: values.quick ? 1500 : 4000 }));
const REGISTER = "register, leader";
const LIST = "API: list of 50";

const folder = mkdtempSync(path.join(tmpdir(), "so-chi-dao-bench-"));
const agencies = values.agencies ?? path.join(folder, "agencies");
const answers = path.join(folder, "answers");
mkdirSync(answers, { recursive: true });
const report: Report = { made: new Date().toISOString(), node: process.version, rows: [], memory: [] };
try {
  for (const scale of scales) await measureScale(scale);
  const before = values.compare ? (JSON.parse(readFileSync(values.compare, "utf8")) as Report) : null;
  console.log(writeTable(report, before));
  if (values.json) writeFileSync(values.json, `${JSON.stringify(report, null, 1)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measureScale(scale: number): Promise<void> {
  const served: { build: string; server: Served; work: Work[]; idle: number }[] = [];
  const all = [{ build: "this", at: root, agencies }, ...builds];
  for (const [index, { build, at, agencies: kept = agencies }] of all.entries()) {
    // Each build writes into an agency of its own.
    const data = path.join(folder, `${scale}x-${index}`);
    cpSync(makeAgency(kept, scale), data, { recursive: true });
    process.env.SO_CHI_DAO_DATA = data;
    const work = listWork(await openAgency(data)).filter(isAsked);
    const server = await serveBuild(at, data);
    served.push({ build, server, work, idle: memoryMb(server.pid) });
  }
  const names = served[0]?.work.map(({ name }) => name) ?? [];
  for (const name of names) {
    for (const { build, server, work } of served) {
      const one = work.find((other) => other.name === name);
      if (!one) continue;
      const row = await measure({ work: name, build, scale }, server, one.next);
      console.error(`${scale}× ${name} [${build}]: ${row.processor.toFixed(1)} ms of processor`);
      if (build === "this" && one.reads) await keepAnswer(name, server, one.next);
    }
  }
  for (const { build, server, idle } of served) {
    report.memory.push({ build, scale, idle, after: memoryMb(server.pid) });
    await server.stop();
  }
  if (scale === scales[0]) await measureFloors(served[0]?.work ?? [], scale);
}

function isAsked({ name, quick }: Work): boolean {
  return only.length > 0 ? only.some((words) => name.includes(words)) : quick || !values.quick;
}

async function measure(
  of: Pick<Row, "work" | "build" | "scale">,
  { address, pid }: Served,
  next: NextAsked,
): Promise<Row> {
  await load(address, next, warm);
  const [one, twenty] = [paces[0] as Pace, paces[1] as Pace];
  const single = await load(address, next, one);
  const before = processorMs(pid);
  const many = await load(address, next, twenty);
  const processor = (processorMs(pid) - before) / many.count;
  const row = { ...of, bytes: many.bytes, one: single, twenty: many, processor };
  report.rows.push(row);
  return row;
}

function fileOf(work: string): string {
  return path.join(answers, encodeURIComponent(work).replaceAll("%", "_"));
}

async function keepAnswer(work: string, { address }: Served, next: NextAsked): Promise<void> {
  const { path: asked, headers } = next(0);
  const answer = await fetch(`${address}${asked}`, { headers });
  writeFileSync(fileOf(work), Buffer.from(await answer.arrayBuffer()));
}

/** The same bytes from node:http, and the rows of the register and of the API from Next on its own. */
async function measureFloors(work: readonly Work[], scale: number): Promise<void> {
  const rows = path.join(folder, "rows.json");
  const list = path.join(folder, "list.json");
  const has = (name: string) => work.some((one) => one.name === name);
  writeFileSync(rows, JSON.stringify(has(REGISTER) ? rowsOf(readFileSync(fileOf(REGISTER), "utf8")) : []));
  writeFileSync(list, has(LIST) ? readFileSync(fileOf(LIST)) : "[]");
  const server = await serveBare(answers, rows, list);
  const at =
    (asked: string): NextAsked =>
    () => ({ method: "GET", path: asked, headers: {} });
  for (const { name, reads } of work) {
    if (!reads) continue;
    await measure(
      { work: name, build: "node:http", scale },
      server,
      at(`/bytes/${path.basename(fileOf(name))}`),
    );
    if (name === REGISTER) await measure({ work: name, build: "bare page", scale }, server, at("/rows"));
    if (name === LIST) await measure({ work: name, build: "bare route", scale }, server, at("/list"));
  }
  await server.stop();
}

/** The texts of a page's table, by row and cell. */
function rowsOf(html: string): string[][] {
  const [, body = ""] = /<tbody>(.*?)<\/tbody>/s.exec(html) ?? [];
  return [...body.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = ""]) =>
    [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = ""]) => cell.replace(/<[^>]*>/g, " ").trim()),
  );
}
