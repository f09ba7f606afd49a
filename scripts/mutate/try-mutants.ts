// Runs in a copy of the tree, started by scripts/mutate.ts: tries the mutants of a list one by one and writes for
// each a line of JSON. One test runner stays, so that only changed files are compiled.
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createVitest } from "vitest/node";
import { type Mutant, mutate } from "./mutant";

const MOST_TURNS = 4;
const [list = "", results = "", trying = ""] = process.argv.slice(2);
const tries: { mutant: Mutant; tests: string[] }[] = JSON.parse(readFileSync(list, "utf8"));

/** The given order of tests: nearest first, since the first failure ends a run. */
class AsGiven {
  async sort<T>(files: T[]): Promise<T[]> {
    return files;
  }
  async shard<T>(files: T[]): Promise<T[]> {
    return files;
  }
}

const vitest = await createVitest("test", {
  watch: false,
  bail: 1,
  isolate: false,
  maxWorkers: 1,
  reporters: [{}],
  sequence: { sequencer: AsGiven },
  // A test that compares the migration with its generator says nothing about what it guards.
  testNamePattern: /^(?!.*is what the migration says)/,
});
const all = await vitest.globTestSpecifications();
const chosenFrom = (tests: readonly string[]) =>
  tests.flatMap((test) => all.find(({ moduleId }) => moduleId === path.resolve(test)) ?? []);

// A test that fails without a mutant would kill every mutant: its file is left out.
const sound = new Set(tries.flatMap(({ tests }) => tests));
for (let { by } = await run(sound); by !== null; { by } = await run(sound)) {
  const [file = ""] = by.split(" › ");
  if (!sound.delete(file)) throw new Error(`${by} fails without a mutant`);
  console.error(`left out, as it fails without a mutant: ${by}`);
}

for (const { mutant, tests } of tries) {
  const file = path.resolve(mutant.file);
  const source = readFileSync(file, "utf8");
  const begun = Date.now();
  writeFileSync(trying, mutant.id);
  writeFileSync(file, mutate(source, mutant));
  try {
    vitest.invalidateFile(file);
    const chosen = new Set(tests.filter((test) => sound.has(test)));
    let { by, ran } = await run(chosen);
    // The end of the run before, which stops at its first failure, can reach this one.
    for (let turn = 1; turn < MOST_TURNS && by === null && ran < chosen.size; turn++)
      ({ by, ran } = await run(chosen));
    const seconds = (Date.now() - begun) / 1000;
    appendFileSync(results, `${JSON.stringify({ id: mutant.id, killed: by !== null, by, ran, seconds })}\n`);
  } finally {
    writeFileSync(file, source);
    vitest.invalidateFile(file);
  }
}
await vitest.close();
process.exit(0);

/** @returns the first failed test, or null, and how many files were run */
async function run(tests: ReadonlySet<string>): Promise<{ by: string | null; ran: number }> {
  // Failures of the previous run would end this one.
  vitest.state.filesMap.clear();
  vitest.state.idMap.clear();
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(chosenFrom([...tests]));
  const ran = testModules.filter((module) => /passed|failed/.test(module.state())).length;
  const failed = testModules.find((module) => module.state() === "failed");
  if (failed) {
    const [test] = failed.children.allTests("failed");
    return {
      by: `${path.relative(process.cwd(), failed.moduleId)} › ${test?.fullName ?? "not loaded"}`,
      ran,
    };
  }
  return { by: unhandledErrors.length > 0 ? "an error outside of tests" : null, ran };
}
