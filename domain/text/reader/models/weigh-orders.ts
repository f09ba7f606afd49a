import type { FoundDeadline } from "../../dates-in-words";
import { withNamedActor } from "../actors/named-actor";
import { deadlineOfSentence } from "../deadlines/deadline-of-sentence";
import { GIVES_RESULT } from "../deadlines/gives-result";

import type { Context } from "../directives/context";
import { isNote } from "../directives/labels";
import { at, type List } from "../directives/lists";
import { wholeOrder } from "../directives/make-directives";
import { readItem } from "../directives/read-item";
import { WORK_OUGHT } from "../directives/read-sentences";
import type { FoundDirective } from "../found-directive";
import type { Paragraph } from "../layout";
import type { Manner } from "../manner";
import type { Span } from "../sentences";
import { dueOf } from "./boundary-features";
import type { JudgedClause } from "./judged-clauses";

/** What the model must say before it overrules the grammar. */
type Limits = {
  /** Below these mean odds an order that the grammar found is dropped. */
  least: number;
  /** From these odds on a clause is an order although the grammar found none. */
  missed: number;
  /** Below these odds an order does not begin, but goes on with the one before it. */
  joins: number;
};

/** Notes have fewer words by which the grammar can judge. */
const LIMITS: Record<Manner, Limits> = {
  sentences: { least: -3, missed: 2, joins: Number.NEGATIVE_INFINITY },
  notes: { least: -2.5, missed: 0, joins: -1 },
};

/** The least odds of an item of a list of tasks. */
const LEAST_LISTED = -4.5;
/** The least odds of an order that names its actor after a word of command, and of an item with a word of duty. */
const LEAST_COMMANDED = -7;
const COMMANDED = /^(?:giao|yêu cầu|đề nghị|phân công|chỉ đạo|lưu ý|nhắc)(?!\p{L})/iu;
/** "Đồng chí nhấn mạnh việc đẩy mạnh xúc tiến đầu tư": a task without an actor. */
const STRESSED = /^nhấn mạnh việc(?!\p{L})/iu;
/** What makes a clause an order in statements and opinions, in letterheads and signatures, where few orders are. */
const MUTED_ODDS = 2.5;
/** From these odds on a clause begins another order inside one that the grammar found, or behind a missed one. */
const DIVIDE_ODDS = 3.5;
const BEGIN_ODDS = 0;
/** The same for a clause with a deadline of its own. */
const DIVIDE_DUE_ODDS = -1;
/** What such a clause must have itself. */
const LEAST_BEGUN = 1.2;

/** A paragraph and what is known where it stands. */
type Around = {
  paragraph: Paragraph;
  plain: string;
  context: Context;
  manner: Manner;
  muted: boolean;
  listed: boolean;
};

/**
 * Compares the orders that the grammar found in a paragraph with what the model says of its clauses: drops
 * unlikely ones, divides those of several orders, and reads likely clauses that the grammar passed over.
 * @param around.context.lead the actor of an order that names none
 */
export function weighOrders(
  found: readonly FoundDirective[],
  clauses: readonly JudgedClause[],
  around: Around,
): FoundDirective[] {
  const likely = found
    .filter((one) => mayBeOrder(one, clauses, around))
    .flatMap((one) => divide(one, clauses, around));
  const missed = missedRuns(clauses, likely, around);
  if (missed.length === 0) return joinContinued(likely.map(withNamedActor), clauses, around);
  const added: FoundDirective[] = [];
  for (const run of missed) {
    const before = [...likely, ...added].findLast(({ to }) => to <= run.from);
    const lead = before?.lead || around.context.lead;
    added.push(...readSpan(run, { ...around, context: { ...around.context, lead } }));
  }
  const all = [...likely, ...added].map(withNamedActor).sort((a, b) => a.from - b.from);
  return joinContinued(all, clauses, around);
}

