import "server-only";
import { and, asc, eq, gte, inArray, isNotNull, lte, ne } from "drizzle-orm";
import {
  addDays,
  addMonths,
  type Day,
  dayInAgency,
  lastDayOfMonth,
  monthNumber,
  yearOf,
} from "@/domain/calendar/day";
import { contentOfReport } from "@/domain/evaluation/content";
import { enterScoresInput } from "@/domain/evaluation/evaluation-input";
import { periodOn } from "@/domain/evaluation/periods";
import { isComplete } from "@/domain/evaluation/report";
import type { Database } from "../client";
import { addCatalogueItem } from "../mutations/evaluation/add-catalogue-item";
import { confirmEvaluation } from "../mutations/evaluation/confirm-evaluation";
import { enterScores } from "../mutations/evaluation/enter-scores";
import { judgeWork } from "../mutations/evaluation/judge-work";
import { setStanding } from "../mutations/evaluation/set-standing";
import { findEvaluation, listEvaluations } from "../queries/evaluation/find-evaluation";
import { hashOf } from "../queries/meetings/content-hash";
import { assignments, directives } from "../schema/directives";
import { evaluationJudgements } from "../schema/evaluation";
import { events } from "../schema/events";
import { positions } from "../schema/people";
import type { SeededActor, SeededAgency } from "./fill-agency";
import { PRODUCTS } from "./order-templates";
import { atHour, type Schedule } from "./schedule";

/** Nghị định 335/2025/NĐ-CP is in force from this year on. */
const FIRST_YEAR = 2026;
/** Titles up to this rank lead a department. */
const LEADING_RANK = 30;
/** Departments that employ public employees. */
const PUBLIC = ["ttxt", "da"];
const GENERAL_POINTS = ["28", "27", "29", "26"];
/** The day of the month on which the month before is confirmed. */
const CONFIRMING_DAY = 3;

/**
 * What the evaluation by tasks needs: the agency's list of products, by which rules people are evaluated, classified
 * and judged work of the last months, and the confirmed figures of one month.
 */
export function scheduleEvaluation(db: Database, schedule: Schedule, agency: SeededAgency, today: Day): void {
  const year = yearOf(today);
  const [keeper] = agency.leaders;
  if (year < FIRST_YEAR || !keeper) return;
  schedule.at(atHour(`${year}-01-06`, 9), (now) => {
    const decision = `Quyết định số 12/QĐ-BQL ngày 05/01/${year}`;
    for (const item of PRODUCTS)
      addCatalogueItem(db, keeper, { ...item, fromDay: `${year}-01-01`, decision }, now);
    setStandings(db, keeper, agency, now);
  });
  const confirming = lastConfirming(today);
  const month = periodOn("month", addMonths(confirming, -1));
  const since = addMonths(month.from, -1);
  schedule.at(atHour(addDays(confirming, -1), 15), (now) =>
    judge(db, agency, { since, until: month.to }, now),
  );
  schedule.at(atHour(confirming, 9), (now) => confirmMonth(db, agency, month, now));
  // What came since is classified every week.
  schedule.at(atHour(addDays(today, -1), 17), (now) => {
    const until = lastDayOfMonth(yearOf(addMonths(today, 3)), monthNumber(addMonths(today, 3)));
    judge(db, agency, { since, until }, now);
  });
}

/** The last day before today on which a month was confirmed. */
function lastConfirming(today: Day): Day {
  const own = `${today.slice(0, 8)}0${CONFIRMING_DAY}`;
  return own < today ? own : addMonths(own, -1);
}

/** Everybody with a title in a department, from the first day of the year on. */
function setStandings(db: Database, keeper: SeededActor, agency: SeededAgency, now: Date): void {
  const fromDay = `${yearOf(dayInAgency(now.toISOString()))}-01-01`;
  const held = db
    .select({ personId: positions.personId, departmentId: positions.departmentId, rank: positions.rank })
    .from(positions)
    .where(isNotNull(positions.departmentId))
    .orderBy(asc(positions.id))
    .all();
  const set = new Set<number>();
  for (const { personId, departmentId, rank } of held) {
    if (set.has(personId)) continue;
    set.add(personId);
    const key = agency.departments.find(({ id }) => id === departmentId)?.key ?? "";
    const group = PUBLIC.includes(key) ? ("public-employee" as const) : ("civil-servant" as const);
    setStanding(db, keeper, { personId, group, leads: rank <= LEADING_RANK, fromDay, toDay: null }, now);
  }
}

