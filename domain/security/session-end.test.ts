import { expect, it } from "vitest";
import { limitsOf } from "./profiles";
import { noteUseEvery, sessionEnd } from "./session-end";

const LEVEL_2 = limitsOf({ profile: "level-2", passwordDays: 180 });
const BASIC = limitsOf({ profile: "basic", passwordDays: 180 });
const at = (time: string) => `2026-11-30T${time}:00.000Z`;

it.each([
  ["an administrator, five minutes after the last request", true, "08:00", "08:30", "08:35"],
  ["another person, a quarter of an hour after it", false, "08:00", "08:30", "08:45"],
  ["an administrator, twelve hours after signing in", true, "01:00", "12:56", "13:00"],
  ["an administrator who rests, just before that", true, "01:00", "12:54", "12:59"],
  ["a person who goes on, twelve hours after signing in", false, "01:00", "12:55", "13:00"],
])("the session of %s ends", (_, isAdmin, createdAt, lastSeenAt, end) => {
  const session = { createdAt: at(createdAt), lastSeenAt: at(lastSeenAt) };
  expect(sessionEnd(session, isAdmin, LEVEL_2).toISOString()).toBe(at(end));
});

it.each([true, false])(
  "a session of the basic profile ends after half a day (administrator: %s)",
  (isAdmin) => {
    const first = { createdAt: at("01:00"), lastSeenAt: at("02:00") };
    expect(sessionEnd(first, isAdmin, BASIC).toISOString()).toBe(at("14:00"));
    const daily = { createdAt: "2026-11-23T10:00:00.000Z", lastSeenAt: at("09:00") };
    expect(sessionEnd(daily, isAdmin, BASIC).toISOString()).toBe(at("10:00"));
    expect(noteUseEvery(isAdmin, BASIC)).toBe(600);
  },
);

it.each([
  [99, 594],
  [100, 600],
  [101, 600],
])("use is recorded for an idle time of %i minutes every %i seconds", (minutes, seconds) => {
  const limits = { ...LEVEL_2, idleMinutes: { admin: minutes, ordinary: 15 } };
  expect(noteUseEvery(true, limits)).toBe(seconds);
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
