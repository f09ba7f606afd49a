import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..", "..");
const timer = path.join(import.meta.dirname, "time-statements.mjs");
const bare = path.join(import.meta.dirname, "bare-app");

/** A server that is measured. */
export type Served = {
  address: string;
  pid: number;
  /** What SQLite did since the last call; only of a server that times its statements. */
  takeStatements: () => Promise<Statement[]>;
  /** Milliseconds of processor of all threads until now, exactly; only of a server that times its statements. */
  askProcessor: () => Promise<number>;
  stop: () => Promise<void>;
};

/** One statement's SQL, how often it ran and for how many milliseconds in all. */
export type Statement = { sql: string; times: number; ms: number };

/**
 * Starts a build of the product with a data folder.
 * @param at the folder of the build; this project's, or an earlier one's
 * @param timed whether it times its statements, which costs a little
 */
export function serveBuild(at: string, data: string, timed = false): Promise<Served> {
  const env = {
    NODE_ENV: "production" as const,
    PORT: "0",
    HOST: "127.0.0.1",
    SO_CHI_DAO_DATA: data,
    SO_CHI_DAO_BACKUPS: "off",
  };
  return start("scripts/serve.mjs", at, env, timed ? ["--import", timer] : []);
}

/** Starts this project's build with several processes, as an agency does. The process is the one that leads the others. */
export function serveTogether(data: string, processes: number): Promise<Served> {
  return start("scripts/start.mjs", root, {
    NODE_ENV: "production",
    PORT: "0",
    HOST: "127.0.0.1",
    SO_CHI_DAO_DATA: data,
    SO_CHI_DAO_BACKUPS: "off",
    SO_CHI_DAO_PROCESSES: String(processes),
  });
}

/** Starts the floors, with what was stored of the product's answers; builds them the first time. */
export function serveBare(answers: string, rows: string, list: string): Promise<Served> {
  const env = { BENCH_ANSWERS: answers, BENCH_ROWS: rows, BENCH_LIST: list };
  if (!existsSync(path.join(bare, ".next", "BUILD_ID"))) {
    const next = path.join(root, "node_modules", "next", "dist", "bin", "next");
    execFileSync(process.execPath, [next, "build", bare], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ["ignore", "ignore", "inherit"],
    });
  }
  return start("scripts/bench/bare-server.mjs", root, { NODE_ENV: "production", ...env });
}

function start(
  script: string,
  cwd: string,
  env: NodeJS.ProcessEnv,
  options: readonly string[] = [],
): Promise<Served> {
  const child = spawn(process.execPath, [...options, script], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  let printed = "";
  child.stderr?.on("data", (chunk) => {
    printed += String(chunk);
  });
  return new Promise((resolve, reject) => {
    child.once("message", (message) => {
      const { port } = message as { port: number };
      resolve({
        address: `http://127.0.0.1:${port}`,
        pid: child.pid ?? 0,
        takeStatements: () =>
          ask<{ statements: Statement[] }>(child, "askStatements").then(({ statements }) => statements),
        askProcessor: () =>
          ask<{ processor: number }>(child, "askProcessor").then(({ processor }) => processor),
        stop: () => stop(child),
      });
    });
    child.once("exit", (code) => reject(new Error(`the server ended (${code}): ${printed}`)));
  });
}

/** Asks the module that times statements (time-statements.mjs). */
function ask<Answer>(child: ChildProcess, question: string): Promise<Answer> {
  return new Promise((resolve) => {
    child.once("message", (message) => resolve(message as Answer));
    child.send({ [question]: true });
  });
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once("exit", () => resolve());
    child.kill("SIGTERM");
  });
}

/** The processes that answer: those that a leading process has begun, or the process itself. */
export function answeringPids(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim();
  return children === "" ? [pid] : children.split(" ").map(Number);
}

/** Milliseconds of processor that a process has used, with all its threads (Linux: 100 ticks a second). */
export function processorMs(pid: number): number {
  const [, fields = ""] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ");
  const [user, system] = fields.split(" ").slice(11, 13);
  return (Number(user) + Number(system)) * 10;
}

/** Megabytes of memory that a process holds. */
export function memoryMb(pid: number): number {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kilobytes) / 1024;
}
