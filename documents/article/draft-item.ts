import type { AgendaItem, CitedReference } from "@/domain/meetings/record";
import { withoutTypedNumber } from "@/domain/text/typed-number";
import { paragraphsOf } from "../paper";
import { fill, WORDS } from "../words";
import { asBeginning, comrade, inSentence, newsDay, withoutStop } from "./phrases";

/** One agenda item as news: an introductory sentence, and its text in the minutes. */
export function draftItem(item: AgendaItem, first: boolean, event: string): string {
  const paragraphs = paragraphsOf(item.body);
  if (item.kind === "speech") return draftSpeech(item, paragraphs, event);
  const leading = [leadingSentence(item, first, event), basisOf(item.references)].filter(Boolean).join(" ");
  // A short text continues in the introductory paragraph.
  const [opening = "", ...rest] = paragraphs;
  const body = opening.length < 200 ? [`${leading} ${opening}`.trim(), ...rest] : [leading, ...paragraphs];
  return [...body, honouredIn(item)].filter(Boolean).join("\n");
}

function leadingSentence(item: AgendaItem, first: boolean, event: string): string {
  const words = WORDS.article;
  const title = withoutStop(withoutTypedNumber(item.title));
  const low = { event, title: inSentence(title) };
  switch (item.kind) {
    case "ritual":
      return fill(first ? words.ritual_first : words.ritual, low);
    case "report": {
      const speaker = speakerOf(item);
      return fill(speaker ? words.report : words.report_nobody, { event, speaker, title });
    }
    case "honours":
      return fill(words.honours, low);
    case "study":
      return asBeginning(fill(words.study, { event, title }));
    default:
      return asBeginning(fill(words.other, { event, title }));
  }
}

/** "đồng chí Nguyễn Văn A, Phó Trưởng phòng", or the department on whose behalf was spoken. */
function speakerOf({ speakerName, speakerPosition, presentingDepartment }: AgendaItem): string {
  const words = WORDS.article;
  const department = presentingDepartment ?? "";
  if (speakerName) {
    const speaker = comrade(speakerName, speakerPosition);
    // A position that contains the department already names it.
    const isNamed = department === "" || speakerPosition.toLowerCase().includes(department.toLowerCase());
    return isNamed ? speaker : fill(words.on_behalf, { speaker, department });
  }
  return department ? fill(words.representative, { department }) : "";
}

/** A leader's speech: the first paragraph as reported speech, the others after it. */
function draftSpeech(item: AgendaItem, paragraphs: readonly string[], event: string): string {
  const words = WORDS.article;
  const speaker = speakerOf(item) || words.leader;
  const [first, ...rest] = paragraphs;
  if (first === undefined) return fill(words.speech_silent, { event, speaker });
  return [fill(words.speech, { event, speaker, said: first }), ...rest].join("\n");
}

function basisOf(references: readonly CitedReference[]): string {
  const list = references.map(({ kind, number, issuedOn }) => {
    const named = fill(WORDS.reference.number, { kind, number });
    return issuedOn ? fill(WORDS.reference.dated, { text: named, date: newsDay(issuedOn) }) : named;
  });
  return list.length > 0 ? fill(WORDS.article.basis, { list: list.join("; ") }) : "";
}

function honouredIn({ people }: AgendaItem): string {
  const list = people.map(({ name, note }) => (note ? `${name} (${note})` : name)).join(", ");
  return list ? fill(WORDS.article.honoured, { list }) : "";
}
