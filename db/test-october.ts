import type { Actor } from "@/domain/actor";
import { contentOfReport } from "@/domain/evaluation/content";
import { type EvaluationPeriod, readPeriod } from "@/domain/evaluation/periods";
import { takeStep } from "./mutations/directives/take-step";
import { addCatalogueItem } from "./mutations/evaluation/add-catalogue-item";
import { confirmEvaluation } from "./mutations/evaluation/confirm-evaluation";
import { judgeWork } from "./mutations/evaluation/judge-work";
import { setStanding } from "./mutations/evaluation/set-standing";
import { findEvaluation } from "./queries/evaluation/find-evaluation";
import { hashOf } from "./queries/meetings/content-hash";
import { makeAgency } from "./test-agency";
import { makeIssuedDirective } from "./test-factories";

export const OCTOBER = readPeriod("2026-10") as EvaluationPeriod;
/** Ten in the morning of a day in the agency. */
export const at = (day: string) => new Date(`${day}T03:00:00.000Z`);
export const BEFORE = at("2026-09-01");
export const NOVEMBER = at("2026-11-03");

/** Worked example 4, from giving to the confirmed report: one officer's October. */
export function october() {
  const all = makeAgency();
  const { db, actors, own } = all;
  const { leader, head, staff, personnel } = actors;
  const { personId } = staff;
  const shown = { personId, period: OCTOBER.key };
  for (const [name, coefficient] of [
    ["Loại 5", 5],
    ["Loại 8", 8],
    ["Loại 12", 12],
    ["Loại 14", 14],
    ["Loại 7", 7],
    ["Loại 16", 16],
  ] as const) {
    addCatalogueItem(
      db,
      personnel,
      { name, complexity: 3, coefficient, fromDay: "2026-01-01", decision: "" },
      BEFORE,
    );
  }
  const give = (itemId: number, deadline: string) => {
    const { lead } = makeIssuedDirective(db, { leadId: own.id, deadline }, BEFORE);
    const on = { assignmentId: lead.id };
    takeStep(db, head, "name-officer", { ...on, personId }, BEFORE);
    judgeWork(db, head, { kind: "classified", ...on, ...shown, itemId, value: "planned" }, BEFORE);
    return on;
  };
  const report = (on: { assignmentId: number }, day: string) => {
    const product = { productNumber: "1/BC", productDate: day, note: "", files: [] };
    takeStep(db, head, "report-done", { ...on, ...product }, at(day));
  };
  const confirm = (on: { assignmentId: number }, day: string) =>
    takeStep(db, leader, "confirm", { ...on, note: "" }, at(day));

  const five = give(1, "2026-10-09");
  report(five, "2026-10-08");
  confirm(five, "2026-10-09");
  const eight = give(2, "2026-10-12");
  takeStep(
    db,
    head,
    "request-extension",
    { ...eight, deadline: "2026-10-26", reason: "Bão." },
    at("2026-10-10"),
  );
  const extension = takeStep(
    db,
    leader,
    "grant-extension",
    { ...eight, deadline: "2026-10-26", note: "" },
    at("2026-10-10"),
  );
  report(eight, "2026-10-23");
  confirm(eight, "2026-10-26");
  const twelve = give(3, "2026-10-20");
  report(twelve, "2026-10-19");
  const returned = takeStep(db, leader, "return", { ...twelve, reason: "Sai số liệu." }, at("2026-10-20"));
  report(twelve, "2026-10-23");
  confirm(twelve, "2026-10-26");
  give(4, "2026-10-30");
  const seven = give(5, "2026-10-30");
  takeStep(db, leader, "withdraw", { ...seven, reason: "Thôi." }, at("2026-10-15"));
  give(6, "2026-11-13");

  const standing = {
    personId,
    group: "civil-servant",
    leads: false,
    fromDay: "2026-01-01",
    toDay: null,
  } as const;
  setStanding(db, personnel, standing, BEFORE);
  const judge = (now: Date) => {
    judgeWork(db, leader, { kind: "return", ...twelve, ...shown, eventId: returned, value: "major" }, now);
    judgeWork(
      db,
      leader,
      { kind: "extension", ...eight, ...shown, eventId: extension, value: "objective" },
      now,
    );
  };
  const reportOn = (asOf: string, actor: Actor = leader) =>
    findEvaluation(db, actor, personId, { period: OCTOBER, asOf });
  const confirmNow = (reason = "", now = NOVEMBER, actor: Actor = head) => {
    const found = reportOn(now.toISOString().slice(0, 10));
    if (!found) throw new Error("no report");
    const contentHash = hashOf(contentOfReport(found));
    return confirmEvaluation(db, actor, { ...shown, contentHash, reason }, now);
  };
  return { ...all, personId, shown, judge, reportOn, confirmNow, five, twelve, returned, extension };
}
