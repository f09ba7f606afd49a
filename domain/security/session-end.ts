import type { SecurityLimits } from "./profiles";

/**
 * When a session ends without further use: after the idle time of its person, and at the latest at the end of its
 * longest life.
 * @param session instants in ISO form, UTC
 */
export function sessionEnd(
  { createdAt, lastSeenAt }: { createdAt: string; lastSeenAt: string },
  isAdmin: boolean,
  { idleMinutes, sessionHours }: SecurityLimits,
): Date {
  const idle = Date.parse(lastSeenAt) + idleMinutes[isAdmin ? "admin" : "ordinary"] * 60_000;
  return new Date(Math.min(idle, Date.parse(createdAt) + sessionHours * 3_600_000));
}

const LONGEST_NOTE_SECONDS = 600;

/** How often the use of a session is recorded: rarely, but often enough for its idle time. Seconds. */
export const noteUseEvery = (isAdmin: boolean, { idleMinutes }: SecurityLimits): number =>
  Math.min(LONGEST_NOTE_SECONDS, idleMinutes[isAdmin ? "admin" : "ordinary"] * 6);
