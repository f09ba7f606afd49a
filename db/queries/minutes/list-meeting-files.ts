import "server-only";
import { asc, eq } from "drizzle-orm";
import type { RecordedFile } from "@/domain/meetings/record";
import type { Reader } from "../../client";
import { prepared } from "../../prepared";
import { attachments, storedFiles } from "../../schema/attachments";
import { sql } from "../../sql";

/** Photos, documents and scans of a meeting that the caller may see, in order. */
export function listMeetingFiles(db: Reader, meetingId: number): (RecordedFile & { place: string })[] {
  return prepared(db, "files of a meeting", () =>
    db
      .select({
        id: attachments.id,
        agendaItemId: attachments.agendaItemId,
        place: attachments.place,
        sha256: attachments.sha256,
        name: attachments.name,
        caption: attachments.caption,
        alt: attachments.alt,
        mime: storedFiles.mime,
        size: storedFiles.size,
        width: storedFiles.width,
        height: storedFiles.height,
      })
      .from(attachments)
      .innerJoin(storedFiles, eq(storedFiles.sha256, attachments.sha256))
      .where(eq(attachments.meetingId, sql.placeholder("meetingId")))
      .orderBy(asc(attachments.sortOrder), asc(attachments.id))
      .prepare(),
  ).all({ meetingId });
}
