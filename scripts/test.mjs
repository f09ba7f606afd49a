// Every check and test in turn; the last line sums them up over all runners.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { findChromium } from "./find-chromium.mjs";

const reports = mkdtempSync(path.join(tmpdir(), "so-chi-dao-tests-"));
const sum = { passed: 0, failed: 0 };
const chromium = findChromium();

// The build checks the types first. It leaves a core idle for much of its time, the checks use it.
await Promise.all([one("build"), inTurn(["lint", "imports", "unused"])]);
const unit = path.join(reports, "unit.json");
await counted("unit", ["--reporter=default", "--reporter=json", `--outputFile.json=${unit}`], () => {
  const { numPassedTests, numFailedTests, numFailedTestSuites } = read(unit);
  // A file that cannot be loaded has no failed test of its own.
  return { passed: numPassedTests, failed: Math.max(numFailedTests, numFailedTestSuites > 0 ? 1 : 0) };
});
const browser = path.join(reports, "browser.json");
const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: browser, ...(chromium ? { CHROMIUM_PATH: chromium } : {}) };
await counted(
  "e2e",
  ["--reporter=list,json"],
  () => {
    const { expected, unexpected, flaky, skipped } = read(browser).stats;
    // What is skipped or passes only sometimes has not passed.
    return { passed: expected, failed: unexpected + flaky + skipped };
  },
  env,
);

console.log(`${sum.passed} passed, ${sum.failed} failed`);
process.exit(sum.failed === 0 ? 0 : 1);

async function inTurn(scripts) {
  for (const script of scripts) await one(script);
}

async function one(script) {
  const ok = (await run(script, [], { aside: true })) === 0;
  sum[ok ? "passed" : "failed"] += 1;
}

async function counted(script, args, count, env) {
  const status = await run(script, ["--", ...args], { env });
  try {
    const { passed, failed } = count();
    sum.passed += passed;
    sum.failed += failed === 0 && status !== 0 ? 1 : failed;
  } catch (error) {
    console.error(`${script}: no report (${error.message})`);
    sum.failed += 1;
  }
}

/** Runs a script of package.json; one of several at a time says what it has to say when it is done. */
function run(script, args, { env = {}, aside = false }) {
  if (!aside) console.log(`\n— ${script}`);
  const begun = Date.now();
  const child = spawn("npm", ["run", "--silent", script, ...args], {
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
