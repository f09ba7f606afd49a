import type { Database } from "@/db/client";
import { deliverDue } from "./deliver-due";

const EVERY_MS = 2000;

declare global {
  var soChiDaoWebhooks: ReturnType<typeof setInterval> | undefined;
}

/** http to the machine itself may be told only where this is set, for trying a receiver out. */
export const loopbackAllowed = (): boolean => process.env.SO_CHI_DAO_WEBHOOKS_LOOPBACK === "1";

/** Looks every two seconds for what is due; once a process, and one look at a time. */
export function startWebhooks(database: () => Database): void {
  let looking = false;
  globalThis.soChiDaoWebhooks ??= setInterval(async () => {
    if (looking) return;
    looking = true;
    try {
      await deliverDue(database(), { clock: () => new Date(), loopback: loopbackAllowed() });
    } catch (error) {
      console.error("webhooks", error);
    } finally {
      looking = false;
    }
  }, EVERY_MS).unref();
}
