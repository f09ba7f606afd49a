import { describe, expect, it } from "vitest";
import type { Day } from "../calendar/day";
import type { Product } from "./history";
import { NOT_COUNTED, openDecisions, type PersonWork, workOfPerson } from "./person-work";

const OCTOBER = { from: "2026-10-01", to: "2026-10-31", asOf: "2026-10-31" };
const MINH = 7;
const HA = 8;

const product = (changes: Partial<Product> = {}): Product => ({
  periodEnd: null,
  deadline: "2026-10-15",
  judgedBy: "2026-10-15",
  state: "done",
  reportedOn: "2026-10-14",
  daysLate: 0,
  done: 1,
  faults: 0,
  returns: [],
  extensions: [],
  holders: [{ personId: MINH, share: 1 }],
  unable: [],
  ...changes,
});
const works = (products: readonly Product[], personId: number, kind: PersonWork["kind"] = "planned") =>
  workOfPerson(products, personId, OCTOBER, {
    coefficientOn: (day) => (day < "2026-10-15" ? 2 : 3),
    kind,
  });
const PLANNED = { coefficientOn: () => 1, kind: "planned" as const };
const reasonOf = (changes: Partial<Product>) =>
  works([product(changes)], MINH).map(({ notCounted }) => notCounted ?? "counts");

describe("a product of a person in October", () => {
  it.each<[Product["state"], Day | null, string[]]>([
    ["open", "2026-09-30", []],
    ["open", "2026-10-01", ["counts"]],
    ["open", "2026-10-31", ["counts"]],
    ["open", "2026-11-01", ["not-due"]],
    ["open", null, ["undated"]],
    ["reported", "2026-09-30", []],
    ["reported", "2026-10-31", ["counts"]],
    ["reported", "2026-11-01", ["not-due"]],
    ["reported", null, ["undated"]],
    ["done", "2026-09-30", []],
    ["done", "2026-10-01", ["counts"]],
    ["done", "2026-11-01", ["not-due"]],
    ["done", null, []],
    ["withdrawn", "2026-09-30", []],
    ["withdrawn", "2026-10-01", ["withdrawn"]],
    ["withdrawn", "2026-10-31", ["withdrawn"]],
    ["withdrawn", "2026-11-01", []],
    ["withdrawn", null, []],
  ])("%s and due on %s: %j", (state, deadline, expected) => {
    expect(reasonOf({ state, deadline })).toEqual(expected);
  });

  it.each<[Product["state"], Day, string[]]>([
    ["open", "2026-10-09", ["counts"]],
    ["open", "2026-10-10", ["counts"]],
    ["open", "2026-10-11", ["not-due"]],
    ["reported", "2026-10-11", ["not-due"]],
    ["done", "2026-10-11", ["counts"]],
    ["withdrawn", "2026-10-11", ["withdrawn"]],
    ["open", "2026-11-01", ["not-due"]],
  ])("looked at on 10 October, %s and due on %s: %j", (state, deadline, expected) => {
    const found = workOfPerson(
      [product({ state, deadline })],
      MINH,
      { ...OCTOBER, asOf: "2026-10-10" },
      PLANNED,
    );
    expect(found.map(({ notCounted }) => notCounted ?? "counts")).toEqual(expected);
  });

  it("takes the coefficient of its deadline", () => {
    const coefficients = ["2026-10-14", "2026-10-15", null].map(
      (deadline) => works([product({ deadline, state: "open" })], MINH)[0]?.coefficient,
    );
    expect(coefficients).toEqual([2, 3, null]);
  });

  it("carries what was done, its faults and its delay", () => {
    expect(works([product({ done: 0.4, faults: 2, daysLate: 5 })], MINH)).toMatchObject([
      { share: 1, kind: "planned", done: 0.4, faults: 2, daysLate: 5, waits: false, isUnable: false },
    ]);
  });

  it.each<[Product["state"], boolean]>([
    ["open", false],
    ["reported", true],
    ["done", false],
    ["withdrawn", false],
  ])("that is %s waits for a confirmation: %s", (state, waits) => {
    expect(works([product({ state })], MINH)[0]?.waits).toBe(waits);
  });

  it.each(["planned", "unplanned", "taken-over"] as const)("keeps the kind %s", (kind) => {
    expect(works([product()], MINH, kind)[0]?.kind).toBe(kind);
  });
});

describe("shares of a product", () => {
  const holders = [
    { personId: MINH, share: 0.6 },
    { personId: HA, share: 0.4 },
  ];

  it("belong to their holders alone", () => {
    expect([MINH, HA, 9].map((one) => works([product({ holders })], one).map(({ share }) => share))).toEqual([
      [0.6],
      [0.4],
      [],
    ]);
  });

  it("of one person are added up", () => {
    const twice = [...holders, { personId: MINH, share: 0.25 }];
    expect(works([product({ holders: twice })], MINH)[0]?.share).toBeCloseTo(0.85, 9);
  });

  it("of several products are listed in their order", () => {
    const list = [product({ holders }), product({ holders: [] }), product({ deadline: "2026-11-02" })];
    expect(works(list, MINH).map(({ share, notCounted }) => [share, notCounted])).toEqual([
      [0.6, null],
      [1, "not-due"],
    ]);
  });
});

