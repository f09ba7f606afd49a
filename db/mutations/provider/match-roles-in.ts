import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { ProviderProof } from "@/domain/access/provider-proof";
import { SYSTEM } from "@/domain/actor";
import { dayInAgency } from "@/domain/calendar/day";
import type { Transaction } from "../../client";
import { grantLastsTo } from "../../grants-on";
import { newCause, recordEvent } from "../../record-event";
import { grants } from "../../schema/users";
import { endSessionsOf } from "../sessions/end-session";
import { endGrant } from "../users/end-grant";
import { isLastAdmin } from "../users/refuse-last-admin";

/**
 * Gives and takes, inside another write, the rights that groups at the provider stand for, so that they are those of
 * the person's groups; each is recorded as the system's act. Other rights stay, and so does the last administrator.
 */
export function matchRolesIn(
  tx: Transaction,
  { userId, account }: { userId: number; account: string },
  { held, mapped }: NonNullable<ProviderProof["roles"]>,
  now: Date,
): void {
  const today = dayInAgency(now.toISOString());
  const causeId = newCause();
  for (const kind of mapped) {
    const had = tx
      .select()
      .from(grants)
      .where(
        and(
          eq(grants.userId, userId),
          eq(grants.kind, kind),
          isNull(grants.departmentId),
          grantLastsTo(today),
        ),
      )
      .get();
    const payload = { account, kind, department: null };
    if (held.includes(kind) && !had) {
      tx.insert(grants).values({ userId, kind, departmentId: null, fromDay: today }).run();
      recordEvent(tx, SYSTEM, { kind: "grant.given", payload }, {}, now, { causeId });
    }
    if (held.includes(kind) || !had || (kind === "admin" && isLastAdmin(tx, userId, today))) continue;
    endGrant(tx, had, today);
    endSessionsOf(tx, userId, "grant-taken", now);
    recordEvent(tx, SYSTEM, { kind: "grant.taken", payload }, {}, now, { causeId });
  }
}
