import "server-only";
import { and, eq } from "drizzle-orm";
import { refuse } from "@/domain/errors";
import type { Transaction } from "../client";
import { listCorrections } from "../queries/minutes/list-corrections";
import { corrections } from "../schema/corrections";
import type { ContentOf, TakenPart } from "./taken-part";

/** Removes a correction: the passage stays as it was signed. */
export function extractCorrection(
  tx: Transaction,
  { id: meetingId, supplementsId }: { id: number; supplementsId: number | null },
  correctionId: number,
): TakenPart | null {
  const all = supplementsId === null ? [] : listCorrections(tx, meetingId, supplementsId);
  const at = all.findIndex(({ id }) => id === correctionId);
  const correction = tx
    .delete(corrections)
    .where(and(eq(corrections.id, correctionId), eq(corrections.meetingId, meetingId)))
    .returning()
    .get();
  if (!correction) return null;
  const words = [correction.text, correction.reason].filter(Boolean).join("\n");
  return {
    rowId: correctionId,
    number: at + 1,
    label: all[at]?.place.title ?? "",
    words,
    content: { kind: "correction", correction },
  };
}

/** @throws meeting.corrected_already if the passage has another correction by now */
export function restoreCorrection(tx: Transaction, { correction }: ContentOf<"correction">): void {
  const { meetingId, agendaItemId, directiveId } = correction;
  const place =
    agendaItemId === null
      ? eq(corrections.directiveId, directiveId ?? 0)
      : eq(corrections.agendaItemId, agendaItemId);
  const again = tx
    .select({ id: corrections.id })
    .from(corrections)
    .where(and(eq(corrections.meetingId, meetingId), place))
    .get();
  if (again) refuse("meeting.corrected_already");
  tx.insert(corrections).values(correction).run();
}
