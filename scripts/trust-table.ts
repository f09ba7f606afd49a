// Prints what is promised beside what running it shows, as a Markdown table, and what is left to the agency. [--browser]
// runs the browser tests of the table too (they need a build), [--long] the commands that take minutes each and need a
// quiet machine. Exits with 1 if a line does not hold.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs, stripVTControlCharacters } from "node:util";
import { SECURITY_RULES } from "@/domain/security/security-rules";
import { translatorOf } from "@/messages/translator";
import { ROWS } from "./trust-table/rows";

const { values } = parseArgs({
  options: { browser: { type: "boolean", default: false }, long: { type: "boolean", default: false } },
});
const NOT_RUN = "not run";
const reports = mkdtempSync(path.join(tmpdir(), "so-chi-dao-trust-"));
try {
  process.exitCode = (await printTable()) ? 0 : 1;
} finally {
  rmSync(reports, { recursive: true, force: true });
}

/** @returns whether every line that was run holds */
async function printTable(): Promise<boolean> {
  const unit = await runUnit();
  const browser = values.browser ? await runBrowser() : null;
  const lines: string[] = [];
  let holds = true;
  for (const [subject, rows] of Object.entries(ROWS)) {
    for (const row of rows) {
      const shown = [
        ...shownByTests(row.unit ?? [], unit, row.prints),
        ...shownByTests(row.browser ?? [], browser, row.prints),
        ...(row.long ? [await shownByCommand(row.long, row.prints)] : []),
      ];
      const isGood = shown.every((one) => one.isGood);
      holds &&= isGood;
      const by = shown.map((one) => one.by).join("<br>");
      const figures = shown.flatMap((one) => one.figures).join("<br>");
      lines.push(
        `| ${subject} | ${row.promise} | ${by} | ${isGood ? "" : "**does not hold**<br>"}${figures} |`,
      );
    }
  }
  console.log("| subject | promise | shown by | figures |\n|---|---|---|---|");
  for (const line of lines) console.log(line);
  console.log(`\nLeft to the agency, in the profile of level 2:\n\n${leftToTheAgency()}`);
  return holds;
}

type Shown = { by: string; figures: string[]; isGood: boolean };
/** Tests by file, and what they printed. */
type Ran = { tests: Map<string, { passed: number; failed: number }>; out: string };

function shownByTests(names: readonly string[], ran: Ran | null, prints: readonly string[] = []): Shown[] {
  if (names.length === 0) return [];
  const by = names.map((name) => `\`${name}\``).join(", ");
  if (ran === null) return [{ by, figures: [NOT_RUN], isGood: true }];
  const found = names.map((name) => [...ran.tests].filter(([file]) => file.includes(name)));
  const all = found.flat().map(([, tests]) => tests);
  const passed = all.reduce((sum, tests) => sum + tests.passed, 0);
  const failed = all.reduce((sum, tests) => sum + tests.failed, 0);
  const sum = failed === 0 ? `${passed} tests passed` : `${passed} tests passed, ${failed} failed`;
  // A name without tests is one that was moved.
  const isGood = failed === 0 && found.every((tests) => tests.length > 0);
  return [{ by, figures: [sum, ...linesOf(ran.out, prints)], isGood }];
}

async function shownByCommand(name: string, prints: readonly string[] = []): Promise<Shown> {
  const by = `\`npm run ${name}\``;
  if (!values.long) return { by, figures: [NOT_RUN], isGood: true };
  const { status, out } = await run(["run", "--silent", name]);
  return { by, figures: [status === 0 ? "passed" : "failed", ...linesOf(out, prints)], isGood: status === 0 };
}

function linesOf(out: string, prints: readonly string[]): string[] {
  const lines = out.split("\n").map((line) => line.trim());
  return lines.filter((line) => prints.some((begin) => line.startsWith(begin)));
}

async function runUnit(): Promise<Ran> {
  const report = path.join(reports, "unit.json");
  const files = Object.values(ROWS).flatMap((rows) => rows.flatMap(({ unit = [] }) => unit));
  const { out } = await run(
    ["run", "--silent", "unit", "--", ...files, "--reporter=default", "--reporter=json"].concat(
      `--outputFile.json=${report}`,
    ),
  );
  const { testResults } = JSON.parse(readFileSync(report, "utf8")) as {
    testResults: { name: string; status: string; assertionResults: { status: string }[] }[];
  };
  const tests = testResults.map(({ name, status, assertionResults }) => {
    const passed = assertionResults.filter((one) => one.status === "passed").length;
    // A file that cannot be loaded has no failed test of its own.
    const failed = Math.max(assertionResults.length - passed, status === "failed" ? 1 : 0);
    return [path.relative(process.cwd(), name), { passed, failed }] as const;
  });
  return { tests: new Map(tests), out };
}

type Suite = { file: string; suites?: Suite[]; specs?: { ok: boolean }[] };

async function runBrowser(): Promise<Ran> {
  const report = path.join(reports, "browser.json");
  const files = Object.values(ROWS).flatMap((rows) => rows.flatMap(({ browser = [] }) => browser));
  const args = ["run", "--silent", "e2e", "--", ...files, "--reporter=list,json"];
  const { out } = await run(args, { PLAYWRIGHT_JSON_OUTPUT_NAME: report });
  const { suites } = JSON.parse(readFileSync(report, "utf8")) as { suites: Suite[] };
  const specsOf = (suite: Suite): { ok: boolean }[] => [
    ...(suite.specs ?? []),
    ...(suite.suites ?? []).flatMap(specsOf),
  ];
  const tests = suites.map((suite) => {
    const specs = specsOf(suite);
    const passed = specs.filter(({ ok }) => ok).length;
    return [`e2e/${suite.file}`, { passed, failed: specs.length - passed }] as const;
  });
  return { tests: new Map(tests), out };
}

/** Runs npm and shows what it says on the standard error output: the table alone is printed. */
function run(args: readonly string[], env: Record<string, string> = {}) {
  const child = spawn("npm", args, {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const said: Buffer[] = [];
  child.stdout.on("data", (bytes: Buffer) => {
    said.push(bytes);
    process.stderr.write(bytes);
  });
  return new Promise<{ status: number | null; out: string }>((resolve) => {
    child.once("close", (status) =>
      resolve({ status, out: stripVTControlCharacters(Buffer.concat(said).toString()) }),
    );
  });
}

function leftToTheAgency(): string {
  const t = translatorOf("en", "admin");
  return SECURITY_RULES.filter(({ judged }) => judged === "organisational")
    .map(
      ({ id, source }) => `- ${t(`security.list.${id}.name`)} (${source}). ${t(`security.list.${id}.how`)}`,
    )
    .join("\n");
}
