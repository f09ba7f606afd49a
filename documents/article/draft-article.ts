import type { Article, ArticleBlock } from "@/domain/articles/article";
import { attendanceTotals } from "@/domain/meetings/attendance-totals";
import type { AgendaItem, MeetingRecord } from "@/domain/meetings/record";
import { officersOf } from "../minutes";
import { fill, WORDS } from "../words";
import { draftDirectives } from "./draft-directives";
import { draftFigures } from "./draft-figures";
import { draftItem } from "./draft-item";
import { asBeginning, comrade, eventName, inSentence, newsDay, timeOfDay } from "./phrases";

/** The publisher: the agency's name, and the office or centre that signs its articles. */
export type Newsroom = { agency: string; byline: string };

/**
 * Drafts a meeting's article from the signed record alone: every name, number and day in it comes from the record.
 * The press office edits it; it contains the main directives, not the whole list.
 */
export function draftArticle(record: MeetingRecord, { agency, byline }: Newsroom): Article {
  const meeting = inSentence(record.title);
  return {
    headline: fill(WORDS.article.headline, { agency, meeting }),
    lead: draftLead(record, agency),
    blocks: draftBlocks(record),
    photos: record.photos.map(({ id, caption, alt }) => ({ fileId: id, caption, alt: alt || caption })),
    byline,
  };
}

/** When, where, who and what: one paragraph. */
function draftLead(record: MeetingRecord, agency: string): string {
  const words = WORDS.article;
  const { chair } = officersOf(record);
  const event = eventName(record);
  const when = fill(words.times[timeOfDay(record.startsAt)], { date: newsDay(record.heldOn) });
  const what = { when, place: inSentence(record.place), agency, meeting: inSentence(record.title) };
  const totals = attendanceTotals(record);
  const guests = record.participants.filter(
    ({ role, presence }) => role === "guest" && presence === "present",
  );
  const named = guests.map(({ name, position }) => [name, position].filter(Boolean).join(", ")).join("; ");
  const sentences = [
    fill(record.place ? words.lead_at : words.lead, what),
    chair ? asBeginning(fill(words.chaired, { chair: comrade(chair.name, chair.position), event })) : "",
    totals ? fill(words.attended, { event, present: totals.present }) : "",
    named ? fill(words.guests, { list: named }) : "",
  ];
  return sentences.filter(Boolean).join(" ");
}

/** The body by the agenda, figures below the last report, directives below the last speech. */
function draftBlocks(record: MeetingRecord): ArticleBlock[] {
  const { items } = record;
  const blocks = items.map((item, index) => ({
    key: keyOf(item),
    text: draftItem(item, index === 0, eventName(record)),
  }));
  const lastOf = (...kinds: AgendaItem["kind"][]) => items.findLast(({ kind }) => kinds.includes(kind));
  place(blocks, { key: "figures", text: draftFigures(record) }, lastOf("report"));
  place(blocks, { key: "directives", text: draftDirectives(record) }, lastOf("speech"));
  return blocks;
}

/** Puts a part below an item's; at the end if there is none, and nowhere if it is empty. */
function place(blocks: ArticleBlock[], block: ArticleBlock, below: AgendaItem | undefined): void {
  if (block.text === "") return;
  const at = below ? blocks.findIndex(({ key }) => key === keyOf(below)) + 1 : blocks.length;
  blocks.splice(at, 0, block);
}

const keyOf = ({ id }: AgendaItem): string => `item-${id}`;
