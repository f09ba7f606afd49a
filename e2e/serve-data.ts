import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");

/**
 * Starts the built app with a data folder, on a free port unless one is given.
 * @param env further variables of its environment
 * @returns its address, its output, a function that ends it, and one that kills it
 */
export async function serveData(folder: string, wanted = 0, env: Record<string, string> = {}) {
  let printed = "";
  const child = spawn(process.execPath, ["scripts/serve.mjs"], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: String(wanted),
      HOST: "127.0.0.1",
      SO_CHI_DAO_DATA: folder,
      SO_CHI_DAO_BACKUPS: "off",
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk) => {
      printed += String(chunk);
    });
  }
  const port = await opened(child, () => printed);
  return {
    address: `http://127.0.0.1:${port}`,
    port,
    printed: () => printed,
    stop: () => stop(child),
    kill: () => stop(child, "SIGKILL"),
  };
}

function opened(child: ChildProcess, printed: () => string): Promise<number> {
  return new Promise((resolve, reject) => {
    child.on("message", (message) => resolve((message as { port: number }).port));
    child.on("exit", (code) => reject(new Error(`the server ended (${code}): ${printed()}`)));
  });
}

function stop(child: ChildProcess, signal: NodeJS.Signals = "SIGTERM"): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.on("exit", () => resolve());
    child.kill(signal);
  });
}
