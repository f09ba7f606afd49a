import "server-only";
import { createHash } from "node:crypto";
import type { Database } from "@/db/client";
import { findCalendarAddress } from "@/db/identity/find-calendar-address";
import { findCalendarReader } from "@/db/identity/find-calendar-reader";
import type { Session } from "@/db/identity/find-session";
import { noteCalendarFetch } from "@/db/identity/note-calendar-fetch";
import { writeCalendar } from "@/documents/calendar";
import { namesTag } from "@/domain/api/version-tag";
import { gatherCalendar } from "./gather-calendar";

/**
 * The answer to a calendar program: the person's calendar, 304 if unchanged, 404 for any invalid address, whatever
 * the reason.
 */
export function answerCalendar(
  db: Database,
  { token, origin, ifNoneMatch }: { token: string; origin: string; ifNoneMatch: string | null },
  now: Date,
): Response {
  const reader = findCalendarReader(db, token, now);
  if (!reader) return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  noteCalendarFetch(db, reader, now);
  const text = writeCalendar(gatherCalendar(db, reader, origin, now));
  const etag = `"${createHash("sha256").update(text).digest("base64url")}"`;
  const headers = {
    "cache-control": "private, no-cache",
    etag,
    "content-type": "text/calendar; charset=utf-8",
    "content-disposition": 'inline; filename="so-chi-dao.ics"',
    "x-content-type-options": "nosniff",
    // The address is a secret: it must not reach other sites or search engines.
    "referrer-policy": "no-referrer",
    "x-robots-tag": "noindex",
  };
  if (namesTag(ifNoneMatch, etag)) return new Response(null, { status: 304, headers });
  return new Response(text, { headers });
}

/** The address on the person's own page: pages do not read identity rows themselves. */
export const ownCalendarAddress = (db: Database, session: Session) => findCalendarAddress(db, session);
