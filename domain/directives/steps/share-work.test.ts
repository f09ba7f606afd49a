import { describe, expect, it } from "vitest";
import { applyEvent } from "../projection";
import { assignment, stepFacts } from "../test-assignment";
import { type Share, shareWork } from "./share-work";
import { eventOf } from "./steps";

type Typed = Record<string, string>;
const HELD = { assignmentId: "4", version: "2", personId: "5" };

function complaintsOf(typed: Typed): string {
  const { error } = shareWork.input.safeParse({ ...HELD, ...typed });
  return (error?.issues ?? []).map(({ path, message }) => `${path.join(".")}: ${message}`).join(", ");
}

/** Shares of so many people: the first has the rest of 100 percent, each other one percent. */
const shareOf = (people: number): Typed =>
  Object.fromEntries(
    Array.from({ length: people }, (_, index) => [
      `share.${index + 5}`,
      String(index === 0 ? 101 - people : 1),
    ]),
  );

describe("the shares of a form", () => {
  it.each<[string, Typed, Share[]]>([
    ["one person", { "share.5": "100" }, [{ personId: 5, percent: 100 }]],
    [
      "two people, and a third with an empty field",
      { "share.5": "99", "share.6": "1", "share.7": "" },
      [
        { personId: 5, percent: 99 },
        { personId: 6, percent: 1 },
      ],
    ],
    [
      "fields of other names",
      { "share.5": "100", "share.": "1", "share.x": "1", "myshare.6": "1", "share.6.old": "1" },
      [{ personId: 5, percent: 100 }],
    ],
  ])("of %s are read", (_, typed, shares) => {
    expect(shareWork.input.parse({ ...HELD, ...typed })).toEqual({
      assignmentId: 4,
      version: 2,
      personId: 5,
      shares,
    });
  });

  it.each<[string, Typed, string]>([
    ["none", {}, "shares: shares_not_whole"],
    ["99 percent together", { "share.5": "60", "share.6": "39" }, "shares: shares_not_whole"],
    ["100 percent together", { "share.5": "60", "share.6": "40" }, ""],
    ["101 percent together", { "share.5": "60", "share.6": "41" }, "shares: shares_not_whole"],
    ["a share of 0", { "share.5": "100", "share.6": "0" }, "share.6: not_a_share"],
    ["a share of 101", { "share.5": "100", "share.6": "101" }, "share.6: not_a_share"],
    ["half a percent", { "share.5": "100", "share.6": "0.5" }, "share.6: not_a_share"],
    [
      "halves that add up",
      { "share.5": "33,5", "share.6": "66,5" },
      "share.5: not_a_share, share.6: not_a_share",
    ],
    ["signs of percent", { "share.5": "50%", "share.6": " 50 % " }, ""],
    ["a word", { "share.5": "100", "share.6": "nửa" }, "share.6: not_a_share"],
    [
      "one that is no share and too little besides",
      { "share.5": "60", "share.6": "nửa" },
      "share.6: not_a_share",
    ],
    ["none of the officer in charge", { "share.6": "100" }, "personId: officer_without_share"],
    ["the officer among others", { "share.6": "50", "share.5": "50" }, ""],
    ["40 people", shareOf(40), ""],
    ["41 people", shareOf(41), "personId: invalid"],
  ])("with %s are answered", (_, typed, complaints) => {
    expect(complaintsOf(typed)).toBe(complaints);
  });
});

it("a division names the officer in charge and keeps every share, with names in the record only", () => {
  const before = assignment({ officerPersonId: 8 });
  const shares = [
    { personId: 5, percent: 70 },
    { personId: 6, percent: 30 },
  ];
  const event = eventOf(shareWork, before, { personId: 6, shares }, stepFacts());
  expect(event).toEqual({
    kind: "assignment.work_shared",
    payload: {
      personId: 6,
      shares: [
        { personId: 5, percent: 70, name: "Lê Thử" },
        { personId: 6, percent: 30, name: "Đỗ Thư" },
      ],
    },
  });
  expect(applyEvent(before, event, "2024-07-10")).toEqual({
    ...before,
    officerPersonId: 6,
    officerShares: shares,
  });
});

describe("the division that a program sends", () => {
  const { api } = shareWork;
  const one = (personId: number, percent: number) => ({ personId, percent });

  it.each<[string, object, boolean]>([
    ["one share", { personId: 5, shares: [one(5, 100)] }, true],
    ["two shares", { personId: 5, shares: [one(5, 99), one(6, 1)] }, true],
    ["no share", { personId: 5, shares: [] }, false],
    ["a share of 0", { personId: 5, shares: [one(5, 100), one(6, 0)] }, false],
    ["a share of 101", { personId: 5, shares: [one(5, 101)] }, false],
    ["half a percent", { personId: 5, shares: [one(5, 99.5)] }, false],
    ["the same person twice", { personId: 5, shares: [one(5, 50), one(5, 50)] }, false],
    ["no officer in charge", { shares: [one(5, 100)] }, false],
    ["a person 0", { personId: 0, shares: [one(5, 100)] }, false],
    ["a share of a person 0", { personId: 5, shares: [one(0, 100)] }, false],
    ["40 shares", { personId: 1, shares: Array.from({ length: 40 }, (_, index) => one(index + 1, 2)) }, true],
    [
      "41 shares",
      { personId: 1, shares: Array.from({ length: 41 }, (_, index) => one(index + 1, 2)) },
      false,
    ],
    ["another field", { personId: 5, shares: [one(5, 100)], note: "x" }, false],
    ["another field of a share", { personId: 5, shares: [{ ...one(5, 100), name: "x" }] }, false],
  ])("with %s is read or refused", (_, sent, accepted) => {
    expect(api?.body?.safeParse(sent).success).toBe(accepted);
  });

  it("becomes the fields of the form", () => {
    const sent = { personId: 6, shares: [one(5, 70), one(6, 30)] };
    expect(api?.fields?.(sent)).toEqual({ personId: 6, "share.5": 70, "share.6": 30 });
  });
});
