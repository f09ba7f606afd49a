import type { Database } from "@/db/client";
import { runAgain } from "../run-again";
import { openLanes } from "./deliver-due";

const PAUSE_MS = 2000;

/** http to this machine is allowed only if this is set, for trying a receiver. */
export const loopbackAllowed = (): boolean => process.env.SO_CHI_DAO_WEBHOOKS_LOOPBACK === "1";

/**
 * Starts the deliveries to other systems. @returns a function that stops them, once the current messages have
 * ended
 */
export function startWebhooks(db: Database): () => Promise<void> {
  const lanes = openLanes(db, { clock: () => new Date(), loopback: loopbackAllowed() });
  const stop = runAgain("webhooks", PAUSE_MS, async () => lanes.look());
  return async () => {
    await stop();
    await lanes.settled();
  };
}
