import { type Day, parseDay } from "../calendar/day";
import type { OldState } from "./reading/read-state";

/** The fields of a sheet that a person may be asked about; one answer counts for every row with the same words. */
export type QuestionField =
  | "heldOn"
  | "state"
  | "deadline"
  | "reportedOn"
  | "fullName"
  | "lead"
  | "coordinating"
  | "department"
  | "officer";
export type Question = {
  field: QuestionField;
  /** Identifies the question and all equal ones. */
  key: string;
  /** What the cell says. */
  words: string;
  /** The existing person or the earlier row with the same name; `knownAs` if the person has another name here. */
  namesake?: { title: string; departmentId: number | null; row: number | null; knownAs: string | null };
};

/** Answers by the question's key; rows with other keys stay unanswered. */
export type Answers = Readonly<Record<string, string>>;

/** The rows are not imported. */
export const LEFT_OUT = "leave";
export const UNDATED = "undated";
/** Done work without a day was reported on the day of its deadline; without a deadline, on that of the meeting. */
export const AT_DEADLINE = "at-deadline";
export const SAME_PERSON = "same";
export const OTHER_PERSON = "other";
/** An empty day is that of the row above, as in a table whose merged cells were saved as CSV. */
export const AS_ABOVE = "above";
/** The words name no department or no person of the agency: the cell counts as empty. */
export const NO_MATCH = "none";

const OLD_STATES: readonly OldState[] = ["assigned", "in-progress", "reported", "done", "withdrawn"];

/** Case and spaces do not distinguish questions; accents do. */
export const questionKey = (field: QuestionField, words: string): string =>
  `${field} ${words.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim()}`;

/** One question for a name wherever it stands: as lead, as coordinating, or as somebody's department. */
export const departmentQuestionKey = (words: string): string =>
  `department ${words.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim()}`;

/** The states that an answer can give, in order. */
export const listOldStates = (): readonly OldState[] => OLD_STATES;

/** The state that an answer gives; null if it gives none. */
export const stateOfAnswer = (answer: string | null): OldState | null =>
  OLD_STATES.find((state) => state === answer) ?? null;

/** A day, or null for none; undefined without an answer. */
export function deadlineOfAnswer(answer: string | null): Day | null | undefined {
  if (answer === null) return undefined;
  return answer === UNDATED ? null : (parseDay(answer) ?? undefined);
}

/** The department or the person that an answer gives: an id, null for none; undefined without an answer. */
export function idOfAnswer(answer: string | null): number | null | undefined {
  if (answer === null) return undefined;
  if (answer === NO_MATCH) return null;
  return /^[1-9]\d{0,8}$/.test(answer) ? Number(answer) : undefined;
}

/** Whether an answer is valid for its question. */
export function isAnswer(field: QuestionField, answer: string): boolean {
  if (answer === LEFT_OUT) return true;
  switch (field) {
    case "heldOn":
      return answer === AS_ABOVE;
    case "state":
      return stateOfAnswer(answer) !== null;
    case "deadline":
      return deadlineOfAnswer(answer) !== undefined;
    case "reportedOn":
      return answer === AT_DEADLINE || parseDay(answer) !== null;
    case "fullName":
      return answer === SAME_PERSON || answer === OTHER_PERSON;
    case "lead":
    case "coordinating":
    case "department":
    case "officer":
      return idOfAnswer(answer) !== undefined;
  }
}
