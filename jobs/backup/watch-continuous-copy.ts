import "server-only";
import type { Database } from "@/db/client";
import { runAgain } from "../run-again";
import { lookAtContinuousCopy } from "./continuous-copy";
import { renewContinuousCopy } from "./renew-continuous-copy";

const LOOK_EVERY_MS = 30_000;

/**
 * Looks at the continuous copy again and again, and renews it if that failed when the server started.
 * @returns a function that stops it
 */
export const watchContinuousCopy = (db: Database): (() => Promise<void>) =>
  runAgain("continuous copy", LOOK_EVERY_MS, async () => {
    renewContinuousCopy(db);
    await lookAtContinuousCopy();
  });
