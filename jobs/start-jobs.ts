import "server-only";
import type { Database } from "@/db/client";
import type { Mailer } from "./mailer";
import { runAgain } from "./run-again";
import { runDue } from "./run-due";
import type { Clock } from "./send-due-mail";

const PAUSE_MS = 5000;

/** Starts reminders, digests and mail. @returns a function that stops them, once the current mail has ended */
export const startJobs = (db: Database, mailer: Mailer | null, clock: Clock): (() => Promise<void>) =>
  runAgain("jobs", PAUSE_MS, (stop) => runDue(db, mailer, clock, stop));
