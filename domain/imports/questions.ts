import { type Day, parseDay } from "../calendar/day";
import type { OldState } from "./reading/read-state";

/** What of a sheet a person is asked about; one answer holds for every row that says the same. */
export type QuestionField = "state" | "deadline" | "fullName";
export type Question = {
  field: QuestionField;
  /** Names the question, and all like it. */
  key: string;
  /** What the cell says. */
  words: string;
  /** Of a namesake: who is there already, or the row above that has the name. */
  namesake?: { title: string; departmentId: number | null; row: number | null };
};

/** What was answered, by the question's key; the rows of others stay unread. */
export type Answers = Readonly<Record<string, string>>;

/** The rows are not brought in. */
export const LEFT_OUT = "leave";
export const UNDATED = "undated";
export const SAME_PERSON = "same";
export const OTHER_PERSON = "other";

const OLD_STATES: readonly OldState[] = ["assigned", "in-progress", "reported", "done", "withdrawn"];

/** Case and spaces make no other question; accents do. */
export const questionKey = (field: QuestionField, words: string): string =>
  `${field} ${words.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim()}`;

/** The states that an answer may give, in their order. */
export const listOldStates = (): readonly OldState[] => OLD_STATES;

export const stateOfAnswer = (answer: string | null): OldState | null =>
  OLD_STATES.find((state) => state === answer) ?? null;

/** A day, or null for none; undefined where there is no answer. */
export function deadlineOfAnswer(answer: string | null): Day | null | undefined {
  if (answer === null) return undefined;
  return answer === UNDATED ? null : (parseDay(answer) ?? undefined);
}

/** Does an answer fit its question? */
export function isAnswer(field: QuestionField, answer: string): boolean {
  if (answer === LEFT_OUT) return true;
  switch (field) {
    case "state":
      return stateOfAnswer(answer) !== null;
    case "deadline":
      return deadlineOfAnswer(answer) !== undefined;
    case "fullName":
      return answer === SAME_PERSON || answer === OTHER_PERSON;
  }
}
