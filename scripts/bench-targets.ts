// Measures everything that has a target, and prints it beside its target (`npm run bench-targets`; docs/speed.md). On a quiet
// machine it takes some ten minutes once the agencies are made; the first run makes them in some three.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { makeAgency } from "./bench/agency";
import type { HistoryRow } from "./bench/history-table";
import type { Report } from "./bench/report";
import { floorTargets } from "./bench/targets/floor-targets";
import { growthTargets } from "./bench/targets/growth-targets";
import { measureMemory } from "./bench/targets/measure-memory";
import { measureProcesses } from "./bench/targets/measure-processes";
import { type Target, writeTargets } from "./bench/targets/target";
import { measureImport } from "./measure/measure-import";
import { measureLongWork } from "./measure/measure-long-work";
import type { Measurement } from "./measure/measurement";

const { values } = parseArgs({
  options: {
    /** Where the agencies are kept from run to run. */
    agencies: { type: "string", default: path.join(tmpdir(), "so-chi-dao-agencies") },
    /** The folder of an earlier build, which is measured beside this one. */
    beside: { type: "string" },
    /** How long fifty requests a second are sent. */
    minutes: { type: "string", default: "1" },
    /** Only the parts whose names contain these words: floors, growth, processes, memory, long work, import. */
    only: { type: "string" },
  },
});
const root = path.resolve(import.meta.dirname, "..");
const folder = mkdtempSync(path.join(tmpdir(), "so-chi-dao-targets-"));
mkdirSync(values.agencies, { recursive: true });

/** What others wait for during work of these kinds is measured by `npm run measure`, whose other figures are no targets. */
const waits = (all: readonly Measurement[]): Target[] =>
  all
    .filter(({ name }) => name.startsWith("others'"))
    .map(({ name, figure, most, unit }) => ({ name, figure, most, unit }));

const parts: [name: string, run: () => Target[] | Promise<Target[]>][] = [
  ["floors", runFloors],
  ["growth", runGrowth],
  ["processes", () => measureProcesses(makeAgency(values.agencies, 1))],
  ["memory", () => measureMemory(makeAgency(values.agencies, 20), Number(values.minutes))],
  ["long work", async () => waits(await measureLongWork("100", values.agencies))],
  ["import", async () => waits(await measureImport("1000"))],
];

const targets: Target[] = [];
try {
  for (const [name, run] of parts) {
    if (!name.includes(values.only ?? "")) continue;
    const begun = performance.now();
    // One part that fails must not cost the others.
    try {
      targets.push(...(await run()));
    } catch (error) {
      console.error(`${name} was not measured:`, error);
    }
    console.error(`${name}: ${((performance.now() - begun) / 1000).toFixed(0)} s`);
  }
  console.log(writeTargets(targets));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function runFloors(): Target[] {
  const json = path.join(folder, "floors.json");
  const work = ["API", "register, leader", "home, leader", "record", "directive"];
  const beside = values.beside ? ["--beside", values.beside] : [];
  run("bench.ts", ["--scales", "1", ...work.flatMap((one) => ["--only", one]), ...beside, "--json", json]);
  return floorTargets(JSON.parse(readFileSync(json, "utf8")) as Report);
}

function runGrowth(): Target[] {
  const json = path.join(folder, "growth.json");
  run("bench-history.ts", ["--scales", "1,100", "--json", json]);
  return growthTargets(JSON.parse(readFileSync(json, "utf8")) as HistoryRow[]);
}

/** Runs another command of the benchmark with the same agencies; what it prints is left out. */
function run(script: string, args: readonly string[]): void {
  execFileSync(
    process.execPath,
    [
      "--import",
      "tsx",
      "--conditions=react-server",
      path.join("scripts", script),
      "--agencies",
      values.agencies,
      ...args,
    ],
    { cwd: root, stdio: ["ignore", "ignore", "inherit"] },
  );
}
