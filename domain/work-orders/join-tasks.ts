import { matchDepartments, type NamedDepartment } from "../departments/match";
import { mentionsOf, wordsOf } from "./department-mentions";
import { onlyHelps } from "./helps";

/** The words of one task, and those of its sentences that name who does it. */
export type TaskText = { text: string; order: string };

/** Joins sentences that are no task of their own, for they name no department or one that only helps, to the one beside them. */
export function joinTasks(texts: readonly string[], departments: readonly NamedDepartment[]): TaskText[] {
  const joined: TaskText[] = [];
  let first = "";
  for (const text of texts) {
    const before = joined.at(-1);
    if (isTask(text, before !== undefined, departments)) {
      joined.push({ text: `${first} ${text}`.trim(), order: text });
      first = "";
    } else if (before === undefined) first = `${first} ${text}`.trim();
    else {
      before.text = `${before.text} ${text}`;
      before.order = `${before.order} ${text}`;
    }
  }
  return first === "" ? joined : [{ text: first, order: first }];
}

function isTask(text: string, follows: boolean, departments: readonly NamedDepartment[]): boolean {
  const words = wordsOf(text);
  const [mention] = mentionsOf(words, departments);
  if (mention === undefined) return matchDepartments(text, departments).all && !follows;
  return !follows || !onlyHelps(text.slice(words[mention.end - 1]?.to));
}
