import type { DeadlineBasis } from "../../deadline-days";
import type { FoundDirective } from "../found-directive";
import type { Paragraph } from "../layout";
import type { Manner } from "../manner";
import type { JudgedClause } from "../models/judged-clauses";
import type { Context } from "./context";
import type { List } from "./lists";
import { type OpenItem, withPoints } from "./points";

/** What has been read so far, from the top of the document. */
export type Walk = {
  on: DeadlineBasis;
  manner: Manner;
  found: FoundDirective[];
  list: List | null;
  /** How many parts with roman numbers or capitals have begun, and in which of them the list did. */
  part: number;
  listPart: number;
  /** Orders have been given, so a unit with a verb is an order. */
  ordered: boolean;
  /** The previous paragraph gave one. */
  open: boolean;
  /** The grammar found orders in the paragraph that is being read. */
  told: boolean;
  /** Paragraphs since one that gave an order. */
  since: number;
  lastLead: string;
  /** The last item, whose points may follow. */
  item: OpenItem | null;
  people: ReadonlySet<string>;
  /** Clauses judged by the model, by the place of their paragraph. */
  judged: ReadonlyMap<number, readonly JudgedClause[]>;
};

/** A paragraph with its neighbours. */
export type Place = {
  paragraph: Paragraph;
  before: Paragraph | undefined;
  next: Paragraph | undefined;
  /** The words after the marker. */
  body: string;
  /** The whole paragraph with its citations blanked out. */
  plain: string;
  /** Whether a task table is between it and the next paragraph. */
  aboveTable: boolean;
};

/** Paragraphs behind an order in which a unit with a verb receives an order. */
export const NEAR = 8;

/** What an order takes from the paragraphs before it. */
export const contextOf = ({ on, list, ordered, lastLead, people }: Walk): Context => ({
  on,
  people,
  ordered,
  lastLead,
  number: "",
  heading: list?.heading ?? "",
  lead: list?.lead ?? "",
  deadline: list?.deadline ?? null,
});

/** The judged clauses of a paragraph's body. */
export const judgedIn = ({ judged }: Walk, { from, bodyAt }: Paragraph): JudgedClause[] =>
  (judged.get(from) ?? []).filter(({ to }) => to > from + bodyAt);

/** What follows no longer belongs to the last item. */
export function closeItem(walk: Walk): void {
  if (walk.item !== null) walk.found.push(...withPoints(walk.found, walk.item));
  walk.item = null;
}

/** "Về chợ Bàu Ngang:" above the text about it. */
export const namesMatter = ({ body, next }: Place): boolean =>
  next !== undefined && body.length < 110 && /^(?:về|liên quan(?: đến)?)\s[^.;:]*:\s*$/iu.test(body);

/** The level of a numbered paragraph: 1 for "2.", 2 for "2.1.", 8 for "a)"; 0 for a bullet or without a number. */
export const depthOf = ({ marker }: Paragraph): number => {
  if (marker?.kind === "letter") return LETTERED;
  return marker?.kind === "number" ? marker.label.split(".").length : 0;
};
const LETTERED = 8;
