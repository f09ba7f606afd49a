import { describe, expect, it } from "vitest";
import { BACKUP_STAGES, isTooOld } from "./backup";
import { keptBackups } from "./retention";

/** 02:00 in the agency, on each day from 1 January 2024 on. */
const nightly = (count: number) =>
  Array.from({ length: count }, (_, day) => new Date(Date.UTC(2024, 0, day, 19)).toISOString());
const daysOf = (instants: Iterable<string>) =>
  [...instants]
    .sort()
    .map((instant) => new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 10));

describe("kept backups", () => {
  it("are those of seven days, four weeks and twelve months", () => {
    // Until Sunday 30 June 2024: the newest of the week is the newest of the day.
    const all = nightly(181).map((instant) => new Date(Date.parse(instant) + 86_400_000).toISOString());
    expect(daysOf(keptBackups(all))).toEqual([
      "2024-01-31",
      "2024-02-29",
      "2024-03-31",
      "2024-04-30",
      "2024-05-31",
      "2024-06-09",
      "2024-06-16",
      "2024-06-23",
      "2024-06-24",
      "2024-06-25",
      "2024-06-26",
      "2024-06-27",
      "2024-06-28",
      "2024-06-29",
      "2024-06-30",
    ]);
  });

  it("are those of the last seven days in the middle of a week", () => {
    // Until Wednesday 26 June 2024.
    expect(daysOf(keptBackups(nightly(178))).slice(5)).toEqual([
      "2024-06-09",
      "2024-06-16",
      "2024-06-20",
      "2024-06-21",
      "2024-06-22",
      "2024-06-23",
      "2024-06-24",
      "2024-06-25",
      "2024-06-26",
    ]);
  });

  it("are those of twelve months, where there is one a month", () => {
    const months = Array.from({ length: 14 }, (_, month) =>
      new Date(Date.UTC(2025, month, 15)).toISOString(),
    );
    expect(daysOf(keptBackups(months))).toEqual([
      "2025-03-15",
      "2025-04-15",
      "2025-05-15",
      "2025-06-15",
      "2025-07-15",
      "2025-08-15",
      "2025-09-15",
      "2025-10-15",
      "2025-11-15",
      "2025-12-15",
      "2026-01-15",
      "2026-02-15",
    ]);
  });

  it("are none where there are none", () => {
    expect(keptBackups([]).size).toBe(0);
  });

  it("are the newest of a day on which there are several", () => {
    const morning = "2024-07-01T01:00:00.000Z";
    const evening = "2024-07-01T11:00:00.000Z";
    expect([...keptBackups([evening, morning])]).toEqual([evening]);
  });

  it("include old ones while there are no newer ones", () => {
    expect(daysOf(keptBackups(["2020-01-01T00:00:00.000Z", "2021-01-01T00:00:00.000Z"]))).toEqual([
      "2020-01-01",
      "2021-01-01",
    ]);
  });

  it("belong to the agency's day, not to London's", () => {
    const beforeMidnight = "2024-07-01T16:59:00.000Z";
    const afterMidnight = "2024-07-01T17:01:00.000Z";
    expect(keptBackups([beforeMidnight, afterMidnight]).size).toBe(2);
  });
});

describe("the newest backup", () => {
  const now = new Date("2024-07-02T14:00:00Z");
  it.each([
    ["2024-07-01T02:00:00Z", false],
    ["2024-07-01T01:59:59Z", true],
  ])("of %s is too old: %s", (madeAt, old) => {
    expect(isTooOld({ madeAt }, now)).toBe(old);
  });

  it("is too old if there is none", () => {
    expect(isTooOld(undefined, now)).toBe(true);
  });
});

it("a backup is copied, written, checked and kept, in this order", () => {
  expect(BACKUP_STAGES).toEqual(["copying", "writing", "checking", "keeping"]);
});