/**
 * "Ký hợp đồng bảo hiểm rồi hãy cho ra đường. P. TC-HC lo.": two orders of which the model says that the second goes on
 * with the first are one.
 */
function joinContinued(
  orders: readonly FoundDirective[],
  clauses: readonly JudgedClause[],
  { paragraph, manner }: Around,
): FoundDirective[] {
  const joined: FoundDirective[] = [];
  for (const one of orders) {
    const last = joined.at(-1);
    const clause = clauses.find(({ from }) => Math.abs(from - one.from) <= NEAR_CLAUSE);
    if (!last || !clause || clause.begins > LIMITS[manner].joins || last.to > one.from) {
      joined.push(one);
      continue;
    }
    const named = last.lead !== "" && last.text.includes(last.lead);
    joined[joined.length - 1] = {
      ...last,
      to: one.to,
      text: paragraph.text.slice(last.from - paragraph.from, one.to - paragraph.from),
      lead: named || !one.text.includes(one.lead) ? last.lead : one.lead || last.lead,
      coordinating: [...new Set([...last.coordinating, ...one.coordinating])],
      deadline: last.deadline ?? one.deadline,
    };
  }
  return joined;
}
/** An order may begin behind a mark with which its clause begins. */
const NEAR_CLAUSE = 2;

/** Whether the mean odds of an order's clauses, by length, are not too low. */
function mayBeOrder(
  place: FoundDirective,
  clauses: readonly JudgedClause[],
  { listed, manner }: Around,
): boolean {
  let length = 0;
  let sum = 0;
  for (const clause of clauses) {
    const both = shared(place, clause);
    length += both;
    sum += both * clause.odds;
  }
  // An item begins with its task; what follows it may only tell why.
  const first = clauses.find((clause) => shared(place, clause) > 0)?.odds ?? 0;
  const odds = listed ? Math.max(first, sum / length) : sum / length;
  const commanded =
    (place.lead !== "" && COMMANDED.test(place.text)) ||
    STRESSED.test(place.text) ||
    WORK_OUGHT.test(place.text) ||
    (listed && /(?<!\p{L})(?:phải|cần)(?!\p{L})/u.test(place.text));
  return length === 0 || odds > (commanded ? LEAST_COMMANDED : listed ? LEAST_LISTED : LIMITS[manner].least);
}

const shared = (a: Span, b: Span): number => Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));

/** An order of which a later clause begins another one becomes several. */
function divide(one: FoundDirective, clauses: readonly JudgedClause[], around: Around): FoundDirective[] {
  const cuts = clauses.filter(
    (clause, n) =>
      clause.from > one.from + NEAR_CLAUSE &&
      clause.to <= one.to &&
      ((clause.odds > LEAST_BEGUN &&
        clause.begins > divideOdds(clauses[n - 1], clause) &&
        !tellsSince(clause) &&
        !handsOver(one, clause, around)) ||
        PROHIBITS.test(clause.text)),
  );
  const [first] = cuts;
  if (!first) return [one];
  const text = around.paragraph.text
    .slice(one.from - around.paragraph.from, first.from - around.paragraph.from)
    .trimEnd();
  const to = one.from + text.length;
  const behind = one.deadline !== null && one.deadline.from >= to && one.deadline.from < one.to;
  const begun: FoundDirective = {
    ...one,
    to,
    text,
    coordinating: one.coordinating.filter((unit) => text.includes(unit)),
    deadline: behind ? deadlineIn({ from: one.from, to }, around) : one.deadline,
  };
  const context = { ...around.context, lead: one.lead };
  const rest = cuts.flatMap(({ from }, n) =>
    readSpan({ from, to: Math.min(one.to, cuts[n + 1]?.from ?? one.to) }, { ...around, context }),
  );
  return [begun, ...rest];
}

