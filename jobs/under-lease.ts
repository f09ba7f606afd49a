import "server-only";
import type { Database } from "@/db/client";
import { returnLease } from "@/db/mutations/leases/return-lease";
import { takeLease } from "@/db/mutations/leases/take-lease";
import { isDead, newHolder } from "./lease-holder";
import { runAgain } from "./run-again";

/** A third of the time after which a silent holder loses the lease. */
const RENEW_MS = 15_000;
/** How often the others look whether the holder has ended. */
const LOOK_MS = 3000;

type Stop = () => Promise<unknown>;

/**
 * Runs jobs in one process of those that share a database: this one begins when it gets the lease, and ends them when
 * it loses it, for example because its machine slept.
 * @param start begins the jobs, and returns a function that ends them
 * @returns a function that ends the jobs, waits for those under way, and gives the lease back
 */
export function underLease(db: Database, clock: () => Date, start: () => Stop): () => Promise<void> {
  const holder = newHolder();
  let stopJobs: Stop | null = null;
  let renewedAt = Number.NEGATIVE_INFINITY;
  const stopLooking = runAgain("lease of the jobs", LOOK_MS, async () => {
    if (stopJobs !== null && performance.now() - renewedAt < RENEW_MS) return;
    const isHeld = takeLease(db, { name: "jobs", holder, isDead }, clock());
    renewedAt = performance.now();
    if (isHeld) {
      stopJobs ??= start();
      return;
    }
    const stop = stopJobs;
    stopJobs = null;
    await stop?.();
  });
  return async () => {
    await stopLooking();
    if (stopJobs === null) return;
    await stopJobs();
    returnLease(db, "jobs", holder);
  };
}
