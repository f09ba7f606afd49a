import "server-only";
import { refuse } from "@/domain/errors";
import { spellingOf } from "@/domain/text/spelling";
import type { Transaction } from "../../client";
import { indicators } from "../../schema/indicators";

/** Refuses the name of another indicator, also in another spelling. @throws figure.name_taken */
export function refuseTakenIndicator(tx: Transaction, name: string, exceptId: number): void {
  const taken = tx
    .select({ id: indicators.id, name: indicators.name })
    .from(indicators)
    .all()
    .some((other) => other.id !== exceptId && spellingOf(other.name) === spellingOf(name));
  if (taken) refuse("figure.name_taken", { name }, "name");
}
