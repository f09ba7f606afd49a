import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");

/** Starts the built app on a free port over a data folder. @returns its address, what it printed, and its end */
export async function serveData(folder: string) {
  let printed = "";
  const child = spawn(process.execPath, ["scripts/serve.mjs"], {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production", PORT: "0", HOST: "127.0.0.1", SO_CHI_DAO_DATA: folder },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk) => {
      printed += String(chunk);
    });
  }
  const port = await opened(child, () => printed);
  return { address: `http://127.0.0.1:${port}`, printed: () => printed, stop: () => stop(child) };
}

function opened(child: ChildProcess, printed: () => string): Promise<number> {
  return new Promise((resolve, reject) => {
    child.on("message", (message) => resolve((message as { port: number }).port));
    child.on("exit", (code) => reject(new Error(`the server ended (${code}): ${printed()}`)));
  });
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.on("exit", () => resolve());
    child.kill("SIGTERM");
  });
}
