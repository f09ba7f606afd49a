import { type FoundDeadline, findDeadlines } from "../dates-in-words";
import type { DeadlineBasis } from "../deadline-days";
import { readUnitList } from "../tables/doers";
import { tellsMeeting } from "./continuation";
import { type Context, DECIDES, type FoundDirective, readItem, readSentences } from "./items";
import type { JudgedClause } from "./judged-clauses";
import { isNote, leadBehind, readLabels } from "./labels";
import type { Paragraph } from "./layout";
import { withoutCitations } from "./legal-references";
import {
  at,
  endsList,
  introduces,
  isClosing,
  isParticular,
  isTitle,
  type List,
  listDeadline,
  readIntro,
  standsAbove,
  unitHeading,
} from "./lists";
import type { Manner } from "./manner";
import { readNote } from "./notes";
import { readOrders } from "./orders";
import { isPointOf, type OpenItem, withPoints } from "./points";
import { isHeading, isSibling } from "./regions";
import { type Span, splitSentences } from "./sentences";
import { tokenize } from "./tokens";
import { behindHelpers, isVerb, readUnits } from "./units";
import { weighOrders } from "./weigh-orders";

/** What has been read so far, from the top of the document. */
type Walk = {
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

type Around = {
  /** Places of task tables. */
  tables?: readonly Span[];
  /** Given names of the senders in a chat log. */
  people?: ReadonlySet<string>;
  judged?: ReadonlyMap<number, readonly JudgedClause[]>;
};

/** A paragraph with its neighbours. */
type Place = {
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
    else addMissed(walk, place, muted || framing, before);
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
    return read(walk, place);
  return null;
}

/** The judged clauses of a paragraph's body. */
const judgedIn = ({ judged }: Walk, { from, bodyAt }: Paragraph): JudgedClause[] =>
  (judged.get(from) ?? []).filter(({ to }) => to > from + bodyAt);

/** Adds the orders of a paragraph that the grammar took for one without any. */
function addMissed(walk: Walk, { paragraph, plain }: Place, muted: boolean, before: number): void {
  const clauses = judgedIn(walk, paragraph);
  if (clauses.length === 0) return;
  const found = walk.found.splice(before);
  const context = { ...contextOf(walk), lead: walk.list?.lead || walk.lastLead };
  const around = { paragraph, plain, context, manner: walk.manner, muted, listed: false };
  walk.found.push(...weighOrders(found, clauses, around));
}

/** "Hiệu trưởng trả lời: giao thầy Phú …": the leader's decision within the discussion. */
const LEADER_DECIDES =
  /^(?:(?:đồng chí|đ\/c|ông|bà|thầy|cô|anh|chị)\s+)?(?:chủ tịch|giám đốc|hiệu trưởng|bí thư|trưởng (?:phòng|ban|khoa|thôn|trạm)|chủ tọa|chủ trì|chủ nhiệm|chánh|tổng giám đốc|TGĐ|GĐ|HT|CT|BT)(?!\p{L})[^:.;]{0,50}?(?:kết luận|chỉ đạo|giao|yêu cầu|chốt|quyết định|trả lời|phân công)/iu;

/** "Chị Pham nói: …", where "Chủ trì: chị Lý Mùi Pham" names the chair: what follows may be orders. */
function chairSpeaks(paragraphs: readonly Paragraph[]): RegExp | null {
  for (const { text } of paragraphs.slice(0, 12)) {
    const name = CHAIR.exec(text)?.[1];
    if (name !== undefined)
      return new RegExp(
        `^(?:anh|chị|ông|bà|cô|thầy|chú|bác|đ/c|đồng chí)\\s(?:\\p{Lu}\\p{Ll}*\\s){0,3}${name}\\s(?:nói|kết luận|dặn|chốt|phát biểu|trả lời|chỉ đạo)[^:.]{0,30}:`,
        "iu",
      );
  }
  return null;
}
const CHAIR =
  /[Cc]hủ (?:trì|tọa)\s*:\s*(?:[^\s,.]+\s){0,4}?(?:\p{Lu}\p{Ll}+\s){1,3}(\p{Lu}\p{Ll}+)(?=[\s,.(–-]|$)/u;

/** "3. Thảo luận: 06 ý kiến. Đ/c Mùi đề nghị …" on one line. */
const DISCUSSES =
  /^(?:phần )?(?:thảo luận|(?:các )?ý kiến(?: thảo luận| tham gia| phát biểu| khác| đảng viên)?)\s*:/iu;

/** Where the leader decides within the discussion; null if nothing is decided. */
function decisionAt({ text, bodyAt }: Paragraph): number | null {
  const body = text.slice(bodyAt);
  if (ANSWERED.test(body)) return bodyAt;
  if (LEADER_DECIDES.test(body) || (/^(?:→|⇒|[-=]+>)/u.test(body) && DECIDES.test(body))) return bodyAt;
  const sentence = splitSentences(text).find(
    ({ from, to }) => from > bodyAt && LEADER_ANSWERS.test(text.slice(from, to)),
  );
  return sentence?.from ?? null;
}

/** "1. Kiến nghị bổ sung biên chế: Giao Ban Tổ chức xem xét." */
const ANSWERED =
  /^(?:về |đối với |các )?(?:kiến nghị|đề nghị|đề xuất)[^.;:]{3,160}:\s+(?:Giao|Yêu cầu|Đồng ý|Thống nhất|Chấp thuận)(?!\p{L})/iu;

/** "… Bí thư: đồng ý, giao đ/c Hậu khảo giá.": a sentence of its own behind what others said. */
const LEADER_ANSWERS =
  /^(?:(?:đồng chí|đ\/c|ông|bà|thầy|cô|anh|chị)\s+)?(?:chủ tịch|giám đốc|hiệu trưởng|bí thư|trưởng (?:phòng|ban|khoa|thôn|trạm)|chủ tọa|chủ trì|chủ nhiệm|chánh|tổng giám đốc|TGĐ|GĐ|HT|CT|BT)(?!\p{L})[^.;]{0,70}?(?:kết luận|chỉ đạo|giao|yêu cầu|chốt|quyết định|phân công)(?!\p{L})/iu;

/** What follows no longer belongs to the last item. */
function closeItem(walk: Walk): void {
  if (walk.item !== null) walk.found.push(...withPoints(walk.found, walk.item));
  walk.item = null;
}

/** "2. Sở Tài chính": the tasks below belong to that unit. */
function enterUnit(walk: Walk, { paragraph, next }: Place, muted: boolean): boolean {
  const unit = muted ? null : unitHeading(paragraph, next);
  if (unit === null) return false;
  const { list } = walk;
  walk.list = {
    ...nested(list, walk.found.length),
    kind: "tasks",
    lead: unit,
    number: paragraph.marker?.label ?? list?.number ?? "",
    marked: list?.marked ?? true,
    unitDepth: depthOf(paragraph),
  };
  return true;
}

/** The level of a numbered paragraph: 1 for "2.", 2 for "2.1.", 8 for "a)"; 0 for a bullet or without a number. */
const depthOf = ({ marker }: Paragraph): number => {
  if (marker?.kind === "letter") return LETTERED;
  return marker?.kind === "number" ? marker.label.split(".").length : 0;
};
const LETTERED = 8;

/** "I. NHIỆM VỤ TRỌNG TÂM", "1. Về công tác …": names a group. */
function enterHeading(walk: Walk, { paragraph, next, body }: Place, muted: boolean): boolean {
  const { marker, region } = paragraph;
  if (!isHeading(paragraph) || marker?.kind === "bullet" || !next || introduces(body)) return false;
  const roman = marker?.kind === "roman";
  if (walk.manner === "notes" && (next.marker === null || isSibling(paragraph, next))) return false;
  if (marker !== null && !roman && !/[\p{L}”"]:?$/u.test(body)) return false;
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
    const lead = roman ? "" : (walk.list?.lead ?? "");
    walk.list = { ...nested(walk.list, walk.found.length, kind), heading: body.trim(), lead };
  }
  return true;
}

/** "… thực hiện các nhiệm vụ sau:" */
function enterList(walk: Walk, { paragraph, next, body, plain, aboveTable }: Place): boolean {
  if (!introduces(body) || !(next || aboveTable)) return false;
  const intro = readIntro(paragraph, plain, walk.on);
  if (!intro) return false;
  closeItem(walk);
  const above = paragraph.marker !== null ? walk.list : null;
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
  };
  return true;
}

/** Ends the list before a paragraph of another kind. @returns whether that paragraph was its common deadline */
function leaveList(walk: Walk, place: Place): boolean {
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

/** "Đơn vị chủ trì: …", "Thời hạn: …" below an item add to it. */
function amendLast(walk: Walk, { paragraph, body, plain }: Place): boolean {
  if (!isNote(body)) return false;
  closeItem(walk);
  const { found, on } = walk;
  const last = found.at(-1);
  if (!last) return false;
  const said = readLabels(body);
  const value = body
    .slice(body.indexOf(":") + 1)
    .trim()
    .replace(/[.;]$/, "");
  const lead =
    said.lead ||
    (/^[^:]*(?:chủ trì|thực hiện|phụ trách|đầu mối)[^:]*:/iu.test(body) && !/^thời/iu.test(body)
      ? value
      : "");
  const coordinating = /^[^:]*phối hợp[^:]*:/iu.test(body) ? readUnitList(value) : said.coordinating;
  const deadline = findDeadlines(plain, on)[0];
  found[found.length - 1] = {
    ...last,
    lead: lead || last.lead,
    coordinating: coordinating.length > 0 ? coordinating : last.coordinating,
    deadline: last.deadline ?? (deadline ? at(deadline, paragraph.from) : null),
  };
  return true;
}

/** The orders of a paragraph; null if it only names the matter, or adds to the last order. */
function read(walk: Walk, place: Place): FoundDirective[] | null {
  const { paragraph, plain } = place;
  const { marker, region } = paragraph;
  const { list } = walk;
  if (namesMatter(place)) return null;
  if (list !== null && amendLast(walk, place)) return null;
  // The next number no longer belongs to the unit: "3." after the tasks of "2. Sở Tài chính".
  if (list && list.unitDepth > 0 && depthOf(paragraph) > 0 && depthOf(paragraph) <= list.unitDepth)
    list.lead = "";
  const open =
    (walk.open || (list !== null && isRunning(place)) || (walk.since < NEAR && tellsUnit(place))) &&
    directivesFollow(place);
  const numbered = marker !== null && marker.kind !== "bullet" && marker.kind !== "letter";
  const context = { ...contextOf(walk), number: numbered ? marker.label : (list?.number ?? ""), open };
  const listed = list !== null || (marker !== null && region === "tasks");
  const said =
    walk.manner === "notes" && !isCommanded(paragraph)
      ? readNote(paragraph, plain, context, list?.kind === "tasks" || region === "tasks")
      : listed && isRunning(place)
        ? readRunning(paragraph, plain, context, list)
        : listed || assignsItself(place)
          ? readItem(paragraph, plain, context, list)
          : readSentences(paragraph, plain, context);
  // Orders that the model drops still say that orders are being given.
  walk.told = said.length > 0;
  // An item of notes stands for itself; a sentence takes the lead before it.
  const lead = list?.lead || (walk.manner === "notes" && marker !== null ? "" : walk.lastLead);
  const around = {
    paragraph,
    plain,
    context: { ...context, lead },
    manner: walk.manner,
    muted: false,
    listed: list !== null,
  };
  return weighOrders(said, judgedIn(walk, paragraph), around);
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

/** Paragraphs behind an order in which a unit with a verb is told what to do. */
const NEAR = 8;

/** "Công an xã xử phạt nghiêm …": a short paragraph that begins with a unit and a verb. */
function tellsUnit({ body }: Place): boolean {
  if (body.length > 260) return false;
  const tokens = tokenize(body);
  const units = readUnits(tokens, 0);
  return units !== null && isVerb(tokens, behindHelpers(tokens, units.to, tokens.length));
}

/** Several sentences without a marker are running text, also where tasks are listed. */
const isRunning = ({ paragraph, plain }: Place): boolean =>
  paragraph.marker === null && splitSentences(plain).length > 1;

/** Running text in a list is one item of it if no sentence gives an order by itself. */
function readRunning(
  paragraph: Paragraph,
  plain: string,
  context: Context,
  list: List | null,
): FoundDirective[] {
  const found = readSentences(paragraph, plain, context);
  return found.length > 0 ? found : readItem(paragraph, plain, context, list);
}

/** "Về chợ Bàu Ngang:" above the text about it. */
const namesMatter = ({ body, next }: Place): boolean =>
  next !== undefined && body.length < 110 && /^(?:về|liên quan(?: đến)?)\s[^.;:]*:\s*$/iu.test(body);

/** "Rà soát … (Sở Tài chính chủ trì).": outside a list a verb is an order if the sentence names the actor. */
function assignsItself({ body, paragraph }: Place): boolean {
  if (body.length > 400 || /(?<!\p{L})(?:đã|đang|vừa)(?!\p{L})/u.test(body)) return false;
  const tokens = tokenize(body);
  const told = isVerb(tokens, 0) || /(?<!\p{L})phải(?!\p{L})/u.test(body);
  if (!told || tellsMeeting(tokens)) return false;
  const { lead } = readLabels(body);
  return (lead !== "" || leadBehind(body).lead !== "") && !isCommanded(paragraph);
}

/** In an official text orders continue over paragraphs; in the news a new paragraph may be about anything. */
const directivesFollow = ({ paragraph }: Place): boolean =>
  paragraph.marker !== null ||
  paragraph.region === "tasks" ||
  !/^(?:Tại|Sau|Trước|Kết thúc|Cũng|Nhân|Phát biểu)(?!\p{L})/u.test(paragraph.text);

/** Whether the line gives its order with a word of command ("giao", "yêu cầu"). */
function isCommanded({ text, bodyAt }: Paragraph): boolean {
  const tokens = tokenize(text.slice(bodyAt));
  return readOrders(tokens, { from: 0, to: tokens.length }, { listed: false, ordered: false }).some(
    ({ cued, lead }) => cued && lead !== null,
  );
}

const contextOf = ({ on, list, ordered, lastLead, people }: Walk): Context => ({
  on,
  people,
  ordered,
  lastLead,
  number: "",
  heading: list?.heading ?? "",
  lead: list?.lead ?? "",
  deadline: list?.deadline ?? null,
});

/** A list inside another keeps its heading, its kind and its deadline. */
const nested = (above: List | null, begun: number, kind: List["kind"] = "tasks"): List => ({
  kind: above?.kind ?? kind,
  lead: "",
  coordinating: [],
  number: "",
  marked: true,
  items: 0,
  unitDepth: 0,
  deadline: above?.deadline ?? null,
  heading: above?.heading ?? "",
  begun: above?.begun ?? begun,
});
