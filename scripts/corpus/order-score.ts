import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { calendarOf } from "../../domain/calendar/working-days";
import type { NamedDepartment } from "../../domain/departments/match";
import type { WorkPart } from "../../domain/work-orders/read-part";
import { readWork } from "../../domain/work-orders/read-work";
import type { Share } from "./score";

/** A task of an order, as a careful clerk would enter it. */
type ExpectedTask = {
  lead: number | "all" | null;
  with: readonly number[];
  deadline: string | null;
  period: string | null;
};
type ExpectedOrder = { text: string; tasks: readonly ExpectedTask[]; outside: readonly string[] };
/** The orders of one agency, given on one day. */
type OrderFile = { on: string; departments: readonly NamedDepartment[]; orders: readonly ExpectedOrder[] };

export const ORDER_MEASURES = ["tasks", "lead", "coordinating", "deadline", "period", "outside"] as const;
export type OrderScore = Record<(typeof ORDER_MEASURES)[number], Share>;

const FOLDER = path.resolve(import.meta.dirname, "..", "..", "corpus", "orders");

/** Names of the files of orders. */
export const orderFiles = (): string[] => readdirSync(FOLDER).sort();

/** Reads the orders of a file, and counts what was read rightly. */
export function scoreOrders(name: string): { score: OrderScore; faults: string[] } {
  const { on, departments, orders } = JSON.parse(readFileSync(path.join(FOLDER, name), "utf8")) as OrderFile;
  const score = Object.fromEntries(
    ORDER_MEASURES.map((measure) => [measure, { hit: 0, of: 0 }]),
  ) as OrderScore;
  const faults: string[] = [];
  for (const { text, tasks, outside } of orders) {
    const count = (measure: (typeof ORDER_MEASURES)[number], read: unknown, expected: unknown) => {
      score[measure].of += 1;
      if (JSON.stringify(read) === JSON.stringify(expected)) score[measure].hit += 1;
      else faults.push(`${text}: ${measure} ${JSON.stringify(read)}, not ${JSON.stringify(expected)}`);
    };
    const reading = readWork(text, { departments, on, calendar: calendarOf([]) });
    const parts: readonly WorkPart[] = reading.parts.length > 0 ? reading.parts : [reading];
    count("tasks", parts.length, tasks.length);
    count("outside", [...new Set(parts.flatMap((part) => part.outside))].sort(), [...outside].sort());
    if (parts.length !== tasks.length) continue;
    for (const [index, expected] of tasks.entries()) {
      const part = parts[index];
      if (!part) continue;
      // A guess is marked as one: only what the words name is counted.
      const lead = part.toAll ? "all" : part.guessedFrom === null ? part.leadId : null;
      count("lead", lead, expected.lead);
      count("coordinating", part.coordinatingIds.toSorted(), expected.with.toSorted());
      count("deadline", part.deadline, expected.deadline);
      count("period", part.period, expected.period);
    }
  }
  return { score, faults };
}
