import type { FoundDeadline } from "../../dates-in-words";
import type { FoundDirective } from "../found-directive";
import { isHeading, isSibling } from "../regions";
import { tokenize } from "../tokens";
import { isVerb } from "../verbs";
import { headingDeadline, isTitle, standsAbove, unitHeading } from "./headings";
import { readIntro } from "./intro";
import { isNote } from "./labels";
import {
  endsList,
  introduces,
  type List,
  listAround,
  listAroundUnit,
  listDeadline,
  openingSign,
} from "./lists";
import { readSentences } from "./read-sentences";
import { closeItem, contextOf, depthOf, namesMatter, type Place, type Walk } from "./walk";

/** "2. Sở Tài chính": the tasks below belong to that unit. */
export function enterUnit(walk: Walk, { paragraph, next }: Place, muted: boolean): boolean {
  const unit = muted ? null : unitHeading(paragraph, next);
  if (unit === null) return false;
  const depth = depthOf(paragraph);
  const list = listAroundUnit(walk.list, paragraph, depth);
  walk.list = {
    ...nested(list, walk.found.length),
    kind: "tasks",
    lead: unit,
    sign: openingSign(paragraph),
    number: paragraph.marker?.label ?? list?.number ?? "",
    marked: list?.marked ?? true,
    deadline: headingDeadline(paragraph, walk.on) ?? list?.deadline ?? null,
    depth,
  };
  return true;
}

/** "I. NHIỆM VỤ TRỌNG TÂM", "1. Về công tác …": names a group. */
export function enterHeading(walk: Walk, { paragraph, next, body }: Place, muted: boolean): boolean {
  const { marker, region } = paragraph;
  if (!isHeading(paragraph) || marker?.kind === "bullet" || !next || introduces(body)) return false;
  const roman = marker?.kind === "roman";
  if (walk.manner === "notes" && (next.marker === null || isSibling(paragraph, next))) return false;
  const dated = headingDeadline(paragraph, walk.on);
  // "1. Các việc phải xong trước ngày 19/3"; "1. Sửa xong cẩu số 2 trước ngày 19/3" is a task.
  const namesDay = dated !== null && !isVerb(tokenize(body), 0);
  if (marker !== null && !roman && !namesDay && !/[\p{L}”"]:?$/u.test(body)) return false;
  const article = /^\s*(?:Điều|Mục)\s/u.test(paragraph.text) && next.marker !== null && body.length < 110;
  if (!roman && !article && !isTitle(body, next, marker !== null)) return false;
  if (roman) {
    // A list that began inside a part ends with it: "C. HỌP" after "B. HIỆN TRƯỜNG".
    if (walk.part > 0 && walk.listPart === walk.part && region !== "tasks") walk.list = null;
    walk.part += 1;
  }
  const kind = region === "tasks" ? "tasks" : (walk.list?.kind ?? null);
  // Running text below it is about the matter; its own words say what it orders.
  if (region !== "tasks" && marker !== null && standsAbove(body.trim(), next)) walk.list = null;
  else if (kind !== null && !muted) {
    const depth = depthOf(paragraph);
    const above = listAround(walk.list, depth);
    const lead = roman ? "" : (above?.lead ?? "");
    const list = nested(above, walk.found.length, kind);
    const deadline = dated ?? (roman ? null : list.deadline);
    walk.list = { ...list, heading: body.trim(), lead, deadline, depth };
  }
  return true;
}

/** "… thực hiện các nhiệm vụ sau:" */
export function enterList(walk: Walk, { paragraph, next, body, plain, aboveTable }: Place): boolean {
  if (!introduces(body) || !(next || aboveTable)) return false;
  const intro = readIntro(paragraph, plain, walk.on);
  if (!intro) return false;
  closeItem(walk);
  const depth = depthOf(paragraph);
  const above = paragraph.marker !== null ? listAround(walk.list, depth) : null;
  walk.found.push(...readSentences(paragraph, plain, { ...contextOf(walk), but: intro.at }));
  walk.ordered = true;
  if (above === null) walk.listPart = walk.part;
  // The rows of a table were read separately; the text after it is not an item of this list.
  if (!next || aboveTable) {
    walk.list = above;
    return true;
  }
  walk.list = {
    ...nested(above, walk.found.length, intro.kind),
    // "Giao Sở A:" within a list of points gives tasks.
    kind: intro.lead !== "" ? "tasks" : (above?.kind ?? intro.kind),
    lead: intro.lead || (above?.lead ?? ""),
    coordinating: intro.coordinating,
    deadline: intro.deadline ?? above?.deadline ?? null,
    number: paragraph.marker?.label ?? "",
    marked: next.marker !== null,
    depth,
  };
  return true;
}

/** Ends the list before a paragraph of another kind. @returns whether that paragraph was its common deadline */
export function leaveList(walk: Walk, place: Place): boolean {
  const { paragraph, before, body, plain } = place;
  const { list } = walk;
  if (list === null || isNote(body) || namesMatter(place) || !endsList(list, paragraph, before)) return false;
  walk.list = null;
  const deadline = listDeadline(body, plain, paragraph, walk.on);
  if (deadline) govern(walk.found, list.begun, deadline);
  return deadline !== null;
}

/** One deadline for all directives of a list, except those that have their own. */
function govern(found: FoundDirective[], from: number, deadline: FoundDeadline): void {
  for (const [index, one] of found.entries()) {
    if (index >= from && one.deadline === null) found[index] = { ...one, deadline };
  }
}

/** A list inside another keeps its heading, its kind and its deadline. */
const nested = (above: List | null, begun: number, kind: List["kind"] = "tasks"): List => ({
  kind: above?.kind ?? kind,
  lead: "",
  coordinating: [],
  number: "",
  marked: true,
  items: 0,
  depth: 0,
  sign: "",
  above,
  deadline: above?.deadline ?? null,
  heading: above?.heading ?? "",
  begun: above?.begun ?? begun,
});
