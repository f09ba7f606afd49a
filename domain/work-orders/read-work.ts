import { matchDepartments } from "../departments/match";
import { summaryOf } from "../meetings/summary";
import { mentionsOf, wordsOf } from "./department-mentions";
import { joinTasks } from "./join-tasks";
import { readLabels } from "./labelled-order";
import { NO_DEADLINE, type OrderDeadline } from "./order-deadline";
import {
  type Agency,
  deadlineOf,
  findDirectives,
  isForAll,
  partOf,
  partOfLabels,
  type WorkPart,
} from "./read-part";
import { splitTasks } from "./split-tasks";
import { listOf, type TypedList } from "./typed-list";

/** The whole as one piece of work, and its tasks if it gives several: each needs an order of its own. */
export type WorkReading = WorkPart & { parts: WorkPart[] };

/**
 * Reads lead, coordinating departments and deadline from the words of one order.
 * @param on the day on which the work is given: deadlines are counted from it
 */
export function readWork(text: string, agency: Agency): WorkReading {
  const line = text.replace(/\s+/g, " ").trim();
  if (findDirectives(line, agency).length === 0) return NOTHING_READ;
  const labels = readLabels(text);
  if (labels) return { ...partOfLabels(line, labels, agency), parts: [] };
  const list = withClosing(listOf(text), agency);
  const parts = itemsOf(list, agency).flatMap((item) => partsOf(item, agency));
  const [only] = parts;
  if (only && parts.length < 2) return { ...only, text: line, parts: [] };
  const whole = partOf({ text: line, order: line }, agency);
  // "(1) …; (2) …. Xong trước 19/10." has its closing words in the line of the items.
  const inLine = text.includes("\n") ? "" : closingOf(list.items.at(-1) ?? "", agency);
  const shared = givenBy([list.introduction, list.closing, inLine], agency);
  return { ...whole, summary: summaryOf(line), parts: parts.map((part) => withDeadline(shared, part)) };
}

/** A closing line without a deadline for all items belongs to the last of them. */
function withClosing(list: TypedList, agency: Agency): TypedList {
  const { items, closing } = list;
  if (closing === "" || givenBy([closing], agency) !== NO_DEADLINE) return list;
  return { ...list, items: [...items.slice(0, -1), `${items.at(-1)} ${closing}`], closing: "" };
}

/** The items as sentences of their own: one that names no department follows the introduction that names one. */
function itemsOf({ introduction, items }: TypedList, { departments }: Agency): string[] {
  const named = (words: string) => matchDepartments(words, departments).ids.length > 0;
  return named(introduction) ? items.map((one) => (named(one) ? one : `${introduction} ${one}`)) : items;
}

/** The tasks of one sentence, or of several. */
function partsOf(text: string, agency: Agency): WorkPart[] {
  const { departments } = agency;
  const sentences = findDirectives(text, agency).map((one) => one.text.trim());
  const tasks = isForAll(text, departments)
    ? sentences
    : sentences.flatMap((one) => splitTasks(one, departments));
  const texts = joinTasks(tasks, departments);
  const [last] = texts.slice(-1);
  if (last === undefined) return [];
  const parts = shareDeadline(texts.map((one) => partOf(one, agency)));
  if (parts.length < 2) return parts;
  const shared = givenBy([introductionOf(text, agency), closingOf(last.text, agency)], agency);
  return parts.map((part) => withDeadline(shared, part));
}

/** "Ba việc gấp trong hôm nay: …", "Trước 30/10, …": the words in front of the first department. */
function introductionOf(text: string, { departments }: Agency): string {
  const words = wordsOf(text);
  const [mention] = mentionsOf(words, departments);
  return mention ? text.slice(0, words[mention.first]?.from) : "";
}

/** "… Báo cáo anh chậm nhất 19/8.": the last sentence, if it names no department. */
function closingOf(text: string, { departments }: Agency): string {
  const [, words = ""] = /[.!?]\s+(\p{Lu}[^.!?]*(?:\.\d[^.!?]*)*[.!?]?)$/u.exec(text) ?? [];
  return matchDepartments(words, departments).ids.length === 0 ? words : "";
}

/** The deadline that one of these names; none if no one does. */
function givenBy(texts: readonly string[], agency: Agency): OrderDeadline {
  const given = texts.filter((text) => text !== "").map((text) => deadlineOf(text, agency));
  return given.find(({ deadline, period }) => deadline !== null || period !== null) ?? NO_DEADLINE;
}

/** "Phòng A làm X, Phòng B làm Y trước 30/9": the day at the end is meant for all tasks of the sentence. */
function shareDeadline(parts: readonly WorkPart[]): WorkPart[] {
  const shared: WorkPart[] = [];
  for (const part of parts.toReversed()) {
    const [next] = shared;
    shared.unshift(next && !/[.!?]$/.test(part.text) ? withDeadline(next, part) : part);
  }
  return shared;
}

/** A task with the deadline of several, unless it has its own. */
function withDeadline({ deadlineWords, deadline, period }: OrderDeadline, part: WorkPart): WorkPart {
  return part.deadline === null && part.period === null ? { ...part, deadlineWords, deadline, period } : part;
}

const NOTHING_READ: WorkReading = {
  text: "",
  summary: "",
  leadId: null,
  guessedFrom: null,
  coordinatingIds: [],
  outside: [],
  toAll: false,
  deadlineWords: "",
  deadline: null,
  period: null,
  parts: [],
};
