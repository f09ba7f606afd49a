import "server-only";

/** A person who has the minutes of a meeting open, and the item of the programme where they are. */
export type Writer = { userId: number; name: string; itemId: number | null };
type Seen = Writer & { at: number };

/** A page that has said nothing for this long is closed, or its computer sleeps. */
const GONE_MS = 25_000;

declare global {
  var soChiDaoWriters: Map<number, Map<number, Seen>> | undefined;
}

/**
 * Notes that a person has a meeting's minutes open. Kept in memory only: one process serves everyone, and after a
 * restart each open page says it again.
 * @param now in milliseconds
 * @returns the others, in the order of their names
 */
export function noteWriter(meetingId: number, writer: Writer, now: number): Writer[] {
  globalThis.soChiDaoWriters ??= new Map();
  const all = globalThis.soChiDaoWriters;
  for (const [id, writers] of all) {
    for (const [userId, { at }] of writers) if (now - at > GONE_MS) writers.delete(userId);
    if (writers.size === 0) all.delete(id);
  }
  const here = all.get(meetingId) ?? new Map<number, Seen>();
  all.set(meetingId, here.set(writer.userId, { ...writer, at: now }));
  return [...here.values()]
    .filter(({ userId }) => userId !== writer.userId)
    .map(({ userId, name, itemId }) => ({ userId, name, itemId }))
    .sort((a, b) => a.name.localeCompare(b.name, "vi"));
}

/** Notes that a person has closed the page. */
export function forgetWriter(meetingId: number, userId: number): void {
  globalThis.soChiDaoWriters?.get(meetingId)?.delete(userId);
}
