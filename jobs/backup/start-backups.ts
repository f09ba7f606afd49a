import "server-only";
import { spawn } from "node:child_process";
import { constants, setPriority } from "node:os";
import { dayInAgency } from "@/domain/calendar/day";
import { runAgain } from "../run-again";
import { lastRun, listBackups } from "./folder";

const LOOK_EVERY_MS = 60_000;
/** After a failure the night's backup is tried again, but not every minute. */
const AGAIN_AFTER_MS = 60 * 60_000;
/** A server that was just started has people waiting. Seconds. */
const NOT_BEFORE_S = 300;
/** Hours in the agency's day at which the night's backup may begin: people have gone home. */
const FROM_HOUR = 1;

/** Makes a backup each night, or as soon as the server runs again. @returns a function that stops looking */
export const startBackups = (clock: () => Date): (() => Promise<void>) =>
  runAgain("backups", LOOK_EVERY_MS, async () => {
    if (process.env.SO_CHI_DAO_BACKUPS === "off" || process.uptime() < NOT_BEFORE_S) return;
    if (isBackupDue(clock())) startApart("scripts/nightly.ts");
  });

/** Whether the agency's day has no backup yet and none is being made, or was tried within the hour. */
export function isBackupDue(now: Date): boolean {
  const inAgency = new Date(now.getTime() + 7 * 3_600_000);
  if (inAgency.getUTCHours() < FROM_HOUR) return false;
  const today = dayInAgency(now.toISOString());
  if (listBackups().some(({ madeAt }) => dayInAgency(madeAt) === today)) return false;
  const run = lastRun(now);
  if (run.state === "running") return false;
  // A clock that was set back must not stop backups.
  const since = run.state === "failed" ? now.getTime() - Date.parse(run.endedAt) : Number.POSITIVE_INFINITY;
  return run.state !== "failed" || run.problem === "interrupted" || since > AGAIN_AFTER_MS || since < 0;
}

/** How long a process may take to begin, and how often it is looked at. */
const BEGINS_WITHIN_MS = 10_000;
const LOOK_MS = 100;

/** Begins a backup in a process of its own. Resolves once the folder says so, so that a page can show it. */
export async function startBackup(clock: () => Date): Promise<void> {
  const before = JSON.stringify(lastRun(clock()));
  startApart("scripts/backup.ts");
  for (let waited = 0; waited < BEGINS_WITHIN_MS; waited += LOOK_MS) {
    if (JSON.stringify(lastRun(clock())) !== before) return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

/** With low priority, so that requests are answered as before. It continues if the server stops. */
function startApart(script: string): void {
  const child = spawn(process.execPath, ["--import", "tsx", "--conditions=react-server", script], {
    cwd: process.cwd(),
    stdio: ["ignore", "ignore", "inherit"],
    detached: true,
  });
  child.once("error", (error) => console.error("backups:", error));
  if (child.pid !== undefined) lower(child.pid);
  child.unref();
}

function lower(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch (error) {
    console.warn("backups: priority", error);
  }
}
