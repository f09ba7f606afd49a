import "server-only";
import type { Actor } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import { canWriteMinutes } from "@/domain/meetings/policy";
import type { Transaction } from "../../client";
import { findVisibleMeeting, type MeetingRow } from "./touch-meeting";

/** @throws request.not_found, request.not_allowed, meeting.wrong_status */
export function findSignedMeeting(tx: Transaction, actor: Actor, meetingId: number): MeetingRow {
  const row = findVisibleMeeting(tx, actor, meetingId);
  if (!canWriteMinutes(actor)) refuse("request.not_allowed");
  if (row.status !== "signed") refuse("meeting.wrong_status");
  return row;
}
