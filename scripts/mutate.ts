// Changes the rules in many small ways and checks whether a unit test notices. It takes an hour or more, works in a
// copy of the tree, continues after an interruption, and is not part of `npm test`.
//
// npm run mutate -- --count 200 --seed 1 --folder /tmp/mutants --nearest 30
// npm run mutate -- --under domain/calendar --count 1000 --nearest 5
// npm run mutate -- --survivors
//
// The last one tries those again that survived the last run.
import { execFileSync, spawn } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { drawMutants } from "./mutate/draw-mutants";
import { testFinder } from "./mutate/find-tests";
import { diffOf, type Mutant } from "./mutate/mutant";
import { trackedFiles } from "./mutate/scope";

type Result = { id: string; killed: boolean; by: string | null; ran: number; seconds: number };

/** A mutant that runs forever is killed as well. */
const MOST_SECONDS = 300;
/** The tests run once without a mutant first, which takes longer on a busy machine. */
const MOST_SECONDS_BEFORE = 1800;

const { values } = parseArgs({
  options: {
    count: { type: "string", default: "200" },
    seed: { type: "string", default: "1" },
    nearest: { type: "string", default: "30" },
    folder: { type: "string", default: path.join(tmpdir(), "so-chi-dao-mutants") },
    under: { type: "string", default: "" },
    survivors: { type: "boolean", default: false },
  },
});
const results = path.join(values.folder, "results.jsonl");
mkdirSync(values.folder, { recursive: true });

const mutants = drawMutants(Number(values.count), values.seed, values.under);
if (values.survivors) forgetSurvivors();
const copy = copyTree();
const testsOf = testFinder();
for (;;) {
  const done = readResults();
  const left = mutants.filter(({ id }) => !done.has(id));
  if (left.length === 0) break;
  await tryThem(left);
}
report();

/** Files changed since are tried again, with the same mutants if their lines are the same. */
function copyTree(): string {
  const folder = path.join(values.folder, "tree");
  rmSync(folder, { recursive: true, force: true });
  for (const file of trackedFiles()) if (existsSync(file)) cpSync(file, path.join(folder, file));
  symlinkSync(path.resolve("node_modules"), path.join(folder, "node_modules"));
  execFileSync("git", ["init", "-q"], { cwd: folder });
  return folder;
}

/** One process tries the list; when it hangs, the current mutant is killed and the next process tries the rest. */
async function tryThem(left: readonly Mutant[]): Promise<void> {
  const list = path.join(values.folder, "list.json");
  const trying = path.join(values.folder, "trying");
  rmSync(trying, { force: true });
  const tries = left.map((mutant) => ({
    mutant,
    tests: testsOf(mutant.file).slice(0, Number(values.nearest)),
  }));
  writeFileSync(list, JSON.stringify(tries));
  for (const { file } of left) cpSync(file, path.join(copy, file));
  const child = spawn("node", ["--import", "tsx", "scripts/mutate/try-mutants.ts", list, results, trying], {
    cwd: copy,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = new Promise<void>((resolve) => child.on("close", () => resolve()));
  let count = readResults().size;
  let since = Date.now();
  const watch = setInterval(() => {
    const now = readResults().size;
    if (now !== count) {
      [count, since] = [now, Date.now()];
      console.log(`${now} of ${mutants.length}`);
    } else {
      const most = existsSync(trying) ? MOST_SECONDS : MOST_SECONDS_BEFORE;
      if (Date.now() - since > most * 1000) child.kill("SIGKILL");
    }
  }, 1000);
  await ended;
  clearInterval(watch);
  const done = readResults();
  const next = left.find(({ id }) => !done.has(id));
  if (!next) return;
  if (!existsSync(trying) || readFileSync(trying, "utf8") !== next.id)
    throw new Error("the tests do not run");
  // It hung or ended the process.
  note({ id: next.id, killed: true, by: "time", ran: 0, seconds: MOST_SECONDS });
}

function forgetSurvivors(): void {
  const killed = [...readResults().values()].filter((one) => one.killed);
  writeFileSync(results, killed.map((one) => `${JSON.stringify(one)}\n`).join(""));
}

/** A function, not a constant: the trials above run before this line is reached. */
function note(result: Result): void {
  appendFileSync(results, `${JSON.stringify(result)}\n`);
}

function readResults(): Map<string, Result> {
  if (!existsSync(results)) return new Map();
  const lines = readFileSync(results, "utf8").split("\n").filter(Boolean);
  return new Map(lines.map((line) => JSON.parse(line) as Result).map((one) => [one.id, one]));
}

function report(): void {
  const done = readResults();
  const tried = mutants.flatMap((mutant) => {
    const result = done.get(mutant.id);
    return result ? [{ ...mutant, ...result }] : [];
  });
  const survivors = tried.filter(({ killed }) => !killed);
  for (const one of survivors) {
    const source = readFileSync(one.file, "utf8");
    console.log(
      `\n${one.id} ${one.file}:${one.line} ${one.kind}, ${one.ran} test files\n${diffOf(source, one)}`,
    );
  }
  writeFileSync(path.join(values.folder, "report.json"), JSON.stringify(tried, null, 1));
  const killed = tried.length - survivors.length;
  console.log(
    `\n${killed} of ${tried.length} mutants killed, ${((100 * killed) / tried.length).toFixed(1)} %`,
  );
}
