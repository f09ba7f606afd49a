import "server-only";
import { inArray } from "drizzle-orm";
import { type Actor, isClerk } from "@/domain/actor";
import type { Database } from "./client";
import { countUnreadOf } from "./queries/notifications/list-notifications";
import { meetings } from "./schema/meetings";
import { sql } from "./sql";

/**
 * What the server sends to an open page: the number of unread notifications, and the version of each meeting that
 * is not signed yet. Numbers only; the page loads the rest through the scoped queries.
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

/**
 * One poll a process, whatever the number of watchers; it stops while there are none. It also sees writes of other
 * processes.
 */
function live() {
  globalThis.soChiDaoLive ??= { watching: new Set(), timer: null, mark: "" };
  return globalThis.soChiDaoLive;
}

/**
 * Sends a watcher the current state, and the new state after each change. @returns a function that ends the watch
 */
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

/** While nothing is written, a poll reads two counters and no table. */
function poll(db: Database): void {
  const line = live();
  const mark = writtenMark(db);
  if (mark === line.mark) return;
  line.mark = mark;
  sendStates(db, [...line.watching]);
}

/**
 * A value that changes with each write: data_version counts those of other processes, total_changes those of this
 * one.
 */
function writtenMark(db: Database): string {
  const { ours } = db.get<{ ours: number }>(sql`select total_changes() as ours`);
  return `${db.$client.pragma("data_version", { simple: true })} ${ours}`;
}

function sendStates(db: Database, watching: readonly Watching[]): void {
  const actors = watching.map(({ actor }) => actor);
  const unread = countUnreadOf(db, actors);
  // Only those who write minutes see them before the signature.
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
