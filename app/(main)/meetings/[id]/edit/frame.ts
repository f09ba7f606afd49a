import type { EditorFrame, SaidWords } from "@/components/meetings/editor-frame";
import type { Option } from "@/components/ui/select-field";
import type { MeetingRecord } from "@/domain/meetings/record";
import type { Messages } from "@/messages/catalog";
import { changeDirectiveAction, moveDirectiveAction, removeDirectiveAction } from "./actions";
import type { Choices } from "./choices";

/**
 * What all directives on the sheet share: choices, words and actions.
 * @param lean leave the list of people out of each directive until it is opened, which takes scripts
 */
export function frameOf(
  record: MeetingRecord,
  choices: Choices,
  messages: Messages,
  lean: boolean,
): EditorFrame {
  const { edit } = messages.meetings;
  const { properties } = messages.directives;
  const words: SaidWords = {
    ...edit.said_words,
    text: edit.text,
    summary: edit.summary,
    lead: edit.lead,
    lead_none: edit.lead_none,
    coordinating: edit.coordinating,
    none: edit.none,
    to_all: edit.to_all,
    all_departments: messages.directives.all_departments,
    asks_nothing: edit.asks_nothing,
    deadline: edit.deadline,
    deadline_words: edit.deadline_words,
    deadline_words_hint: edit.deadline_words_hint,
    undated: edit.undated,
    period: edit.period,
    period_none: edit.period_none,
    horizon_offer: edit.horizon_offer,
    heading: edit.heading,
    no_heading: edit.no_heading,
    item: edit.item,
    given_by: edit.given_by,
    following: edit.following,
    following_default: edit.following_default,
    references: edit.references,
    remove: edit.remove,
    up: edit.up,
    down: edit.down,
    save_directive: edit.save_directive,
  };
  const headings: Option[] = record.headings.map(({ id, title }) => ({ value: String(id), label: title }));
  const items: Option[] = record.items.map(({ id, title }, index) => {
    return { value: String(id), label: `${index + 1}. ${title}` };
  });
  const { id: meetingId, heldOn, horizonWords, horizonDay } = record;
  return {
    meetingId,
    heldOn,
    horizonWords,
    horizonDay,
    choices: { ...choices, headings, items },
    lean,
    words,
    periods: edit.periods,
    facts: properties,
    factChoices: {},
    autosave: edit.autosave,
    actions: { change: changeDirectiveAction, remove: removeDirectiveAction, move: moveDirectiveAction },
  };
}
