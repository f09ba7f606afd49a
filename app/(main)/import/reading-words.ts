import type { useTranslations } from "next-intl";
import { formatDay } from "@/domain/calendar/day";
import type { CellReading } from "@/domain/imports/check";
import type { Question } from "@/domain/imports/questions";
import { foldWords } from "@/domain/text/fold";

type Words = ReturnType<typeof useTranslations<"import">>;
type StateWords = ReturnType<typeof useTranslations<"directives.states">>;

/** Whether a cell says no more than its reading. */
export const saysItself = (words: string, read: string): boolean =>
  foldWords(words).join(" ") === foldWords(read).join(" ");

/** Whether the words say what becomes of a cell, and not what the cell says. */
export const isRemark = ({ as }: CellReading): boolean => REMARKS.includes(as);

const REMARKS: readonly CellReading["as"][] = [
  "other",
  "renamed",
  "second_post",
  "kept_for_account",
  "not_kept",
];

/**
 * The reading of a cell: "Đang thực hiện, 60 %", "30/09/2023".
 * @param t of messages/import.json
 * @param states of messages/directives.json
 */
export function readingWords(t: Words, states: StateWords, reading: CellReading): string {
  switch (reading.as) {
    case "state": {
      const state = states(reading.state);
      return reading.percent === null ? state : t("state_percent", { state, percent: reading.percent });
    }
    case "day":
      return formatDay(reading.day);
    case "undated":
      return t("undated");
    case "departments":
      return reading.names.join("; ");
    case "other":
      return t("agency_has", { has: reading.has });
    case "name":
      return reading.name;
    case "renamed":
      return t("agency_knows_as", { name: reading.from });
    case "second_post":
      return t("second_post", { row: reading.row });
    case "kept_for_account":
      return t(reading.others ? "kept_first_for_account" : "kept_for_account", { email: reading.email });
    case "not_kept":
      return t(`not_kept.${reading.why}`);
  }
}

/** "Tình trạng “Tạm dừng” là": the question about a cell that was not understood. */
export const questionWords = (t: Words, { field, words }: Question): string =>
  words === "" ? t(`question_blank.${field}`) : t(`question.${field}`, { words });
