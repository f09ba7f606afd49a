import "server-only";
import { eq } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import type { Transaction } from "../../client";
import { formerPositions, positions } from "../../schema/people";

type Position = Pick<typeof positions.$inferSelect, "id" | "departmentId" | "toDay">;

/** Changes a title; what was recorded before stays, for reports of a past day. */
export function changePositionIn(
  tx: Transaction,
  { id, departmentId, toDay }: Position,
  change: { departmentId: number } | { toDay: Day | null },
  today: Day,
): void {
  tx.insert(formerPositions).values({ positionId: id, departmentId, toDay, untilDay: today }).run();
  tx.update(positions).set(change).where(eq(positions.id, id)).run();
}
