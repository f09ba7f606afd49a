// Every check and test in turn; the last line sums them up over all runners.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { findChromium } from "./find-chromium.mjs";

const reports = mkdtempSync(path.join(tmpdir(), "so-chi-dao-tests-"));
const sum = { passed: 0, failed: 0 };
const chromium = findChromium();

for (const check of ["lint", "types", "imports", "unused"]) one(check);
const unit = path.join(reports, "unit.json");
counted("unit", ["--reporter=default", "--reporter=json", `--outputFile.json=${unit}`], () => {
  const { numPassedTests, numFailedTests, numFailedTestSuites } = read(unit);
  // A file that cannot be loaded has no failed test of its own.
  return { passed: numPassedTests, failed: Math.max(numFailedTests, numFailedTestSuites > 0 ? 1 : 0) };
});
one("build");
const browser = path.join(reports, "browser.json");
const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: browser, ...(chromium ? { CHROMIUM_PATH: chromium } : {}) };
counted(
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

function one(script) {
  const ok = run(script, []) === 0;
  sum[ok ? "passed" : "failed"] += 1;
}

function counted(script, args, count, extra) {
  const status = run(script, ["--", ...args], extra);
  try {
    const { passed, failed } = count();
    sum.passed += passed;
    sum.failed += failed === 0 && status !== 0 ? 1 : failed;
  } catch (error) {
    console.error(`${script}: no report (${error.message})`);
    sum.failed += 1;
  }
}

function run(script, args, extra = {}) {
  console.log(`\n— ${script}`);
  const begun = Date.now();
  const { status } = spawnSync("npm", ["run", "--silent", script, ...args], {
    stdio: "inherit",
    env: { ...process.env, ...extra },
  });
  console.log(
    `— ${script}: ${status === 0 ? "ok" : `failed (${status})`}, ${Math.round((Date.now() - begun) / 1000)} s`,
  );
  return status;
}

function read(file) {
  return JSON.parse(readFileSync(file, "utf8"));
}