type Due = { since: Day; until: Day };

/** Heads say which product each piece of their department's work is; leaders judge returns and extensions. */
function judge(db: Database, agency: SeededAgency, { since, until }: Due, now: Date): void {
  const due = db
    .select({
      id: assignments.id,
      departmentId: assignments.departmentId,
      workOrderId: directives.workOrderId,
    })
    .from(assignments)
    .innerJoin(directives, eq(directives.id, assignments.directiveId))
    .where(
      and(
        // What was never taken up has nobody whose work it is.
        ne(assignments.state, "proposed"),
        gte(assignments.deadline, since),
        lte(assignments.deadline, until),
      ),
    )
    .orderBy(asc(assignments.id))
    .all();
  const judged = db.select().from(evaluationJudgements).all();
  for (const { id, departmentId, workOrderId } of due) {
    const department = agency.departments.find((one) => one.id === departmentId);
    const leader = agency.leaders[id % agency.leaders.length];
    if (!department || !leader) continue;
    const shown = { assignmentId: id, personId: department.head.personId, period: since.slice(0, 7) };
    if (!judged.some((one) => one.assignmentId === id && one.kind === "classified")) {
      const itemId = (id % PRODUCTS.length) + 1;
      const value = workOrderId === null ? ("planned" as const) : ("unplanned" as const);
      judgeWork(db, department.head, { kind: "classified", ...shown, itemId, value }, now);
    }
    for (const event of decidedEvents(db, id)) {
      if (judged.some(({ eventId }) => eventId === event.id)) continue;
      if (event.kind === "assignment.report_returned") {
        judgeWork(db, leader, { kind: "return", ...shown, eventId: event.id, value: "minor" }, now);
      } else
        judgeWork(db, leader, { kind: "extension", ...shown, eventId: event.id, value: "objective" }, now);
    }
  }
}

const decidedEvents = (db: Database, assignmentId: number) =>
  db
    .select({ id: events.id, kind: events.kind })
    .from(events)
    .where(
      and(
        eq(events.assignmentId, assignmentId),
        inArray(events.kind, ["assignment.report_returned", "assignment.extension_granted"]),
      ),
    )
    .all();

/**
 * Each head enters the general points of the officers whose figures are complete, and confirms them; a leader does so
 * for the heads, with d, đ and e.
 */
function confirmMonth(
  db: Database,
  agency: SeededAgency,
  period: ReturnType<typeof periodOn>,
  now: Date,
): void {
  const asOf = dayInAgency(now.toISOString());
  const [leader] = agency.leaders;
  const seen = new Set<number>();
  for (const { id, head } of agency.departments) {
    for (const { person, gaps, standing } of listEvaluations(db, head, id, { period, asOf })) {
      // Somebody who moved is listed in both departments.
      if (seen.has(person.id)) continue;
      seen.add(person.id);
      const isHead = person.id === head.personId;
      const evaluator = isHead ? leader : head;
      const missing = gaps.filter(({ gap }) => gap !== "leader_scores" || !isHead);
      if (!evaluator || missing.length > 0) continue;
      const shown = { personId: person.id, period: period.key };
      const general = GENERAL_POINTS[person.id % GENERAL_POINTS.length];
      const led = standing?.leads ? { d: "100", dd: "100", e: person.id % 3 === 0 ? "50" : "100" } : {};
      enterScores(db, evaluator, enterScoresInput.parse({ ...shown, general, ...led }), now);
      const report = findEvaluation(db, evaluator, person.id, { period, asOf });
      if (!report || !isComplete(report)) continue;
      const contentHash = hashOf(contentOfReport(report));
      confirmEvaluation(db, evaluator, { ...shown, contentHash, reason: "" }, now);
    }
  }
}
