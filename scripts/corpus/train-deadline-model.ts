import { calendarOf } from "../../domain/calendar/working-days";
import type { DeadlineBasis } from "../../domain/text/deadline-days";
import type { AccentModel } from "../../domain/text/reader/accents";
import { deadlineOfNote } from "../../domain/text/reader/deadlines/deadline-of-note";
import { deadlineOfSentence } from "../../domain/text/reader/deadlines/deadline-of-sentence";
import { withoutCitations } from "../../domain/text/reader/legal-references";
import { type Manner, mannerOf } from "../../domain/text/reader/manner";
import {
  DEADLINE_BITS,
  type DeadlineCandidate,
  deadlineCandidates,
} from "../../domain/text/reader/models/deadline-model";
import type { Weights } from "../../domain/text/reader/models/order-model";
import { prepareText } from "../../domain/text/reader/prepare-text";
import { readDatedOrders } from "./days";
import { type AnnotatedText, bare } from "./facts";
import { inText } from "./in-text";
import { type ChoiceExample, trainChoice } from "./train-choice";

const NO_DAYS_OFF = calendarOf([]);

/** The orders of an annotated text that name a day. */
export function deadlineExamplesOf({ text, facts }: AnnotatedText, accents: AccentModel): ChoiceExample[] {
  const { restored, paragraphs, messages } = prepareText(text, accents);
  const manner = mannerOf(paragraphs, messages.length > 0);
  const year = facts.date === null ? null : Number(facts.date.slice(0, 4));
  const on = { meeting: facts.date, year, calendar: NO_DAYS_OFF };
  return facts.directives.flatMap((one) => {
    const words = inText(restored.text, one.text);
    const options = optionsOf(words, manner, on);
    if (options.length < 2) return [];
    const said = bare(inText(restored.text, one.deadline)).toLowerCase();
    const inside = said !== "" && bare(words).toLowerCase().includes(said);
    const right = options.findIndex(
      ({ found: day }) =>
        day !== null &&
        said !== "" &&
        (one.day === null
          ? said.includes(bare(day.words).toLowerCase()) || bare(day.words).toLowerCase().includes(said)
          : day.day === one.day),
    );
    // Its words are there, and no form reads them.
    if (right < 0 && inside) return [];
    return [{ options, right: Math.max(0, right) }];
  });
}

/** The orders of corpus/days.txt, as sentences and as notes. */
const datedExamples = (): ChoiceExample[] =>
  readDatedOrders().flatMap(({ meeting, text, deadline }) =>
    (["sentences", "notes"] as const).flatMap((manner) => {
      const on = { meeting, year: Number(meeting.slice(0, 4)), calendar: NO_DAYS_OFF };
      const options = optionsOf(text, manner, on);
      const from = text.lastIndexOf(deadline);
      const right = options.findIndex(
        ({ found }) =>
          deadline !== "" && found !== null && found.from < from + deadline.length && from < found.to,
      );
      if (options.length < 2 || (right < 0 && deadline !== "")) return [];
      return [{ options, right: Math.max(0, right) }];
    }),
  );

/** The days of an order, one of which the grammar chooses. */
function optionsOf(text: string, manner: Manner, on: DeadlineBasis): DeadlineCandidate[] {
  const words = withoutCitations(text);
  const found =
    manner === "notes"
      ? deadlineOfNote(words, on)
      : deadlineOfSentence(words, { from: 0, to: words.length, said: 0 }, on);
  return deadlineCandidates(words, manner, on, found ?? null);
}

/** The model of deadlines, from the orders of annotated texts and those written for it, which count twice. */
export function trainDeadlineModel(examples: readonly ChoiceExample[]): Weights {
  const dated = datedExamples();
  return trainChoice([...examples, ...dated, ...dated], DEADLINE_BITS);
}
