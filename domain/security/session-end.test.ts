import { expect, it } from "vitest";
import { limitsOf } from "./profiles";
import { noteUseEvery, sessionEnd } from "./session-end";

const LEVEL_2 = limitsOf({ profile: "level-2", passwordDays: 180 });
const at = (time: string) => `2026-11-30T${time}:00.000Z`;

it.each([
  ["an administrator, five minutes after the last request", true, "08:00", "08:30", "08:35"],
  ["another person, a quarter of an hour after it", false, "08:00", "08:30", "08:45"],
  ["a person who goes on, twelve hours after signing in", false, "01:00", "12:55", "13:00"],
])("the session of %s ends", (_, isAdmin, createdAt, lastSeenAt, end) => {
  const session = { createdAt: at(createdAt), lastSeenAt: at(lastSeenAt) };
  expect(sessionEnd(session, isAdmin, LEVEL_2).toISOString()).toBe(at(end));
});

it.each([
  [true, 30],
  [false, 90],
])(
  "use is recorded often enough for the idle time (administrator: %s): every %i seconds",
  (isAdmin, seconds) => {
    expect(noteUseEvery(isAdmin, LEVEL_2)).toBe(seconds);
  },
);
