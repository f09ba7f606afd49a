import { describe, expect, it } from "vitest";
import type { PersonWork } from "./person-work";
import { type EvaluationReport, isComplete, type Scores } from "./report";
import { month, product, report, SCORES, work } from "./test-report";

describe("the figures of a report", () => {
  it("of one month are those of its products that count", () => {
    const { months, abc, ratio, points, total, gaps } = report([
      month(
        "2026-10",
        work(6, { faults: 1 }),
        work(2, { done: 0 }),
        work(5, { notCounted: "not-due" }),
        work(5, { notCounted: "withdrawn" }),
      ),
    ]);
    const expected = {
      assigned: 8,
      done: 6,
      lostByFaults: 1.5,
      lostByDelays: 0,
      a: 0.75,
      b: 0.5625,
      c: 0.75,
    };
    expect(months).toEqual([{ month: "2026-10", figures: expected }]);
    expect(abc).toEqual({ a: 0.75, b: 0.5625, c: 0.75 });
    expect([ratio, points, total]).toEqual([0.6875, 48.125, 75.125]);
    expect(gaps).toEqual([]);
  });

  it("of several months are the mean of those with assigned work", () => {
    const { months, abc } = report([
      month("2026-10", work(4, { faults: 1 })),
      month("2026-11"),
      month("2026-12", work(4, { done: 0.5, daysLate: 1 }), work(4)),
    ]);
    expect(months.map(({ figures }) => ("missing" in figures ? figures.missing : figures.a))).toEqual([
      1,
      "assigned",
      0.75,
    ]);
    // b: (0.75 + 0.75) / 2, c: (1 + (6 - 0.5) / 8) / 2
    expect(abc).toEqual({ a: 0.875, b: 0.75, c: 0.84375 });
  });

  it("are missing without a coefficient in one month, and say how many lack it", () => {
    const found = report([
      month("2026-10", work(4)),
      month("2026-11", work(null), work(null), work(null, { notCounted: "undated" })),
    ]);
    expect([found.abc, found.ratio, found.points, found.total]).toEqual([null, null, null, null]);
    expect(found.gaps).toEqual([{ gap: "coefficient", count: 2 }]);
  });

  it("do not need the coefficient of what does not count", () => {
    const found = report([month("2026-10", work(4), work(null, { notCounted: "not-due" }))]);
    expect([found.abc?.a, found.gaps]).toEqual([1, []]);
  });

  it("are missing without work, which is a gap of its own", () => {
    expect(report([month("2026-10")])).toMatchObject({ abc: null, points: null, gaps: [{ gap: "no_work" }] });
    const unplanned = work(4, { kind: "unplanned" });
    expect(report([month("2026-10", unplanned)]).gaps).toEqual([{ gap: "no_planned_work" }]);
    expect(report([month("2026-10", work(null))]).gaps).toEqual([{ gap: "coefficient", count: 1 }]);
  });

  it("need the person's group", () => {
    const found = report([month("2026-10", work(4))], { standing: null });
    expect([found.abc?.a, found.ratio, found.points, found.total]).toEqual([1, null, null, null]);
    expect(found.gaps).toEqual([{ gap: "standing" }]);
  });

  it("have a total only with general points", () => {
    const withGeneral = (general: number | null) =>
      report([month("2026-10", work(4))], { scores: { ...SCORES, general } });
    expect([withGeneral(0).total, withGeneral(30).total, withGeneral(null).total]).toEqual([70, 100, null]);
    expect(withGeneral(null).gaps).toEqual([]);
    expect(report([month("2026-10", work(4))], { scores: null })).toMatchObject({ points: 70, total: null });
  });

  it.each<[Partial<Scores>, number | null]>([
    // (3 + d + đ + e) / 6
    [{}, 5.5 / 6],
    [{ d: null }, null],
    [{ dd: null }, null],
    [{ e: null }, null],
    [{ d: 50, e: 50 }, 0.75],
  ])("of a leader with the scores %j have the ratio %s", (changes, ratio) => {
    const standing = { group: "civil-servant", leads: true } as const;
    const found = report([month("2026-10", work(4))], { standing, scores: { ...SCORES, ...changes } });
    if (ratio === null) expect(found.ratio).toBeNull();
    else expect(found.ratio).toBeCloseTo(ratio, 9);
    expect(found.gaps).toEqual(ratio === null ? [{ gap: "leader_scores" }] : []);
  });

  it("of staff need no leader's scores", () => {
    const found = report([month("2026-10", work(4))], {
      scores: { ...SCORES, d: null, dd: null, e: null },
    });
    expect([found.ratio, found.gaps]).toEqual([1, []]);
  });

  it("name every gap at once", () => {
    const standing = { group: "public-employee", leads: true } as const;
    const gapsOf = (head: Partial<EvaluationReport>, ...works: PersonWork[]) =>
      report([month("2026-10", ...works)], head).gaps.map(({ gap }) => gap);
    expect(gapsOf({ standing, scores: null })).toEqual(["no_work", "leader_scores"]);
    expect(gapsOf({ standing: null, scores: null }, work(null))).toEqual(["coefficient", "standing"]);
  });

  it("keep the person, the period, the day and the choices that they are computed for", () => {
    expect(report([])).toMatchObject({
      person: { id: 7, name: "Trần Văn Minh" },
      period: { key: "2026-10" },
      asOf: "2026-11-03",
      rules: { delay: "occasion" },
      scores: { general: 27 },
      rows: [],
      months: [],
      abc: null,
      open: { returns: 0, extensions: 0 },
    });
  });

  it("name the decisions that are open in any month", () => {
    const returns = [{ eventId: 1, on: "2026-10-12", reason: "", judged: null }];
    const open = work(4, { product: product({ returns }) });
    expect(report([month("2026-10", open), month("2026-11", open)]).open).toEqual({
      returns: 2,
      extensions: 0,
    });
  });
});

describe("a report may be confirmed", () => {
  const complete = report([month("2026-10", work(4))]);
  const withRow = (more: Partial<PersonWork>) => report([month("2026-10", work(4), work(4, more))]);
  const open = (returns: number, extensions: number) => ({ ...complete, open: { returns, extensions } });

  it.each<[string, EvaluationReport, boolean]>([
    ["if nothing is missing", complete, true],
    ["not with a gap", { ...complete, gaps: [{ gap: "standing" }] }, false],
    ["not with a return that is not judged", open(1, 0), false],
    ["not with an extension that is not judged", open(0, 1), false],
    ["not with one of each", open(1, 1), false],
    ["not while a report waits", withRow({ waits: true }), false],
    ["with a report that waits and does not count", withRow({ waits: true, notCounted: "not-due" }), true],
    ["with work that does not count", withRow({ notCounted: "undated" }), true],
  ])("%s", (_, one, expected) => {
    expect(isComplete(one)).toBe(expected);
  });
});
