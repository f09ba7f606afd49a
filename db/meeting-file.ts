import "server-only";
import { and, eq, inArray, type SQL } from "drizzle-orm";
import { attachments } from "./schema/attachments";

/** Condition on an attachment: this photo or document of a meeting's minutes. */
export const isMeetingFile = (meetingId: number, fileId: number): SQL | undefined =>
  and(
    eq(attachments.id, fileId),
    eq(attachments.meetingId, meetingId),
    inArray(attachments.place, ["photo", "document"]),
  );
