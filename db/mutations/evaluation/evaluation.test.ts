import { describe, expect, it } from "vitest";
import type { Actor } from "@/domain/actor";
import {
  addCatalogueItemInput,
  enterScoresInput,
  judgeWorkInput,
  saveRulesInput,
  setStandingInput,
} from "@/domain/evaluation/evaluation-input";
import { type EvaluationPeriod, readPeriod } from "@/domain/evaluation/periods";
import { DEFAULT_RULES } from "@/domain/evaluation/rules";
import { codeOf } from "@/domain/test-code-of";
import { findConfirmation, listConfirmations } from "../../queries/evaluation/find-confirmation";
import { findEvaluation, listEvaluations } from "../../queries/evaluation/find-evaluation";
import { events } from "../../schema/events";
import { makeIssuedDirective } from "../../test-factories";
import { at, BEFORE, NOVEMBER, OCTOBER, october } from "../../test-october";
import { takeStep } from "../directives/take-step";
import { addCatalogueItem } from "./add-catalogue-item";
import { confirmEvaluation } from "./confirm-evaluation";
import { enterScores } from "./enter-scores";
import { judgeWork } from "./judge-work";
import { saveRules } from "./save-rules";
import { setCoefficient } from "./set-coefficient";
import { setStanding } from "./set-standing";

/** October, seen after everything in these tests. */
const LATER = { period: OCTOBER, asOf: "2026-11-30" };
type Report = NonNullable<ReturnType<ReturnType<typeof october>["reportOn"]>>;
const percents = ({ abc }: Report) =>
  abc && [abc.a, abc.b, abc.c].map((value) => Math.round(value * 1000) / 10);

