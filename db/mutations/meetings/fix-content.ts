import "server-only";
import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import { refuse } from "@/domain/errors";
import { statusAfter } from "@/domain/meetings/life";
import { bindingOf, type MeetingRecord } from "@/domain/meetings/record";
import { canonicalContent } from "@/domain/meetings/signed/canonical-content";
import type { Transaction } from "../../client";
import { hashOf } from "../../queries/meetings/content-hash";
import { freezeFigures } from "../../queries/meetings/freeze-figures";
import { newCause, recordEvent } from "../../record-event";
import { meetings } from "../../schema/meetings";
import { removedParts } from "../../schema/removed-parts";
import { issueDirectives } from "../directives/issue-directives";
import { applyReviewDecisions } from "./apply-review-decisions";

type Signed = { name: string; position: string; on: Day; signature: "in-app" | "paper" };

/**
 * Signs a record inside a write: issues its directives, applies its review decisions, freezes the figures, and
 * stores text and hash.
 * @param contentHash the hash that was shown
 * @param withFigures false for meetings of an old register, whose figures are unknown
 * @returns how many directives were issued
 * @throws meeting.changed_since_shown if the record has another hash, and those of its steps
 */
export function fixContent(
  tx: Transaction,
  actor: Actor,
  {
    record,
    contentHash,
    signed,
    withFigures = true,
    causeId = newCause(),
  }: {
    record: MeetingRecord;
    contentHash: string;
    signed: Signed;
    withFigures?: boolean;
    /** Of all its events; its own unless the signature is part of an import. */
    causeId?: string;
  },
  now: Date,
): { issued: number } {
  const signedContent = canonicalContent(record);
  if (hashOf(signedContent) !== contentHash) refuse("meeting.changed_since_shown");
  const meetingId = record.id;
  const signerUserId = signed.signature === "in-app" ? actor.userId : null;
  // Before this signature has any effect: the figures as the meeting saw them.
  const frozenFigures = record.supplements || !withFigures ? null : freezeFigures(tx, actor, record.heldOn);
  issueDirectives(tx, actor, record, { effectiveOn: signed.on, signerUserId, now, causeId });
  applyReviewDecisions(tx, actor, record, { now, causeId });
  const issued = bindingOf(record).length;
  const event = {
    kind: "meeting.signed",
    payload: {
      contentHash,
      signature: signed.signature,
      signedBy: signed.name,
      signedOn: signed.on,
      directives: issued,
    },
  } as const;
  recordEvent(tx, actor, event, { meetingId }, now, { causeId, effectiveOn: signed.on });
  if (record.supplements) {
    const { code, title } = record;
    const supplemented = { kind: "meeting.supplemented", payload: { code, title } } as const;
    const base = { meetingId: record.supplements.id };
    recordEvent(tx, actor, supplemented, base, now, { causeId, effectiveOn: signed.on });
  }
  // Removed parts are not part of what was signed.
  tx.delete(removedParts).where(eq(removedParts.meetingId, meetingId)).run();
  tx.update(meetings)
    .set({
      status: statusAfter(record, signed.signature === "paper" ? "record-paper-signature" : "sign"),
      version: record.version + 1,
      contentHash,
      frozenFigures,
      signedContent,
      signedAt: now.toISOString(),
      signedOn: signed.on,
      signedByUserId: signerUserId,
      signedByName: signed.name,
      signedByPosition: signed.position,
      signature: signed.signature,
    })
    .where(eq(meetings.id, meetingId))
    .run();
  return { issued };
}
