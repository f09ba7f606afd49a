import "server-only";
import { inArray } from "drizzle-orm";
import { type Actor, isClerk } from "@/domain/actor";
import type { Database } from "./client";
import { countUnreadOf } from "./queries/notifications/list-notifications";
import { meetings } from "./schema/meetings";
import { sql } from "./sql";

/**
 * All that an open page is sent without asking: how many things are unread, and at which version each meeting is
 * that can still be written on. Numbers only; the page reads the rest through the scoped queries.
 */
export type LiveState = { userId: number; unread: number; meetings: Record<string, number> };

export type Watcher = {
  actor: Actor & { userId: number };
  send: (state: LiveState) => void;
};
type Watching = Watcher & { sent: string };

const POLL_MS = 500;

declare global {
  var soChiDaoLive:
    | { watching: Set<Watching>; timer: ReturnType<typeof setInterval> | null; mark: string }
    | undefined;
}

/** One poll a process, whoever watches; it rests while nobody does. Other processes' writes are seen as well. */
function live() {
  globalThis.soChiDaoLive ??= { watching: new Set(), timer: null, mark: "" };
  return globalThis.soChiDaoLive;
}

/** Tells a watcher how things stand, and again whenever that has changed. @returns the end of it */
export function watchLiveState(db: Database, watcher: Watcher): () => void {
  const line = live();
  const one = { ...watcher, sent: "" };
  line.watching.add(one);
  sendStates(db, [one]);
  line.timer ??= setInterval(() => poll(db), POLL_MS).unref();
  return () => {
    line.watching.delete(one);
    if (line.watching.size > 0 || line.timer === null) return;
    clearInterval(line.timer);
    line.timer = null;
  };
}

/** While nothing at all is written, a poll reads two counters and no table. */
function poll(db: Database): void {
  const line = live();
  const mark = writtenMark(db);
  if (mark === line.mark) return;
  line.mark = mark;
  sendStates(db, [...line.watching]);
}

/** Another value after each write: of other processes by data_version, of this one by total_changes. */
function writtenMark(db: Database): string {
  const { ours } = db.get<{ ours: number }>(sql`select total_changes() as ours`);
  return `${db.$client.pragma("data_version", { simple: true })} ${ours}`;
}

function sendStates(db: Database, watching: readonly Watching[]): void {
  const actors = watching.map(({ actor }) => actor);
  const unread = countUnreadOf(db, actors);
  // Minutes while they are written are for those who may write them.
  const open = actors.some(isClerk) ? versionsOfOpen(db) : {};
  for (const one of watching) {
    const { userId } = one.actor;
    const state = { userId, unread: unread.get(userId) ?? 0, meetings: isClerk(one.actor) ? open : {} };
    const sent = JSON.stringify(state);
    if (sent === one.sent) continue;
    one.sent = sent;
    one.send(state);
  }
}

function versionsOfOpen(db: Database): Record<string, number> {
  const rows = db
    .select({ id: meetings.id, version: meetings.version })
    .from(meetings)
    .where(inArray(meetings.status, ["planned", "draft", "submitted"]))
    .all();
  return Object.fromEntries(rows.map(({ id, version }) => [id, version]));
}
