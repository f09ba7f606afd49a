import "server-only";
import { eq } from "drizzle-orm";
import type { Transaction } from "../../client";
import { departments } from "../../schema/departments";

/** At most one department collects for all. */
export const clearCollector = (tx: Transaction) =>
  tx.update(departments).set({ collectsForAll: false }).where(eq(departments.collectsForAll, true)).run();
