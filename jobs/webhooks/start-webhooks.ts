import type { Database } from "@/db/client";
import { runAgain } from "../run-again";
import { deliverDue } from "./deliver-due";

const PAUSE_MS = 2000;

/** http to the machine itself may be told only where this is set, for trying a receiver out. */
export const loopbackAllowed = (): boolean => process.env.SO_CHI_DAO_WEBHOOKS_LOOPBACK === "1";

/** What other systems are told. @returns stops it, once the messages in hand are settled */
export const startWebhooks = (db: Database): (() => Promise<void>) =>
  runAgain("webhooks", PAUSE_MS, () =>
    deliverDue(db, { clock: () => new Date(), loopback: loopbackAllowed() }),
  );
