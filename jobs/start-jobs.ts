import "server-only";
import type { Database } from "@/db/client";
import type { Mailer } from "./mailer";
import { runDue } from "./run-due";
import type { Clock } from "./send-due-mail";

/** Between two looks at what is due, milliseconds. */
const EVERY_MS = 5000;

/**
 * Runs what is due again and again beside the requests, never in one.
 * @returns stops it: nothing new is begun, and it resolves once the mail in hand is settled
 */
export function startJobs(db: Database, mailer: Mailer | null, clock: Clock): () => Promise<void> {
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const look = () => {
    running = runDue(db, mailer, clock, stopping.signal)
      .catch((error) => console.error("jobs:", error))
      .then(() => {
        if (stopping.signal.aborted) return;
        timer = setTimeout(look, EVERY_MS);
        timer.unref();
      });
  };
  look();
  return () => {
    stopping.abort();
    clearTimeout(timer);
    return running;
  };
}
