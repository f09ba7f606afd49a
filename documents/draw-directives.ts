import { formatDay } from "@/domain/calendar/day";
import { sayMoreThan } from "@/domain/directives/deadline-words";
import { FACTS, propertyText } from "@/domain/directives/properties";
import { askedAs, type CitedReference, type RecordedDirective } from "@/domain/meetings/record";
import { fold } from "@/domain/text/fold";
import { withoutTypedNumber } from "@/domain/text/typed-number";
import { type Block, item, line, linesOfItem, paragraphsOf } from "./paper";
import { fill, TOLD, WORDS, wordAt } from "./words";

type Headed = {
  headings: readonly { id: number; title: string }[];
  directives: readonly RecordedDirective[];
};

/**
 * Directives under their headings. Numbers are written out instead of Word's automatic ones: the signature fixes
 * them, they continue over headings and into supplements, and an extract keeps them.
 * @param isSaid whether the words of a directive stand elsewhere in the paper: then only its summary is drawn
 */
export function drawDirectives(
  { headings, directives }: Headed,
  isSaid: (directive: RecordedDirective) => boolean = () => false,
): Block[] {
  const groups = [{ id: null, title: "" }, ...headings]
    .map(({ id, title }) => ({ id, title, list: directives.filter((d) => d.headingId === id) }))
    .filter(({ list }) => list.length > 0);
  return groups.flatMap(({ title, list }) => [
    ...(title ? [line("heading", withoutTypedNumber(title))] : []),
    ...list.flatMap((directive) => drawDirective(directive, isSaid(directive))),
  ]);
}

/** Summary, full text unless it was said above, and who does what until when, as signed. */
function drawDirective(directive: RecordedDirective, isSaid: boolean): Block[] {
  const { number } = directive;
  const text = isSaid ? "" : directive.text;
  const facts = factsOf(directive);
  const numbered = (words: string) => fill(WORDS.directive.title, { number, text: words });
  const summary = withoutTypedNumber(directive.summary);
  const [typed = "", ...rest] = paragraphsOf(text);
  const first = withoutTypedNumber(typed);
  // A text that is a list keeps its numbers, below the summary.
  const isList = first !== typed && rest.some((paragraph) => withoutTypedNumber(paragraph) !== paragraph);
  // A summary whose words stand in the text would be read twice.
  const isRepeated = first === "" || (!isList && holdsWords(first, summary));
  const label = `${number}.`;
  const head = isRepeated
    ? [item(label, "body", numbered(first || summary)), ...linesOfItem("body", rest.join("\n"))]
    : [item(label, "item", numbered(summary)), ...linesOfItem("body", text)];
  return [...head, ...facts.map((fact) => item("", "body", fact))];
}

const holdsWords = (text: string, words: string): boolean =>
  fold(text).includes(fold(words.replace(/[….]+$/, "")));

function factsOf(directive: RecordedDirective): string[] {
  const words = WORDS.directive;
  const cited = referencesInWords(directive.references);
  const references = cited ? [fill(words.references, { list: cited })] : [];
  if (directive.asksNothing) return [words.asks_nothing, ...references];
  const [lead] = askedAs(directive, "lead");
  const others = askedAs(directive, "coordinating").join(", ");
  const who = directive.toAllDepartments
    ? [words.everyone, lead && fill(words.collects, { department: lead })]
    : [
        lead ? fill(words.lead, { department: lead }) : words.no_lead,
        others && fill(words.with, { departments: others }),
      ];
  const facts = [...who, deadlineInWords(directive), ...plainFacts(directive)];
  return [`${facts.filter(Boolean).join("; ")}.`, ...references];
}

/** "sản phẩm: báo cáo". */
const plainFacts = (directive: RecordedDirective): string[] =>
  FACTS.map((name) => {
    const value = propertyText(name, directive[name], (key) => wordAt(TOLD.choices, key));
    const label = TOLD.properties[name].toLowerCase();
    return value && fill(WORDS.directive.fact, { label, value });
  });

function deadlineInWords({ originalDeadline, deadlineWords, undated, period }: RecordedDirective): string {
  if (period !== null)
    return fill(WORDS.directive.periodic, { every: wordAt(TOLD.choices, `period.${period}`) });
  if (originalDeadline === null) return undated ? WORDS.directive.undated : "";
  const sentence = sayMoreThan(originalDeadline, deadlineWords)
    ? WORDS.directive.deadline_words
    : WORDS.directive.deadline;
  return fill(sentence, { date: formatDay(originalDeadline), words: deadlineWords });
}

/** "Luật số 39/2019/QH14 ngày 13/06/2019 của Quốc hội", several separated by semicolons. */
export const referencesInWords = (references: readonly CitedReference[]): string =>
  references
    .map(({ kind, number, issuedOn, issuer }) => {
      const words = WORDS.reference;
      const named = fill(words.number, { kind, number });
      const dated = issuedOn ? fill(words.dated, { text: named, date: formatDay(issuedOn) }) : named;
      return issuer ? fill(words.issued, { text: dated, issuer }) : dated;
    })
    .join("; ");
