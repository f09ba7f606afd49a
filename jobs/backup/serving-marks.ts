import "server-only";
import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { dataFolder } from "@/files/data-folder";

const markOf = (name: string) => path.join(dataFolder("serving"), name);
const KILLED = "killed";

/**
 * Leaves a mark that this process serves the data. Its end removes the mark, unless the process is killed: the next
 * start then notes that one was.
 */
export function markServing(): void {
  for (const name of readdirSync(dataFolder("serving"))) {
    if (/^\d+$/.test(name) && !isServing(Number(name))) noteKilled(name);
  }
  const mark = markOf(String(process.pid));
  writeFileSync(mark, "", { mode: 0o600 });
  process.once("exit", () => rmSync(mark, { force: true }));
}

function noteKilled(name: string): void {
  try {
    renameSync(markOf(name), markOf(KILLED));
  } catch (error) {
    // Another process that starts at the same time has noted it.
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}

/** Whether a process that served was killed, and nothing was done about it. */
export const wasKilled = (): boolean => existsSync(markOf(KILLED));

export const forgetKilled = (): void => rmSync(markOf(KILLED), { force: true });

/** A mark with this process's own number is of an earlier one: this one has not left its mark. */
function isServing(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another user may not be asked.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
