import "server-only";
import { and, desc, eq } from "drizzle-orm";
import type { Reader } from "../../client";
import { prepared } from "../../prepared";
import { privacyNotices, privacyReadings } from "../../schema/privacy";
import { sql } from "../../sql";

/** The newest notice; null if none is published. */
export const findPrivacyNotice = (db: Reader) =>
  prepared(db, "privacy notice", () =>
    db
      .select({ id: privacyNotices.id, text: privacyNotices.text, publishedAt: privacyNotices.publishedAt })
      .from(privacyNotices)
      .orderBy(desc(privacyNotices.id))
      .limit(1)
      .prepare(),
  ).get() ?? null;

/** When a person read a version of the notice; null if they did not. */
export const findReading = (db: Reader, userId: number, noticeId: number): string | null =>
  prepared(db, "reading of a privacy notice", () =>
    db
      .select({ readAt: privacyReadings.readAt })
      .from(privacyReadings)
      .where(
        and(
          eq(privacyReadings.userId, sql.placeholder("userId")),
          eq(privacyReadings.noticeId, sql.placeholder("noticeId")),
        ),
      )
      .prepare(),
  ).get({ userId, noticeId })?.readAt ?? null;
