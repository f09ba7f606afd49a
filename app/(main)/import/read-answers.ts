import type { Fields } from "@/domain/forms/read-fields";
import type { Answers } from "@/domain/imports/questions";

/** The name of a question's form field. */
export const answerField = (key: string): string => `answer ${key}`;
/** The name of the field that answers a question about a day. */
export const dayField = (key: string): string => `day ${key}`;
/** One answer for all namesakes, departments or officers without an answer of their own: by the beginning of their keys. */
export const SHARED = {
  namesake: { field: "every namesake", begins: "fullName " },
  secondPost: { field: "every second post", begins: "posts " },
  department: { field: "every department", begins: "department " },
  officer: { field: "every officer", begins: "officer " },
} as const;
/** Chosen if a day is typed beside it. */
export const DAY = "day";

/** The answers of a form by their questions' keys; the mutation validates them. */
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
    const group = Object.values(SHARED).find(({ begins }) => key.startsWith(begins));
    const shared = group ? typed(group.field) : "";
    // A missing day is not an answer, and is refused.
    answers[key] = answer === DAY ? typed(dayField(key)) || DAY : answer || shared;
  }
  return answers;
}
