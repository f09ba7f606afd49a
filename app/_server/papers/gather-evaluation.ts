import "server-only";
import type { Database } from "@/db/client";
import { findAgency } from "@/db/queries/agency/find-agency";
import { findConfirmation } from "@/db/queries/evaluation/find-confirmation";
import { findEvaluation, listEvaluations } from "@/db/queries/evaluation/find-evaluation";
import { listConfirmedFigures } from "@/db/queries/evaluation/list-confirmed-figures";
import { listEvaluatedDepartments } from "@/db/queries/evaluation/list-evaluated-people";
import { drawEvaluation, drawEvaluationList } from "@/documents/evaluation";
import type { Paper } from "@/documents/paper";
import { fill, WORDS } from "@/documents/words";
import { type Actor, isLeader, isPersonnel } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import type { EvaluationReport } from "@/domain/evaluation/report";
import type { ConfirmedFigures } from "@/domain/evaluation/report-status";
import { CHOICE_NAMES, DEFAULT_RULES, type EvaluationRules } from "@/domain/evaluation/rules";
import type { EvaluationView } from "@/domain/evaluation/view";
import { CATALOG, type Messages } from "@/messages/catalog";

/** The report of one person; null if it does not exist for the actor. */
export function gatherEvaluation(
  db: Database,
  actor: Actor,
  personId: number,
  { period, asOf }: EvaluationView,
  today: Day,
): {
  report: EvaluationReport;
  confirmed: ReadonlyMap<number, ConfirmedFigures>;
  paper: () => Paper;
} | null {
  const asked = { period, asOf: asOf ?? today };
  const report = findEvaluation(db, actor, personId, asked);
  if (report === null) return null;
  const confirmed = listConfirmedFigures(db, actor, [report], asked);
  const rules = rulesInWords(report.rules, CATALOG.vi);
  return {
    report,
    confirmed,
    paper: () => {
      const isShown = confirmed.get(personId)?.isSame ?? false;
      const version = isShown ? findConfirmation(db, actor, personId, asked) : null;
      return drawEvaluation({ letterhead: letterheadOf(db, actor), report, confirmed: version, rules });
    },
  };
}

/** The reports of the people of a department that the actor may see; null without any. */
export function gatherEvaluations(
  db: Database,
  actor: Actor,
  { period, asOf: day, department }: EvaluationView,
  today: Day,
): {
  reports: EvaluationReport[];
  confirmed: ReadonlyMap<number, ConfirmedFigures>;
  paper: () => Paper;
} | null {
  const asOf = day ?? today;
  const departments = listEvaluatedDepartments(db, actor, { period, asOf });
  const all = isLeader(actor) || isPersonnel(actor);
  const chosen = departments.find(({ id }) => id === department) ?? null;
  if (chosen === null && !(department === "leaders" && all)) return null;
  const reports = listEvaluations(db, actor, chosen?.id ?? null, { period, asOf });
  const [first] = reports;
  if (!first) return null;
  return {
    reports,
    confirmed: listConfirmedFigures(db, actor, reports, { period, asOf }),
    paper: () =>
      drawEvaluationList({
        letterhead: letterheadOf(db, actor),
        department: chosen?.name ?? WORDS.evaluation.leaders,
        reports,
        period,
        asOf,
        rules: rulesInWords(first.rules, CATALOG.vi),
      }),
  };
}

/** The letterhead of an internal report: no number from the văn thư's book, and the day is filled in by hand. */
function letterheadOf(db: Database, actor: Actor) {
  const agency = findAgency(db, actor);
  return {
    parentBody: agency.parentBody,
    agency: agency.name,
    number: "",
    symbol: agency.symbol || WORDS.blank,
    place: agency.place || WORDS.blank,
    date: null,
  };
}

/** The choices of counting in one sentence; each default is named as such. */
export function rulesInWords(rules: EvaluationRules, { evaluation }: Messages): string {
  const words = evaluation.rules;
  return CHOICE_NAMES.map((name) => {
    const said = fill((words[name] as Record<string, string>)[rules[name]] ?? "", rules.weights);
    return rules[name] === DEFAULT_RULES[name] ? fill(words.default, { words: said }) : said;
  }).join("; ");
}
