import type { DeadlineBasis } from "../../deadline-days";
import type { FoundDirective } from "../found-directive";
import type { Paragraph } from "../layout";
import { withoutCitations } from "../legal-references";
import type { Manner } from "../manner";
import type { JudgedClause } from "../models/judged-clauses";
import { weighOrders } from "../models/weigh-orders";
import { type Span, splitSentences } from "../sentences";
import { chairSpeaks, DISCUSSES, decisionAt } from "./decisions";
import { enterHeading, enterList, enterUnit, leaveList } from "./enter-lists";
import { announcesDay } from "./intro";
import { isNote } from "./labels";
import { isClosing, isParticular, type List } from "./lists";
import { isPointOf } from "./points";
import { readParagraph } from "./read-paragraph";
import { closeItem, contextOf, judgedIn, NEAR, type Place, type Walk } from "./walk";

type Around = {
  /** Places of task tables. */
  tables?: readonly Span[];
  /** Given names of the senders in a chat log. */
  people?: ReadonlySet<string>;
  judged?: ReadonlyMap<number, readonly JudgedClause[]>;
};

/**
 * The directives of a document, in order.
 * @param around what was read of the text apart from its paragraphs
 */
export function findDirectives(
  paragraphs: readonly Paragraph[],
  on: DeadlineBasis,
  manner: Manner,
  { tables = [], people = new Set(), judged = new Map() }: Around = {},
): FoundDirective[] {
  const ordered = paragraphs.some(({ region }) => region === "tasks");
  const chair = chairSpeaks(paragraphs);
  const walk: Walk = {
    on,
    manner,
    found: [],
    list: null,
    part: 0,
    listPart: 0,
    ordered,
    open: false,
    told: false,
    since: NEAR,
    lastLead: "",
    item: null,
    people,
    judged,
  };
  const title = paragraphs.find(({ region }) => region === "body");
  // A note names its meeting above its first item.
  const above = manner === "notes" ? paragraphs.findIndex(({ marker }) => marker !== null) : -1;
  paragraphs.forEach((whole, n) => {
    const silent =
      whole.region === "opinions" ||
      whole.region === "assessment" ||
      DISCUSSES.test(whole.text.slice(whole.bodyAt));
    const decided = silent ? decisionAt(whole) : whole.bodyAt;
    const paragraph = decided === null ? whole : { ...whole, bodyAt: decided };
    if (!isPointOf(walk.item, paragraph)) closeItem(walk);
    const framing = ["tail", "head", "attendance"].includes(paragraph.region);
    if (n < above && !framing) return;
    const next = paragraphs[n + 1];
    const place = {
      paragraph,
      before: paragraphs[n - 1],
      next,
      body: paragraph.text.slice(paragraph.bodyAt),
      plain: withoutCitations(paragraph.text),
      aboveTable: tables.some(
        ({ from }) => from >= paragraph.to && from < (next?.from ?? Number.POSITIVE_INFINITY),
      ),
    };
    // Statements and judgements are not orders.
    const muted = decided === null;
    if (!framing && chair?.test(place.body)) walk.ordered = true;
    const before = walk.found.length;
    const said = framing ? null : readPlace(walk, place, muted, title);
    if (said) give(walk, place, said);
    else if (!announcesDay(place.body)) addMissed(walk, place, muted || framing, before);
  });
  closeItem(walk);
  return walk.found;
}

/** Moves on by one paragraph. @returns its orders, or null if it is one that gives none */
function readPlace(
  walk: Walk,
  place: Place,
  muted: boolean,
  title: Paragraph | undefined,
): FoundDirective[] | null {
  const noted = walk.list !== null && (walk.found.length > 0 || walk.item !== null) && isNote(place.body);
  if (isClosing(place.body) || (isParticular(place.body) && !noted)) return null;
  if (enterUnit(walk, place, muted) || enterHeading(walk, place, muted)) return null;
  if (muted) walk.list = null;
  else if (!enterList(walk, place) && !leaveList(walk, place) && !isCaption(walk, place, title))
    return readParagraph(walk, place);
  return null;
}

/** The title, a caption or a heading: a line outside a list without end punctuation. */
function isCaption(
  walk: Walk,
  { paragraph, next, body, plain }: Place,
  title: Paragraph | undefined,
): boolean {
  if (paragraph.marker !== null || walk.manner === "notes") return false;
  // "Tuyên truyền" above numbered tasks
  if (
    next?.marker?.kind === "number" &&
    body.trim().split(/\s+/u).length <= 4 &&
    !/[.;:!?]$/.test(body.trim())
  )
    return true;
  if (paragraph === title && !/[.;:!?]$/.test(body.trim()) && body.length < 300) return true;
  return walk.list === null && !/[.;:!?…”"/]\s*$/.test(body) && splitSentences(plain).length < 2;
}

/** Takes the orders of a paragraph into the walk: as points of the last item, or as directives of their own. */
function give(walk: Walk, { paragraph }: Place, said: readonly FoundDirective[]): void {
  const { list } = walk;
  const directives = list === null ? said : said.map((one) => withPartners(one, list));
  if (list !== null) list.items += 1;
  const told = walk.told || directives.length > 0;
  if (told) walk.ordered = true;
  walk.open = told;
  walk.since = told ? 0 : walk.since + 1;
  walk.lastLead = directives.findLast(({ lead }) => lead !== "")?.lead ?? walk.lastLead;
  if (walk.item !== null) {
    walk.item.points.push({ paragraph, directives });
    return;
  }
  walk.found.push(...directives);
  if (directives.length > 0 && paragraph.marker !== null && walk.manner === "sentences")
    walk.item = { paragraph, at: walk.found.length - 1, points: [] };
}

/** "Giao Sở A chủ trì, phối hợp với Sở B:" names with whom Sở A works in every task below. */
const withPartners = (one: FoundDirective, { lead, coordinating }: List): FoundDirective =>
  one.coordinating.length > 0 || one.lead !== lead ? one : { ...one, coordinating };

/** Adds the orders of a paragraph that the grammar took for one without any. */
function addMissed(walk: Walk, { paragraph, plain }: Place, muted: boolean, before: number): void {
  const clauses = judgedIn(walk, paragraph);
  if (clauses.length === 0) return;
  const found = walk.found.splice(before);
  const context = { ...contextOf(walk), lead: walk.list?.lead || walk.lastLead };
  const around = { paragraph, plain, context, manner: walk.manner, muted, listed: false };
  walk.found.push(...weighOrders(found, clauses, around));
}
