import "server-only";
import type { Actor } from "@/domain/actor";
import { type Day, formatDay } from "@/domain/calendar/day";
import { refuse } from "@/domain/errors";
import { isEditable } from "@/domain/meetings/life";
import type { Transaction } from "../../client";
import { listRecordsOfMonth } from "../../queries/meetings/list-records-of-month";

/**
 * Refuses to create a record in a month in which its series already has one, unless the clerk has chosen to.
 * @throws import.record_exists or import.record_closed under the field of the choice
 */
export function refuseUnnamedRecord(
  tx: Transaction,
  actor: Actor,
  { seriesId, heldOn }: { seriesId: number; heldOn: Day },
): void {
  const all = listRecordsOfMonth(tx, actor, heldOn).filter((one) => one.seriesId === seriesId);
  const open = all.find(({ status }) => isEditable(status));
  const there = open ?? all[0];
  if (!there) return;
  refuse(
    open ? "import.record_exists" : "import.record_closed",
    { code: there.code, title: there.title, day: formatDay(there.heldOn) },
    "into",
  );
}
