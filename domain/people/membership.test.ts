import { describe, expect, it } from "vitest";
import { type Holding, type Membership, worksInOn } from "./membership";

const [A, B] = [1, 2];
const TODAY = "2026-12-01";
const title = (departmentId: number, fromDay = "2020-01-01", toDay: string | null = null): Holding => ({
  departmentId,
  fromDay,
  toDay,
});
const grant = (
  departmentId: number,
  fromDay: string | null = null,
  toDay: string | null = null,
): Holding => ({ departmentId, fromDay, toDay });

const CASES: readonly [words: string, Partial<Membership>, inA: boolean, inB: boolean][] = [
  ["a title and a grant there", { titles: [title(A)], grants: [grant(A)] }, true, false],
  ["a title and no account", { titles: [title(A)], grants: [] }, true, false],
  ["a grant and no title", { titles: [], grants: [grant(A)] }, true, false],
  ["nothing", {}, false, false],
  [
    "moved by the administrator, the title not yet",
    { titles: [title(A)], grants: [grant(A, null, "2026-11-30"), grant(B, TODAY)] },
    false,
    true,
  ],
  [
    "moved by the office, the grant not yet",
    { titles: [title(A, "2020-01-01", "2026-11-30"), title(B, TODAY)], grants: [grant(A)] },
    false,
    true,
  ],
  ["a grant that was taken", { titles: [title(A)], grants: [grant(A, null, "2026-11-30")] }, false, false],
  [
    "a title that ended",
    { titles: [title(A, "2020-01-01", "2026-11-30")], grants: [grant(A)] },
    false,
    false,
  ],
  ["a title that ends today", { titles: [title(A, "2020-01-01", TODAY)], grants: [grant(A)] }, true, false],
  [
    "a move that is still to come",
    { titles: [title(A), title(B, "2026-12-02")], grants: [grant(A)] },
    true,
    false,
  ],
  [
    "back where he was",
    { titles: [title(A)], grants: [grant(A, null, "2024-01-31"), grant(A, "2025-01-01")] },
    true,
    false,
  ],
  [
    "a title since 2020, and a grant elsewhere since 2025",
    { titles: [title(A)], grants: [grant(B, "2025-01-01")] },
    false,
    true,
  ],
  [
    "a title, and a grant elsewhere that has ended",
    { titles: [title(A)], grants: [grant(B, null, "2024-12-31")] },
    true,
    false,
  ],
  [
    "a title, and a grant there that is still to come",
    { titles: [title(A)], grants: [grant(A, "2027-01-01", "2027-06-30")] },
    true,
    false,
  ],
  ["a title that ends today and no account", { titles: [title(A, "2020-01-01", TODAY)] }, true, false],
  [
    "a title that ended yesterday and no account",
    { titles: [title(A, "2020-01-01", "2026-11-30")] },
    false,
    false,
  ],
  ["a title from today and no account", { titles: [title(A, TODAY)] }, true, false],
  ["a title from tomorrow and no account", { titles: [title(A, "2026-12-02")] }, false, false],
  ["a grant that ends today and no title", { grants: [grant(A, null, TODAY)] }, true, false],
  [
    "a title since the day after the grant was taken",
    { titles: [title(A, "2025-01-01")], grants: [grant(A, null, "2024-12-31")] },
    true,
    false,
  ],
  [
    "a title since the last day of the grant",
    { titles: [title(A, "2024-12-31")], grants: [grant(A, null, "2024-12-31")] },
    false,
    false,
  ],
  [
    "a grant since the day after the title ended",
    { titles: [title(A, "2020-01-01", "2024-12-31")], grants: [grant(A, "2025-01-01")] },
    true,
    false,
  ],
  [
    "a grant since the last day of the title",
    { titles: [title(A, "2020-01-01", "2024-12-31")], grants: [grant(A, "2024-12-31")] },
    false,
    false,
  ],
  [
    "an old grant that was taken, and a later one elsewhere",
    { titles: [title(A, "2023-01-01")], grants: [grant(A, null, "2020-12-31"), grant(B, "2025-01-01")] },
    false,
    true,
  ],
  [
    "a second title after the grant was taken",
    { titles: [title(A), title(A, "2025-06-01")], grants: [grant(A, null, "2024-12-31")] },
    true,
    false,
  ],
  ["titles in two", { titles: [title(A), title(B)], grants: [grant(A)] }, true, true],
  ["left the agency", { active: false, titles: [title(A)], grants: [grant(A)] }, false, false],
  ["an account that is locked", { locked: true, titles: [title(A)], grants: [grant(A)] }, false, false],
];

describe("where a person works on a day", () => {
  it.each(CASES)("%s", (_words, membership, inA, inB) => {
    const whole: Membership = { active: true, locked: false, titles: [], grants: [], ...membership };
    expect([worksInOn(whole, A, TODAY), worksInOn(whole, B, TODAY)]).toEqual([inA, inB]);
  });
});
