import "server-only";
import { inArray } from "drizzle-orm";
import type { Database } from "./client";
import { meetings } from "./schema/meetings";

/** What changed: ids and versions only; who is told reads the rest through the scoped queries. */
export type Change = { meetingId: number; version: number };
type Watcher = { meetingId: number; seen: number; tell: (change: Change) => void };

const POLL_MS = 500;

declare global {
  var soChiDaoLive: { watchers: Set<Watcher>; timer: ReturnType<typeof setInterval> | null } | undefined;
}

/** One poll a process, whoever watches; it rests while nobody does. Other processes' writes are seen as well. */
function live() {
  globalThis.soChiDaoLive ??= { watchers: new Set(), timer: null };
  return globalThis.soChiDaoLive;
}

/** Follows the versions of a meeting from now on. @returns the end of it */
export function watchMeeting(db: Database, meetingId: number, tell: Watcher["tell"]): () => void {
  const { watchers } = live();
  const watcher = { meetingId, seen: versionsOf(db, [meetingId]).get(meetingId) ?? 0, tell };
  watchers.add(watcher);
  live().timer ??= setInterval(() => poll(db), POLL_MS).unref();
  return () => {
    watchers.delete(watcher);
    const { timer } = live();
    if (watchers.size > 0 || timer === null) return;
    clearInterval(timer);
    live().timer = null;
  };
}

function poll(db: Database): void {
  const { watchers } = live();
  const versions = versionsOf(db, [...new Set([...watchers].map(({ meetingId }) => meetingId))]);
  for (const watcher of watchers) {
    const version = versions.get(watcher.meetingId);
    if (version === undefined || version === watcher.seen) continue;
    watcher.seen = version;
    watcher.tell({ meetingId: watcher.meetingId, version });
  }
}

function versionsOf(db: Database, ids: readonly number[]): Map<number, number> {
  const rows = db
    .select({ id: meetings.id, version: meetings.version })
    .from(meetings)
    .where(inArray(meetings.id, [...ids]))
    .all();
  return new Map(rows.map(({ id, version }) => [id, version]));
}
