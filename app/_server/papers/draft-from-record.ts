import "server-only";
import type { Database } from "@/db/client";
import { findPaperSettings } from "@/db/queries/agency/find-paper-settings";
import { findMeetingRecord } from "@/db/queries/meetings/find-meeting-record";
import { draftArticle } from "@/documents/article/draft-article";
import type { Actor } from "@/domain/actor";
import type { Article } from "@/domain/articles/article";

/** A meeting's article drafted from its record alone; null if the meeting does not exist for the actor. */
export function draftFromRecord(db: Database, actor: Actor, meetingId: number): Article | null {
  const record = findMeetingRecord(db, actor, meetingId);
  if (!record) return null;
  const agency = record.agency.name;
  return draftArticle(record, { agency, byline: findPaperSettings(db, actor).byline || agency });
}
