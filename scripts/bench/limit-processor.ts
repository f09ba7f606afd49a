import { existsSync, mkdirSync, rmdirSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Where Linux keeps the groups of its first version; writing needs root. */
const GROUPS = "/sys/fs/cgroup/cpu";
/** Short, so that a process that has used its part does not pause for long. */
const PERIOD_US = 20_000;

/** Whether this machine lets a process be limited. */
export const canLimitProcessor = (): boolean => existsSync(path.join(GROUPS, "cpu.cfs_quota_us"));

/**
 * Limits each process, with all its threads, to a part of one core, in a group of its own.
 * @param part 0.5 for half a core
 * @returns removes the groups; to be called when the processes have ended
 */
export function limitProcessor(pids: readonly number[], part: number): () => void {
  const groups = pids.map((pid) => path.join(GROUPS, `so-chi-dao-bench-${pid}`));
  for (const [at, group] of groups.entries()) {
    mkdirSync(group);
    writeFileSync(path.join(group, "cpu.cfs_period_us"), String(PERIOD_US));
    writeFileSync(path.join(group, "cpu.cfs_quota_us"), String(Math.round(PERIOD_US * part)));
    writeFileSync(path.join(group, "cgroup.procs"), String(pids[at]));
  }
  return () => {
    for (const group of groups) rmdirSync(group);
  };
}