describe("one officer's month, from giving to the confirmed figures", () => {
  it("comes to 41.28 points, 68.3 with the general points", () => {
    const { db, actors, shown, judge, reportOn } = october();
    judge(NOVEMBER);
    const scores = enterScoresInput.parse({ ...shown, general: "27" });
    enterScores(db, actors.head, scores, NOVEMBER);
    const report = reportOn("2026-11-03") as Report;
    expect(percents(report)).toEqual([64.1, 56.4, 56.4]);
    expect([report.points?.toFixed(2), report.total?.toFixed(1)]).toEqual(["41.28", "68.3"]);
    expect([report.gaps, report.open]).toEqual([[], { returns: 0, extensions: 0 }]);
    expect(
      report.rows.map(({ item, weight, done, faults, delays, objective, notCounted }) =>
        [item?.name, weight, done, faults, delays, objective, notCounted].join(" "),
      ),
    ).toEqual([
      "Loại 5 5 1 0 0 0 ",
      "Loại 8 8 1 0 0 1 ",
      "Loại 12 12 1 1 1 0 ",
      "Loại 14 14 0 0 0 0 ",
      "Loại 7 7 0 0 0 0 withdrawn",
      "Loại 16 16 0 0 0 0 not-due",
    ]);
  });

  it("is 37.69 points where the agency counts delays by day", () => {
    const { db, actors, judge, reportOn } = october();
    judge(NOVEMBER);
    const { weights, ...chosen } = DEFAULT_RULES;
    saveRules(db, actors.personnel, { ...chosen, ...weights, delay: "day" }, at("2026-11-04"));
    expect(reportOn("2026-11-04")?.points?.toFixed(2)).toBe("37.69");
    // The day before the choice, figures follow the choice of that day.
    expect(reportOn("2026-11-03")?.points?.toFixed(2)).toBe("41.28");
  });

  it("is the same again for any past day, whatever happened and was decided later", () => {
    const { db, actors, own, judge, reportOn, shown, twelve, returned } = october();
    const days = ["2026-10-09", "2026-10-20", "2026-10-26", "2026-11-03"];
    const seen = days.map((day) => JSON.stringify(reportOn(day)));
    judge(at("2026-11-04"));
    judgeWork(
      db,
      actors.leader,
      { kind: "return", ...twelve, ...shown, eventId: returned, value: "minor" },
      at("2026-11-05"),
    );
    setCoefficient(
      db,
      actors.personnel,
      { itemId: 1, coefficient: 6, fromDay: "2026-10-01", decision: "" },
      at("2026-11-05"),
    );
    takeStep(db, actors.leader, "reopen", { ...twelve, reason: "Rà lại." }, at("2026-11-05"));
    const changed = { group: "public-employee", leads: false, fromDay: "2026-10-01", toDay: null } as const;
    setStanding(db, actors.personnel, { personId: shown.personId, ...changed }, at("2026-11-05"));
    expect(reportOn("2026-11-05")?.standing?.group).toBe("public-employee");
    const { lead } = makeIssuedDirective(db, { leadId: own.id, deadline: "2026-10-30" }, at("2026-11-05"));
    const late = { assignmentId: lead.id, personId: shown.personId };
    takeStep(db, actors.head, "name-officer", late, at("2026-11-05"));
    expect(days.map((day) => JSON.stringify(reportOn(day)))).toEqual(seen);
    expect(JSON.stringify(reportOn("2026-11-05"))).not.toBe(seen.at(-1));
  });

  it("lists what is due after the month only if it was given by the end of it", () => {
    const { db, actors, own, personId, reportOn } = october();
    const listed = () =>
      reportOn("2026-11-03")
        ?.rows.filter(({ notCounted }) => notCounted === "not-due")
        .map(({ item }) => item?.name ?? "without a product");
    const give = (day: string) => {
      const { lead } = makeIssuedDirective(db, { leadId: own.id, deadline: "2026-11-20" }, at(day));
      takeStep(db, actors.head, "name-officer", { assignmentId: lead.id, personId }, at(day));
    };
    give("2026-11-02");
    expect(listed()).toEqual(["Loại 16"]);
    give("2026-10-30");
    expect(listed()).toEqual(["Loại 16", "without a product"]);
  });

  it("says what is missing instead of a figure", () => {
    const { db, actors, own, personId, reportOn } = october();
    const { lead } = makeIssuedDirective(db, { leadId: own.id, deadline: "2026-10-30" }, BEFORE);
    takeStep(db, actors.head, "name-officer", { assignmentId: lead.id, personId }, BEFORE);
    const report = reportOn("2026-11-03") as Report;
    expect([report.abc, report.points, report.total]).toEqual([null, null, null]);
    expect(report.gaps).toEqual([{ gap: "coefficient", count: 1 }]);
    const other = findEvaluation(db, actors.leader, actors.otherStaff.personId, {
      period: OCTOBER,
      asOf: "2026-11-03",
    });
    expect(other?.gaps).toEqual([{ gap: "no_work" }, { gap: "standing" }]);
  });

  it("of a leader needs d, đ and e, and covers the work of the department", () => {
    const { db, actors, judge } = october();
    judge(NOVEMBER);
    const { personId } = actors.head;
    const standing = {
      personId,
      group: "civil-servant",
      leads: true,
      fromDay: "2026-01-01",
      toDay: null,
    } as const;
    setStanding(db, actors.personnel, standing, NOVEMBER);
    const report = () =>
      findEvaluation(db, actors.leader, personId, { period: OCTOBER, asOf: "2026-11-03" }) as Report;
    expect(percents(report())).toEqual([64.1, 56.4, 56.4]);
    expect([report().ratio, report().gaps]).toEqual([null, [{ gap: "leader_scores" }]]);
    const scores = { personId, period: OCTOBER.key, d: "100", dd: "50", e: "100" };
    enterScores(db, actors.leader, enterScoresInput.parse(scores), NOVEMBER);
    // (64.10 + 56.41 + 56.41 + 100 + 50 + 100) / 6
    expect(((report().ratio ?? 0) * 100).toFixed(2)).toBe("71.15");
  });

  it("of a quarter is the mean of its months with work", () => {
    const { db, actors, personId, judge } = october();
    judge(NOVEMBER);
    const quarter = readPeriod("2026-Q4") as EvaluationPeriod;
    const report = (asOf: string) =>
      findEvaluation(db, actors.leader, personId, { period: quarter, asOf }) as Report;
    expect(report("2026-11-03").months.map(({ month }) => month)).toEqual(["2026-10", "2026-11"]);
    const listed = (asOf: string) =>
      report(asOf).rows.map(({ item, notCounted }) => [item?.name, notCounted]);
    const ofOctober = [
      ["Loại 5", null],
      ["Loại 8", null],
      ["Loại 12", null],
      ["Loại 14", null],
      ["Loại 7", "withdrawn"],
    ];
    // What is not due in October counts in November: it is listed once. Until its day it does not count there either.
    expect(listed("2026-11-03")).toEqual([...ofOctober, ["Loại 16", "not-due"]]);
    expect(percents(report("2026-11-03"))).toEqual([64.1, 56.4, 56.4]);
    // Then November has one unfinished product: 0 %.
    expect(listed("2026-11-30")).toEqual([...ofOctober, ["Loại 16", null]]);
    expect(percents(report("2026-11-30"))).toEqual([32.1, 28.2, 28.2]);
  });
});

