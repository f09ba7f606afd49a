import "server-only";
import type { Readable } from "node:stream";
import type { Database } from "@/db/client";
import { listRegister } from "@/db/queries/directives/list-register";
import { dayInAgency } from "@/domain/calendar/day";
import { streamFromThread } from "../stream-from-thread";
import { type AskedRegister, writeRegister } from "./write-register";

/** Fewer rows take less time than a thread needs to start, and hold others up for as long as a few pages. */
const ROWS_FOR_A_THREAD = 2000;

/** The register's sheet, a long one from a thread. */
export function streamRegister(db: Database, asked: AskedRegister): Readable {
  const { total } = listRegister(db, asked.actor, asked.view, dayInAgency(asked.now));
  if (total < ROWS_FOR_A_THREAD) return writeRegister(db, asked);
  return streamFromThread("jobs/sheets/register-thread.ts", asked);
}
