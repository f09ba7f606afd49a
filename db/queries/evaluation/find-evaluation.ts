import "server-only";
import { and, desc, eq, inArray, lte } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { type Day, formatDay } from "@/domain/calendar/day";
import { coefficientOn } from "@/domain/evaluation/coefficient";
import { type Standing, WORK_KINDS } from "@/domain/evaluation/figures";
import { productsOf } from "@/domain/evaluation/history";
import { type EvaluationPeriod, monthsOf } from "@/domain/evaluation/periods";
import { workOfPerson } from "@/domain/evaluation/person-work";
import { canSeeEvaluation } from "@/domain/evaluation/policy";
import {
  type EvaluationReport,
  type MonthWork,
  type RowFacts,
  reportOf,
  type Scores,
} from "@/domain/evaluation/report";
import type { EvaluationRules } from "@/domain/evaluation/rules";
import type { Reader } from "../../client";
import { evaluationScores, evaluationStandings } from "../../schema/evaluation";
import { grants, users } from "../../schema/users";
import { findRules } from "./find-rules";
import { type CatalogueItem, listCatalogue } from "./list-catalogue";
import {
  type EvaluatedPerson,
  findEvaluated,
  grantHeldIn,
  listEvaluatedPeople,
} from "./list-evaluated-people";
import { type Led, listHistories, listLedHistories, type WorkHistory } from "./list-histories";

type Asked = { period: EvaluationPeriod; asOf: Day };

/**
 * The report of a person and a period as of a day, from what was known and decided up to that day; null if it does
 * not exist for the actor.
 */
export function findEvaluation(
  db: Reader,
  actor: Actor,
  personId: number,
  asked: Asked,
): EvaluationReport | null {
  const person = findEvaluated(db, personId, asked);
  if (person === null || !canSeeEvaluation(actor, person)) return null;
  return reportsOf(db, actor, [person], asked)[0] ?? null;
}

/** The same for the people of a department (null: the leaders) whose evaluation the actor may see, by name. */
export const listEvaluations = (
  db: Reader,
  actor: Actor,
  departmentId: number | null,
  asked: Asked,
): EvaluationReport[] => reportsOf(db, actor, listEvaluatedPeople(db, actor, departmentId, asked), asked);

function reportsOf(db: Reader, actor: Actor, list: readonly EvaluatedPerson[], asked: Asked) {
  const { period, asOf } = asked;
  const rules = findRules(db, asOf);
  const catalogue = new Map(listCatalogue(db, actor, asOf).map((item) => [item.id, item]));
  const standings = new Map(list.map(({ personId }) => [personId, findStanding(db, personId, asked)]));
  const own = listHistories(
    db,
    list.map(({ personId }) => personId),
    asked,
  );
  return list.map((person) => {
    const standing = standings.get(person.personId) ?? null;
    const { personId, name, titles, departments, departmentIds } = person;
    const head = {
      person: {
        id: personId,
        name,
        position: titles.join(", "),
        departmentIds: [...departmentIds],
        departments: departments.join(", "),
      },
      period,
      asOf,
      rules,
      standing,
      scores: findScores(db, personId, asked),
    };
    const led = standing?.leads ? listLedHistories(db, findLed(db, personId, asked), asked) : [];
    const months = monthsOf(period)
      .filter(({ from }) => from <= asOf)
      .map((month) => monthOf({ own, led }, personId, { ...month, asOf }, { rules, catalogue }));
    return reportOf(head, months);
  });
}

type Around = { rules: EvaluationRules; catalogue: ReadonlyMap<number, CatalogueItem> };