describe("a confirmed period", () => {
  it("is fixed under its hash and changes only by a new version with a reason", () => {
    const { db, actors, judge, confirmNow, personId, shown, twelve, returned } = october();
    expect(codeOf(() => confirmNow())).toBe("evaluation.not_ready");
    judge(NOVEMBER);
    expect(confirmNow()).toEqual({ version: 1 });
    expect(codeOf(() => confirmNow())).toBe("evaluation.unchanged");
    const first = findConfirmation(db, actors.staff, personId, LATER);
    expect([first?.isIntact, first?.report.points?.toFixed(2)]).toEqual([true, "41.28"]);
    const minor = { kind: "return", ...twelve, ...shown, eventId: returned, value: "minor" } as const;
    judgeWork(db, actors.leader, minor, NOVEMBER);
    expect(findConfirmation(db, actors.staff, personId, LATER)?.report.points?.toFixed(2)).toBe("41.28");
    expect(codeOf(() => confirmNow())).toBe("evaluation.reason_missing");
    expect(confirmNow("Xét lại lỗi.")).toEqual({ version: 2 });
    expect(listConfirmations(db, actors.staff, personId, LATER).map(({ version }) => version)).toEqual([
      2, 1,
    ]);
  });

  it("and all that was decided for it can be changed, deleted or replaced in no table", () => {
    const { db, actors, judge, confirmNow, shown } = october();
    judge(NOVEMBER);
    enterScores(db, actors.head, enterScoresInput.parse({ ...shown, general: "27" }), NOVEMBER);
    const { weights, ...chosen } = DEFAULT_RULES;
    saveRules(db, actors.personnel, { ...chosen, ...weights, delay: "day" }, NOVEMBER);
    confirmNow();
    for (const table of [
      "evaluation_confirmations",
      "evaluation_judgements",
      "evaluation_scores",
      "evaluation_rules",
      "evaluation_standings",
      "catalogue_coefficients",
    ]) {
      const rows = db.$client.prepare(`select count(*) from ${table}`).pluck().get();
      expect(rows, table).toBeGreaterThan(0);
      for (const statement of [
        `update ${table} set id = id`,
        `delete from ${table}`,
        `insert or replace into ${table} select * from ${table}`,
      ])
        expect(() => db.$client.prepare(statement).run(), statement).toThrow(/does not change/);
    }
  });

  it("is not confirmed before its end, by the person, or after the figures changed", () => {
    const { judge, confirmNow, actors, shown, db } = october();
    judge(at("2026-10-28"));
    expect(codeOf(() => confirmNow("", at("2026-10-29")))).toBe("evaluation.not_ready");
    expect(codeOf(() => confirmNow("", NOVEMBER, actors.staff))).toBe("request.not_allowed");
    expect(codeOf(() => confirmNow("", NOVEMBER, actors.otherHead))).toBe("request.not_found");
    const old = { ...shown, contentHash: "0".repeat(64), reason: "" };
    expect(codeOf(() => confirmEvaluation(db, actors.head, old, NOVEMBER))).toBe(
      "evaluation.changed_since_shown",
    );
  });
});

describe("who sees an evaluation", () => {
  it("is the person, the head, leaders and the holder of the grant, and nobody else", () => {
    const { db, actors, own, personId, reportOn, user } = october();
    const seeing = [actors.staff, actors.head, actors.leader, actors.personnel];
    const others = [actors.otherStaff, actors.otherHead, actors.clerk, actors.admin, actors.nobody, user];
    expect(seeing.map((actor) => reportOn("2026-11-03", actor) !== null)).toEqual([true, true, true, true]);
    expect(others.map((actor) => reportOn("2026-11-03", actor))).toEqual(others.map(() => null));
    const listed = (actor: Actor) =>
      listEvaluations(db, actor, own.id, { period: OCTOBER, asOf: "2026-11-03" }).map(
        ({ person }) => person.id,
      );
    expect(listed(actors.staff)).toEqual([personId]);
    expect(listed(actors.otherHead)).toEqual([]);
    expect(listed(actors.head)).toContain(personId);
    expect(listed(actors.head).length).toBeGreaterThan(1);
  });

  it("keeps what was decided out of the audit log and the histories", () => {
    const { db, judge } = october();
    judge(NOVEMBER);
    const told = db
      .select()
      .from(events)
      .all()
      .filter(({ kind }) => kind.startsWith("evaluation."));
    expect(told.length).toBeGreaterThan(2);
    for (const event of told) {
      expect(JSON.stringify(event.payload)).not.toMatch(/major|objective|\d{2}\.\d/);
      expect([event.directiveId, event.assignmentId, event.departmentId]).toEqual([null, null, null]);
    }
  });
});

