import "server-only";
import { and, eq, ne } from "drizzle-orm";
import { refuse } from "@/domain/errors";
import type { Transaction } from "../../client";
import { legalReferences } from "../../schema/legal-references";

/** Refuses a document that is listed already. @throws reference.already_there */
export function refuseKnownReference(
  tx: Transaction,
  { number, issuer }: { number: string; issuer: string },
  exceptId: number | null,
): void {
  const known = tx
    .select({ id: legalReferences.id })
    .from(legalReferences)
    .where(
      and(
        eq(legalReferences.number, number),
        eq(legalReferences.issuer, issuer),
        ne(legalReferences.id, exceptId ?? 0),
      ),
    )
    .get();
  if (known) refuse("reference.already_there", { number }, "number");
}
