import { expect, it } from "vitest";
import { differing, movedMeeting, movedOffer, movedReminders } from "./moved";
import { calendarOf } from "./working-days";

const plain = calendarOf([]);
/** Monday 5 August is off as well. */
const changed = calendarOf([{ day: "2024-08-05", kind: "off" }]);
const change = { before: plain, after: changed };
const back = { before: changed, after: plain };
type Series = Parameters<typeof movedOffer>[0];
const monthly = { kind: "briefing", rhythmNth: 1, rhythmWeekday: 1 } as Series;
const without = { kind: "other", rhythmNth: null, rhythmWeekday: null } as Series;

it("the day that is offered next moves with the calendar, of a series with a rhythm", () => {
  expect(movedOffer(monthly, "2024-07-10", "2024-07-01", change)).toEqual({
    from: "2024-08-05",
    to: "2024-08-12",
  });
  expect(movedOffer(monthly, "2024-07-10", "2024-07-01", back)).toEqual({
    from: "2024-08-12",
    to: "2024-08-05",
  });
  expect(movedOffer(monthly, "2024-08-13", null, change)).toBeNull();
  expect(movedOffer(without, "2024-07-10", null, change)).toBeNull();
});

it.each<[string, Series, string, typeof change, { from: string; to: string } | null]>([
  [
    "of the rhythm on a day that is off now",
    monthly,
    "2024-08-05",
    change,
    { from: "2024-08-05", to: "2024-08-12" },
  ],
  ["of the rhythm on another day", monthly, "2024-08-06", change, null],
  [
    "moved by a day off that is none any more",
    monthly,
    "2024-08-12",
    back,
    { from: "2024-08-12", to: "2024-08-05" },
  ],
  [
    "without a rhythm on a day that is off now",
    without,
    "2024-08-05",
    change,
    { from: "2024-08-05", to: "2024-08-05" },
  ],
  ["without a rhythm on another day", without, "2024-08-06", change, null],
])("a planned meeting %s", (_, series, heldOn, calendars, moved) => {
  expect(movedMeeting(series, heldOn, calendars)).toEqual(moved);
});

it("the reminders of a deadline move past a day off, unless both days are over", () => {
  const moved = [
    { workingDays: 7, from: "2024-07-29", to: "2024-07-26" },
    { workingDays: 3, from: "2024-08-02", to: "2024-08-01" },
  ];
  expect(movedReminders("2024-08-07", "2024-07-01", change)).toEqual(moved);
  expect(movedReminders("2024-08-07", "2024-07-30", change)).toEqual([moved[1]]);
  expect(movedReminders("2024-08-07", "2024-07-29", change)).toEqual(moved);
});

it.each([
  ["of the last meeting's month", "2024-07-10", "2024-08-05"],
  ["after both days", "2024-08-13", "2024-07-01"],
])("the offer does not move if the rhythm passes the changed day: %s", (_, today, last) => {
  expect(movedOffer(monthly, today, last, change)).toBeNull();
});

const ceremony: Series = { kind: "flag-ceremony", rhythmNth: null, rhythmWeekday: null };

it.each<[string, Series, string, typeof change, { from: string; to: string } | null]>([
  ["of the ceremony's own rhythm", ceremony, "2024-08-05", change, { from: "2024-08-05", to: "2024-08-12" }],
  ["on a later day of the month, with its rhythm moved", monthly, "2024-08-19", change, null],
  ["on the rhythm's day that stays", monthly, "2024-09-02", change, null],
  ["by hand on a day that becomes worked", monthly, "2024-08-05", back, null],
  ["without a rhythm on a day that becomes worked", without, "2024-08-05", back, null],
  ["without a rhythm on a Sunday", without, "2024-08-04", change, null],
])("a planned meeting is held %s", (_, series, heldOn, calendars, moved) => {
  expect(movedMeeting(series, heldOn, calendars)).toEqual(moved);
});

it("a meeting by hand on a day that would be off moves to the rhythm's day, which stays", () => {
  const tuesday = calendarOf([{ day: "2024-08-06", kind: "off" }]);
  expect(movedMeeting(monthly, "2024-08-06", { before: plain, after: tuesday })).toEqual({
    from: "2024-08-06",
    to: "2024-08-05",
  });
});

it.each<[today: string, days: number[]]>([
  ["2024-07-26", [7, 3]],
  ["2024-07-29", [7, 3]],
  ["2024-07-30", [3]],
  ["2024-08-01", [3]],
  ["2024-08-02", [3]],
  ["2024-08-03", []],
])("on %s the reminders of these numbers of days move: %j", (today, days) => {
  expect(movedReminders("2024-08-07", today, change).map(({ workingDays }) => workingDays)).toEqual(days);
  expect(movedReminders("2024-08-07", today, back).map(({ workingDays }) => workingDays)).toEqual(days);
});

it("the reminder of the day before moves as well, and none without a change", () => {
  expect(movedReminders("2024-08-06", "2024-08-01", change)).toEqual([
    { workingDays: 3, from: "2024-08-01", to: "2024-07-31" },
    { workingDays: 1, from: "2024-08-05", to: "2024-08-02" },
  ]);
  expect(movedReminders("2024-08-07", "2024-07-01", { before: changed, after: changed })).toEqual([]);
});

it("the offer becomes the later day of the same month once only the earlier one is over", () => {
  expect(movedOffer(monthly, "2024-08-06", "2024-07-01", change)).toEqual({
    from: "2024-09-02",
    to: "2024-08-12",
  });
});

it("two days differ or are the same", () => {
  expect(differing("2024-08-05", "2024-08-06")).toEqual({ from: "2024-08-05", to: "2024-08-06" });
  expect(differing("2024-08-05", "2024-08-05")).toBeNull();
});
