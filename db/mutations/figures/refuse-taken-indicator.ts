import "server-only";
import { and, eq, ne } from "drizzle-orm";
import { refuse } from "@/domain/errors";
import type { Transaction } from "../../client";
import { indicators } from "../../schema/indicators";

/** Refuses the name of another indicator. @throws figure.name_taken */
export function refuseTakenIndicator(tx: Transaction, name: string, exceptId: number): void {
  const taken = tx
    .select({ id: indicators.id })
    .from(indicators)
    .where(and(eq(indicators.name, name), ne(indicators.id, exceptId)))
    .get();
  if (taken) refuse("figure.name_taken", { name }, "name");
}
