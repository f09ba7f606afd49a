// Runs every check and test; the last line is the sum over all runners.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { stripVTControlCharacters } from "node:util";
import { findChromium } from "./find-chromium.mjs";

const reports = mkdtempSync(path.join(tmpdir(), "so-chi-dao-tests-"));
const sum = { passed: 0, failed: 0 };
/** Failures, by runner and name. */
const failures = [];
/** Browser tests that failed and then passed, with the reason of the failure. */
const unsteady = [];
const chromium = findChromium();

// Two rows of steps, so that both cores of a small machine have work until the browser tests. Unit tests are two processes, because one
// that has loaded the modules of both takes a third longer; tests that serve wait for half of their time, and need the build.
const [, demo] = await Promise.all([buildAndServe(), checkAndTestRules()]);
// Not beside the unit tests: a busy machine then decides more of them.
await browserTests(demo);
if (demo) rmSync(demo, { recursive: true, force: true });

// Printed again at the end, because a long log is often cut at its beginning.
for (const test of unsteady) console.log(`passed only when run again: ${test}`);
for (const failure of failures) console.log(`failed: ${failure}`);
console.log(`${sum.passed} passed, ${sum.failed} failed`);
process.exit(sum.failed === 0 ? 0 : 1);

async function buildAndServe() {
  await one("bundle");
  await unitTests(["serving", "isolated"]);
}

/** @returns the data folder of the browser tests, as fillDemo */
async function checkAndTestRules() {
  for (const script of ["lint", "imports", "unused"]) await one(script);
  const filled = await fillDemo();
  await unitTests(["rules"]);
  // After the build, which rewrites the types of the routes: the compiler beside it may find them gone.
  // By itself the compiler takes a thread for each of four parts, which do much of the work twice: with one it needs half the processor.
  await one("types", ["--singleThreaded"]);
  return filled;
}

/** Fills the agency of the browser tests. @returns its data folder; nothing if it failed: they then try again and say why */
async function fillDemo() {
  const folder = mkdtempSync(path.join(tmpdir(), "so-chi-dao-filled-"));
  const args = ["--import", "tsx", "--conditions=react-server", "scripts/seed-demo.ts", "--seed", "7"];
  const status = await run("node", { args, env: { SO_CHI_DAO_DATA: folder }, aside: true });
  if (status === 0) return folder;
  rmSync(folder, { recursive: true, force: true });
}

/** @param projects of vitest.config.ts */
function unitTests(projects) {
  const report = path.join(reports, `unit-${projects[0]}.json`);
  const asked = projects.map((project) => `--project=${project}`);
  const args = [...asked, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  return counted("unit", { args, aside: true }, () => {
    const { numPassedTests, testResults } = read(report);
    return { passed: numPassedTests, failed: testResults.flatMap(failedIn) };
  });
}

function browserTests(filled) {
  const report = path.join(reports, "browser.json");
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  if (chromium) env.CHROMIUM_PATH = chromium;
  if (filled) env.E2E_FILLED = filled;
  return counted("e2e", { args: ["--reporter=list,json"], env }, () => {
    const { stats, suites, errors } = read(report);
    const faults = errors.map(({ message = "" }) => message.split("\n")[0]);
    unsteady.push(...suites.flatMap((suite) => namesOf(suite, ["flaky"])));
    const failed = suites.flatMap((suite) => namesOf(suite, ["unexpected", "skipped"]));
    return { passed: stats.expected + stats.flaky, failed: [...failed, ...faults] };
  });
}

async function one(script, args = []) {
  if ((await run(script, { args, aside: true })) === 0) sum.passed += 1;
  else fail(script);
}

async function counted(script, options, count) {
  const status = await run(script, options);
  try {
    const { passed, failed } = count();
    sum.passed += passed;
    for (const name of failed) fail(`${script}: ${name}`);
    if (failed.length === 0 && status !== 0) fail(`${script}: ended with ${status}`);
  } catch (error) {
    fail(`${script}: no report (${error.message})`);
  }
}

function fail(name) {
  sum.failed += 1;
  failures.push(name);
}

/** A file that cannot be loaded has no failed test of its own. */
function failedIn({ name, status, assertionResults }) {
  const file = path.relative(process.cwd(), name);
  const failed = assertionResults.filter((one) => one.status === "failed");
  if (failed.length === 0 && status === "failed") return [file];
  return failed.map(({ fullName, failureMessages }) => `${file} › ${fullName}${reason(failureMessages[0])}`);
}

/** The tests of a suite that ended in one of these ways, each with the reason of its first failure. */
function namesOf({ suites = [], specs = [] }, ends) {
  const own = specs.filter(({ tests }) => tests.some(({ status }) => ends.includes(status)));
  return [...own.map(nameOf), ...suites.flatMap((suite) => namesOf(suite, ends))];
}

function nameOf({ file, title, tests }) {
  const [first] = tests.flatMap(({ results }) => results).filter(({ errors }) => errors.length > 0);
  const line = first?.errorLocation ? `:${first.errorLocation.line}` : "";
  return `e2e/${file}${line} › ${title}${reason(first?.errors[0]?.message)}`;
}

/** The first line of what a runner says about a failure. */
function reason(message = "") {
  const [line = ""] = stripVTControlCharacters(message).split("\n");
  return line ? ` (${line})` : "";
}

/** Runs a script of package.json; one of several in parallel prints its output when it is done. */
function run(script, { args = [], env = {}, aside = false }) {
  if (!aside) console.log(`\n— ${script}`);
  const begun = Date.now();
  const child = spawn("npm", ["run", "--silent", script, "--", ...args], {
    stdio: aside ? ["ignore", "pipe", "pipe"] : "inherit",
    env: { ...process.env, ...env },
  });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => said.push(chunk));
  return new Promise((resolve) => {
    child.on("close", (status) => {
      if (aside) console.log(`\n— ${script}\n${Buffer.concat(said)}`);
      const seconds = Math.round((Date.now() - begun) / 1000);
      console.log(`— ${script}: ${status === 0 ? "ok" : `failed (${status})`}, ${seconds} s`);
      resolve(status);
    });
  });
}

function read(file) {
  return JSON.parse(readFileSync(file, "utf8"));
}
