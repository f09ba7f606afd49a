import type { Database } from "@/db/client";
import { runAgain } from "../run-again";
import { deliverDue } from "./deliver-due";

const PAUSE_MS = 2000;

/** http to this machine is allowed only if this is set, for trying a receiver. */
export const loopbackAllowed = (): boolean => process.env.SO_CHI_DAO_WEBHOOKS_LOOPBACK === "1";

/**
 * Starts the deliveries to other systems. @returns a function that stops them, once the current messages have
 * ended
 */
export const startWebhooks = (db: Database): (() => Promise<void>) =>
  runAgain("webhooks", PAUSE_MS, () =>
    deliverDue(db, { clock: () => new Date(), loopback: loopbackAllowed() }),
  );
