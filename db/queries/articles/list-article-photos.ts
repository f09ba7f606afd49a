import "server-only";
import type { Actor } from "@/domain/actor";
import type { MeetingRecord, RecordedFile } from "@/domain/meetings/record";
import type { Reader } from "../../client";
import { listMeetingFiles } from "../minutes/list-meeting-files";
import { findArticle } from "./find-article";

/** The photos that a meeting's article may show: those of the minutes, then those of the article only. */
export function listArticlePhotos(db: Reader, actor: Actor, record: MeetingRecord): RecordedFile[] {
  if (!findArticle(db, actor, record.id)) return record.photos;
  const own = listMeetingFiles(db, record.id).filter(({ place }) => place === "article");
  return [...record.photos, ...own];
}
