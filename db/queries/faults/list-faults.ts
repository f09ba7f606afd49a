import "server-only";
import { desc } from "drizzle-orm";
import { type Actor, isAdmin } from "@/domain/actor";
import type { Reader } from "../../client";
import { faults } from "../../schema/faults";

/** Errors of the program, the last first; none for anyone but administrators. */
export const listFaults = (db: Reader, actor: Actor) =>
  isAdmin(actor) ? db.select().from(faults).orderBy(desc(faults.lastAt), desc(faults.id)).all() : [];
