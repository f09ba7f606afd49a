import "server-only";
import type { Database } from "@/db/client";
import { runAgain } from "../run-again";
import { type PushOptions, sendPushes } from "./send-pushes";

const PAUSE_MS = 2000;

/** Starts to push. @returns a function that stops it, once the current pushes have ended */
export const startPushes = (db: Database, options: PushOptions): (() => Promise<void>) =>
  runAgain("pushes", PAUSE_MS, (stop) => sendPushes(db, options, stop));
