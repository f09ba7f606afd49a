import "server-only";
import type { Database } from "@/db/client";
import { findMeetingRecord } from "@/db/queries/meetings/find-meeting-record";
import { findPaperDefaults } from "@/db/queries/meetings/find-paper-defaults";
import { draftArticle } from "@/documents/article/draft-article";
import { usualDefaults } from "@/documents/standard-parts";
import type { Actor } from "@/domain/actor";
import type { Article } from "@/domain/articles/article";

/** The news of a meeting as its record alone tells it; null where the meeting does not exist for the actor. */
export function draftFromRecord(db: Database, actor: Actor, meetingId: number): Article | null {
  const record = findMeetingRecord(db, actor, meetingId);
  if (!record) return null;
  const { byline } = usualDefaults(findPaperDefaults(db, actor));
  return draftArticle(record, { agency: record.agency.name, byline });
}