describe("wrong input stores nothing", () => {
  it.each([
    [{ coefficient: "0" }, "coefficient: coefficient_not_positive"],
    [{ coefficient: "-1" }, "coefficient: coefficient_not_positive"],
    [{ coefficient: "abc" }, "coefficient: not_a_number"],
    [{ complexity: "6" }, "complexity: too_big"],
    [{ fromDay: "31/02/2026" }, "fromDay: not_a_date"],
  ])("a product with %j", (fields, expected) => {
    const typed = { name: "Báo cáo", complexity: "2", coefficient: "2,7", fromDay: "01/01/2026", ...fields };
    const issues = addCatalogueItemInput.safeParse(typed).error?.issues ?? [];
    expect(issues.map(({ path, message }) => `${path.join(".")}: ${message}`)).toEqual([expected]);
  });

  it("a standing that overlaps, that splits a month, or of somebody who left", () => {
    const { db, actors, personId, dump, person } = october();
    const { personnel } = actors;
    const set = (fields: Record<string, string>, of = personId) => {
      const typed = { personId: String(of), group: "public-employee", leads: "staff", ...fields };
      return codeOf(() => setStanding(db, personnel, setStandingInput.parse(typed), NOVEMBER));
    };
    const before = dump();
    expect(set({ fromDay: "15/11/2026" })).toBe("evaluation.two_groups_in_period");
    expect(set({ fromDay: "01/01/2026" })).toBe("evaluation.period_overlaps");
    expect(set({ fromDay: "01/06/2025", toDay: "31/03/2026" })).toBe("evaluation.period_overlaps");
    db.$client.prepare("update positions set to_day = '2026-05-31' where person_id = ?").run(person.id);
    const afterLeaving = dump();
    expect(set({ fromDay: "01/06/2026" }, person.id)).toBe("evaluation.person_left");
    expect(dump()).toBe(afterLeaving);
    expect(before).not.toBe(afterLeaving);
    expect(set({ fromDay: "01/12/2026", toDay: "31/01/2027" })).toBe("done");
    expect(set({ fromDay: "01/01/2027" })).toBe("evaluation.period_overlaps");
    expect(set({ fromDay: "01/10/2026", toDay: "31/10/2026" })).toBe("evaluation.period_overlaps");
    expect(set({ fromDay: "01/03/2027" })).toBe("done");
    const groupOf = (period: string) =>
      findEvaluation(db, actors.leader, personId, {
        period: readPeriod(period) as EvaluationPeriod,
        asOf: "2026-11-03",
      })?.standing?.group ?? null;
    expect(["2026-11", "2026-12", "2027-02", "2027-03"].map(groupOf)).toEqual([
      "civil-servant",
      "public-employee",
      null,
      "public-employee",
    ]);
    expect(
      setStandingInput
        .safeParse({
          personId: "1",
          group: "civil-servant",
          leads: "staff",
          fromDay: "01/12/2026",
          toDay: "01/11/2026",
        })
        .error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`),
    ).toEqual(["toDay: ends_before_it_begins"]);
  });

  it("scores of somebody who held no title in the period, or out of range", () => {
    const { db, actors, person } = october();
    db.$client.prepare("update positions set to_day = '2026-05-31' where person_id = ?").run(person.id);
    const scores = { personId: String(person.id), period: OCTOBER.key, general: "27" };
    expect(codeOf(() => enterScores(db, actors.leader, enterScoresInput.parse(scores), NOVEMBER))).toBe(
      "evaluation.person_left",
    );
    for (const fields of [{ general: "31" }, { general: "-1" }, { d: "70" }, { period: "2026-13" }]) {
      expect(enterScoresInput.safeParse({ ...scores, ...fields }).success, JSON.stringify(fields)).toBe(
        false,
      );
    }
  });

  it("a judgement about an event of other work, weights that are not 70, a name that is taken", () => {
    const { db, actors, shown, five, returned } = october();
    const wrong = { kind: "return", ...five, ...shown, eventId: returned, value: "major" } as const;
    expect(codeOf(() => judgeWork(db, actors.leader, wrong, NOVEMBER))).toBe("evaluation.not_an_event");
    expect(
      judgeWorkInput.safeParse({ kind: "return", ...five, ...shown, eventId: 1, value: "x" }).success,
    ).toBe(false);
    const rules = { ...DEFAULT_RULES, weights: undefined, quantity: "20", quality: "30", progress: "30" };
    expect(saveRulesInput.safeParse(rules).error?.issues.map(({ message }) => message)).toEqual([
      "weights_not_seventy",
    ]);
    const again = { name: "loại  5", complexity: 1, coefficient: 1, fromDay: "2026-01-01", decision: "" };
    expect(codeOf(() => addCatalogueItem(db, actors.personnel, again, NOVEMBER))).toBe(
      "evaluation.name_taken",
    );
    const same = { itemId: 1, coefficient: 9, fromDay: "2026-01-01", decision: "" };
    expect(codeOf(() => setCoefficient(db, actors.personnel, same, NOVEMBER))).toBe(
      "evaluation.coefficient_from_taken",
    );
  });
});
