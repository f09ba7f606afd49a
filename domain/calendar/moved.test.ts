import { expect, it } from "vitest";
import { movedMeeting, movedOffer, movedReminders } from "./moved";
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