/** A leader's figures cover own work and the directing of others' (Điều 15.1): what is directed counts whole. */
function monthOf(
  { own, led }: { own: readonly WorkHistory[]; led: readonly WorkHistory[] },
  personId: number,
  month: EvaluationPeriod & { asOf: Day },
  { rules, catalogue }: Around,
): MonthWork {
  const directed = new Set(led.map(({ assignmentId }) => assignmentId));
  const histories = [...led, ...own.filter(({ assignmentId }) => !directed.has(assignmentId))];
  const rows = histories.flatMap((history) => {
    const item = catalogue.get(history.classified?.itemId ?? 0) ?? null;
    const classified = {
      coefficientOn: (day: Day) => (item === null ? null : coefficientOn(item.coefficients, day)),
      kind: WORK_KINDS.find((kind) => kind === history.classified?.kind) ?? ("planned" as const),
    };
    const found = productsOf(history.events, history.judgements, rules);
    const products = directed.has(history.assignmentId)
      ? found.map((product) => ({ ...product, holders: [{ personId, share: 1 }], unable: [] }))
      : found;
    const facts = factsOf(history, item);
    const [given] = history.events;
    return (
      workOfPerson(products, personId, month, classified)
        // What was given after the month is not among the work of it that is not counted either.
        .filter(({ notCounted }) => notCounted === null || (given?.effectiveOn ?? "") <= month.to)
        .map((work) => ({ work, facts }))
    );
  });
  return { month: month.key, rows };
}

function factsOf(history: WorkHistory, item: CatalogueItem | null): RowFacts {
  const { events: _, judgements, classified: __, role: ___, ...about } = history;
  const named = history.events.flatMap((event) =>
    event.kind === "assignment.officer_named"
      ? [{ eventId: event.id, on: event.effectiveOn, to: event.payload.name }]
      : event.kind === "assignment.work_shared"
        ? [
            {
              eventId: event.id,
              on: event.effectiveOn,
              to: event.payload.shares.map(({ name }) => name).join(", "),
            },
          ]
        : [],
  );
  return {
    ...about,
    item: item && { id: item.id, name: item.name },
    handedIn: handedIn(history),
    // The first naming is no change.
    changes: named.slice(1).map((one) => ({ ...one, judged: judgements.changes.get(one.eventId) ?? null })),
  };
}

/** The document or the words of the last report. */
function handedIn({ events }: WorkHistory): string {
  const last = events.findLast((event) => event.kind === "assignment.reported");
  if (last?.kind !== "assignment.reported") return "";
  const { productNumber, productDate, productText } = last.payload;
  return [productNumber, productDate && formatDay(productDate), productText].filter(Boolean).join(", ");
}

/** The departments that a person headed in a period, and the user whose followed directives count for a leader. */
function findLed(db: Reader, personId: number, asked: Asked): Led {
  const held = db
    .select({ userId: users.id, kind: grants.kind, departmentId: grants.departmentId })
    .from(grants)
    .innerJoin(users, eq(users.id, grants.userId))
    .where(and(eq(users.personId, personId), inArray(grants.kind, ["head", "leader"]), grantHeldIn(asked)))
    .all();
  return {
    departmentIds: held.flatMap(({ departmentId }) => departmentId ?? []),
    followerUserIds: held.flatMap(({ kind, userId }) => (kind === "leader" ? [userId] : [])),
  };
}

/** The person's group on the last day of the period; null if it is not recorded. */
function findStanding(db: Reader, personId: number, { period, asOf }: Asked): Standing | null {
  const found = db
    .select()
    .from(evaluationStandings)
    .where(
      and(
        eq(evaluationStandings.personId, personId),
        lte(evaluationStandings.fromDay, period.to),
        lte(evaluationStandings.recordedOn, asOf),
      ),
    )
    // The one that began last holds until its end, whatever was recorded before it.
    .orderBy(desc(evaluationStandings.fromDay), desc(evaluationStandings.id))
    .limit(1)
    .get();
  const holds = found && (found.toDay === null || found.toDay >= period.from);
  return holds ? { group: found.group, leads: found.leads } : null;
}

/** The scores that people gave a person for a period, as of a day; null before the first. */
export function findScores(
  db: Reader,
  personId: number,
  { period, asOf }: Pick<Asked, "period" | "asOf">,
): Scores | null {
  const found = db
    .select()
    .from(evaluationScores)
    .where(
      and(
        eq(evaluationScores.personId, personId),
        eq(evaluationScores.periodKey, period.key),
        lte(evaluationScores.effectiveOn, asOf),
      ),
    )
    .orderBy(desc(evaluationScores.id))
    .limit(1)
    .get();
  if (!found) return null;
  const { general, d, dd, e, className, note } = found;
  return { general, d, dd, e, className, note };
}
