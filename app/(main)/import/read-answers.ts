import type { Fields } from "@/domain/forms/read-fields";
import type { Answers } from "@/domain/imports/questions";

/** What the form of answers calls its fields. */
export const answerField = (key: string): string => `answer ${key}`;
export const dayField = (key: string): string => `day ${key}`;
/** One answer for all namesakes that have none of their own. */
export const EVERY_NAMESAKE = "every namesake";
/** Chosen where a day is typed beside. */
export const DAY = "day";

/** The answers of a form, by their questions' keys; what they may be is the mutation's to check. */
export function readAnswers(fields: Fields): Answers {
  const typed = (name: string) => {
    const value = fields[name];
    return typeof value === "string" ? value.trim() : "";
  };
  const answers: Record<string, string> = {};
  for (const name of Object.keys(fields)) {
    const key = name.startsWith("answer ") ? name.slice("answer ".length) : null;
    if (key === null) continue;
    const answer = typed(name);
    const shared = key.startsWith("fullName ") ? typed(EVERY_NAMESAKE) : "";
    // A day that is missing is no answer, and is refused as such.
    answers[key] = answer === DAY ? typed(dayField(key)) || DAY : answer || shared;
  }
  return answers;
}