describe("a product that somebody could not do", () => {
  const passed = (changes: Partial<Product> = {}) =>
    product({
      faults: 2,
      daysLate: 3,
      unable: [{ personId: MINH, share: 0.5 }],
      holders: [{ personId: HA, share: 1 }],
      ...changes,
    });
  const shown = (list: readonly PersonWork[]) =>
    list.map(({ share, kind, done, faults, daysLate, waits, isUnable, notCounted }) => ({
      share,
      kind,
      done,
      faults,
      daysLate,
      waits,
      isUnable,
      notCounted,
    }));

  it("stays with the person and is never done, late or faulty there", () => {
    expect(shown(works([passed({ state: "reported" })], MINH, "unplanned"))).toEqual([
      {
        share: 0.5,
        kind: "unplanned",
        done: 0,
        faults: 0,
        daysLate: 0,
        waits: false,
        isUnable: true,
        notCounted: null,
      },
    ]);
  });

  it("is taken over by the next, who answers for it", () => {
    expect(shown(works([passed({ state: "reported", done: 0.3 })], HA))).toEqual([
      {
        share: 1,
        kind: "taken-over",
        done: 0.3,
        faults: 2,
        daysLate: 3,
        waits: true,
        isUnable: false,
        notCounted: null,
      },
    ]);
  });

  it("is listed twice for a person who gave it up and got it again", () => {
    const again = passed({ holders: [{ personId: MINH, share: 1 }] });
    expect(works([again], MINH).map(({ kind, isUnable }) => [kind, isUnable])).toEqual([
      ["taken-over", false],
      ["planned", true],
    ]);
  });

  it("is not held against the person once it is withdrawn", () => {
    expect(works([passed({ state: "withdrawn" })], MINH)).toEqual([]);
    expect(works([passed({ state: "withdrawn" })], HA).map(({ notCounted }) => notCounted)).toEqual([
      "withdrawn",
    ]);
  });

  it("and is due later is listed with the person", () => {
    expect(works([passed({ deadline: "2026-11-01" })], MINH).map(({ notCounted }) => notCounted)).toEqual([
      "not-due",
    ]);
  });
});

describe("decisions that are still open", () => {
  const RETURNED = { eventId: 1, on: "2026-10-12", reason: "Thiếu số liệu" };
  const EXTENDED = { eventId: 2, on: "2026-10-10", from: "2026-10-12", to: "2026-10-15" };
  const judgedAs = (returns: Product["returns"], extensions: Product["extensions"] = []) =>
    works([product({ returns, extensions })], MINH);

  it.each<[string, PersonWork[], [number, number]]>([
    ["no work", [], [0, 0]],
    ["a return that is not judged", judgedAs([{ ...RETURNED, judged: null }]), [1, 0]],
    ["a minor return", judgedAs([{ ...RETURNED, judged: "minor" }]), [0, 0]],
    ["a major return", judgedAs([{ ...RETURNED, judged: "major" }]), [0, 0]],
    [
      "two returns",
      judgedAs([
        { ...RETURNED, judged: null },
        { ...RETURNED, judged: null },
      ]),
      [2, 0],
    ],
    ["an extension that is not judged", judgedAs([], [{ ...EXTENDED, judged: null }]), [0, 1]],
    ["an extension by an own cause", judgedAs([], [{ ...EXTENDED, judged: "own" }]), [0, 0]],
    ["an extension by an objective cause", judgedAs([], [{ ...EXTENDED, judged: "objective" }]), [0, 0]],
  ])("of %s", (_, list, [returns, extensions]) => {
    expect(openDecisions(list)).toEqual({ returns, extensions });
  });

  it("are added up over the work that counts and that the person could do", () => {
    const open = {
      returns: [{ ...RETURNED, judged: null }],
      extensions: [{ ...EXTENDED, judged: null }],
    };
    const list = works(
      [
        product(open),
        product(open),
        product({ ...open, deadline: "2026-11-01" }),
        product({ ...open, state: "withdrawn" }),
        product({ ...open, unable: [{ personId: MINH, share: 1 }], holders: [] }),
      ],
      MINH,
    );
    expect(list).toHaveLength(5);
    expect(openDecisions(list)).toEqual({ returns: 2, extensions: 2 });
  });
});

it("the reasons not to count are withdrawn, not due and undated", () => {
  expect(NOT_COUNTED.join(" ")).toBe("withdrawn not-due undated");
});