/** "…; báo cáo Giám đốc trước ngày 31/3": only hands over what the order before it gives, and says until when. */
function handsOver(one: FoundDirective, clause: JudgedClause, around: Around): boolean {
  const before = around.paragraph.text.slice(0, clause.from - around.paragraph.from).trimEnd();
  const goesOn = GIVES_RESULT.test(clause.text) || (HANDS_OVER.test(clause.text) && /[;,]$/.test(before));
  if (!goesOn) return false;
  const said = deadlineIn({ from: one.from, to: clause.from }, around);
  return said === around.context.deadline || said?.day === null;
}
const HANDS_OVER = /^(?:báo cáo|gửi|nộp|trình)(?!\p{L})/u;

/** The deadline that a part of a paragraph gives, else that of the list in which it stands. */
function deadlineIn({ from, to }: Span, { paragraph, plain, context }: Around): FoundDeadline | null {
  const start = from - paragraph.from;
  const own = deadlineOfSentence(plain, { from: start, to: to - paragraph.from, said: start }, context.on);
  return own ? at(own, paragraph.from) : context.deadline;
}

/** The odds from which on a clause begins another order: a deadline on one side of it is enough with less. */
function divideOdds(before: JudgedClause | undefined, clause: JudgedClause): number {
  if (dueOf(clause.text) === "day") return DIVIDE_DUE_ODDS;
  return before !== undefined && dueOf(before.text) === "day" ? BEGIN_ODDS : DIVIDE_ODDS;
}

/** "…; từ 1/7 kiểm tra, xử lý nghiêm": only since when the order is carried out further. */
const tellsSince = ({ part, text }: JudgedClause): boolean =>
  part > 0 && /^(?:và )?từ (?:ngày |tháng |\d|nay)/iu.test(text) && dueOf(text) === "none";

/** "Trường hợp vượt thẩm quyền thì …": what an order before it means, with which the model alone finds no order. */
const CASE = /^(?:Trường hợp|Nếu)(?!\p{L})/u;

/** A sentence that forbids something is an order of its own. */
const PROHIBITS =
  /^(?:Tuyệt đối (?:không|ko|cấm)|Kiên quyết không|Nghiêm cấm|Cấm|Đừng|(?:Không|Ko) (?!có|còn|phải|những|chỉ|kể|khí|gian|biết|thấy)\p{L})/u;

/** Likely clauses of which no found order has a third; those that begin no order of their own are joined. */
function missedRuns(
  clauses: readonly JudgedClause[],
  found: readonly Span[],
  { muted, manner }: Around,
): Span[] {
  const runs: Span[] = [];
  let last: JudgedClause | null = null;
  for (const clause of clauses) {
    const covered = found.reduce((sum, one) => sum + shared(one, clause), 0);
    const missed =
      !isNote(clause.text) &&
      !CASE.test(clause.text) &&
      !/\?\s*$/.test(clause.text) &&
      clause.odds > (muted ? MUTED_ODDS : LIMITS[manner].missed) &&
      covered < (clause.to - clause.from) / 3;
    const run = runs.at(-1);
    if (!missed) last = null;
    else {
      if (run && last && clause.begins <= BEGIN_ODDS) run.to = clause.to;
      else runs.push({ from: clause.from, to: clause.to });
      last = clause;
    }
  }
  return runs;
}

/** Reads a part of a paragraph as the grammar reads an item of a list of tasks. */
function readSpan({ from, to }: Span, { paragraph, plain, context }: Around): FoundDirective[] {
  const start = from - paragraph.from;
  const text = paragraph.text.slice(start, to - paragraph.from).trimEnd();
  const part: Paragraph = { ...paragraph, from, to, text, bodyAt: 0 };
  const words = plain.slice(start, start + text.length);
  const found = readItem(part, words, context, taskList(context));
  return found.length > 0 ? found : [wholeOrder(part, words, context)];
}

const taskList = ({ lead, deadline, heading, number }: Context): List => ({
  kind: "tasks",
  lead,
  coordinating: [],
  deadline,
  heading,
  number,
  marked: true,
  items: 0,
  begun: 0,
  depth: 0,
  sign: "",
  above: null,
});
