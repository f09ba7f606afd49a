import "server-only";
import { and, eq, ne } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import { meetingCode } from "@/domain/meetings/code";
import type { Transaction } from "../../client";
import { meetings } from "../../schema/meetings";

/** The first code of a series and month that no other meeting has; codes of discarded meetings are free. */
export function findFreeCode(tx: Transaction, symbol: string, heldOn: Day, exceptId = 0): string {
  for (let ordinal = 1; ; ordinal++) {
    const code = meetingCode(symbol, heldOn, ordinal);
    const taken = tx
      .select({ id: meetings.id })
      .from(meetings)
      .where(and(eq(meetings.code, code), ne(meetings.status, "discarded"), ne(meetings.id, exceptId)))
      .get();
    if (!taken) return code;
  }
}
