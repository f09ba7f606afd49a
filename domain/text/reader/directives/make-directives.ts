import { findCoordinating } from "../actors/coordination";
import { partsByDeadline } from "../deadlines/by-deadline";
import { deadlineOfSentence } from "../deadlines/deadline-of-sentence";
import type { FoundDirective } from "../found-directive";
import type { Paragraph } from "../layout";
import type { Order } from "../orders/read-orders";
import { splitSentences } from "../sentences";
import { textOf } from "../token-range";
import { type Token, tokenize } from "../tokens";
import type { Context } from "./context";
import { at } from "./lists";

/** All words of a paragraph after its marker as one order. */
export function wholeOrder(paragraph: Paragraph, plain: string, context: Context): FoundDirective {
  const tokens = tokenize(paragraph.text);
  const first = tokens.findIndex(({ from }) => from >= paragraph.bodyAt);
  return makeDirective(paragraph, plain, tokens, { from: first, to: tokens.length }, context, undefined);
}

/** One order, or several of the same lead if each has its own deadline. */
export function makeDirectives(
  paragraph: Paragraph,
  plain: string,
  tokens: readonly Token[],
  range: { from: number; to: number },
  context: Context,
  order: Order | undefined,
): FoundDirective[] {
  const [first = range, ...rest] = partsByDeadline(tokens, plain, range, context.on);
  const one = makeDirective(paragraph, plain, tokens, first, context, order);
  const same = { ...context, lead: one.lead };
  return [one, ...rest.map((part) => makeDirective(paragraph, plain, tokens, part, same, undefined))];
}

/** The directive that the tokens of a range state. */
export function makeDirective(
  paragraph: Paragraph,
  plain: string,
  tokens: readonly Token[],
  range: { from: number; to: number },
  context: Context,
  order: Order | undefined,
): FoundDirective {
  const from = tokens[range.from]?.from ?? 0;
  const to = tokens[range.to - 1]?.to ?? from;
  // Under "1. Phòng Kinh tế", "Phân công cán bộ xuống bản" is a task of that department.
  const passesOn = context.lead !== "" && PASSED_ON.test(tokens[range.from]?.raw ?? "");
  const named = order?.lead && !passesOn ? textOf(paragraph.text, tokens, order.lead) : "";
  const lead = order?.again ? context.lastLead : named || context.lead;
  const skip = order?.lead ? order.lead.to : range.from;
  const coordinating = findCoordinating(tokens, { from: skip, to: range.to }).map((unit) =>
    textOf(paragraph.text, tokens, unit),
  );
  const said = order ? sentenceStart(plain, from, tokens[order.from]?.from ?? from) : from;
  const own = deadlineOfSentence(plain, { from, to, said }, context.on);
  // "việc đào tạo 6 tháng đầu năm" names a period, if the list has a deadline of its own.
  const vague = own !== undefined && own.day === null && !own.periodic && context.deadline?.day;
  const deadline = own && !vague ? at(own, paragraph.from) : context.deadline;
  return {
    from: paragraph.from + from,
    to: paragraph.from + to,
    text: paragraph.text.slice(from, to),
    number: context.number,
    heading: context.heading,
    lead,
    coordinating: [...new Set(coordinating)],
    deadline,
  };
}

const PASSED_ON = /^(?:phân|chỉ|cử|bố|nhắc|đôn|lãnh)$/iu;

/** Where the sentence of an order begins: "Đến hết quý I, dư nợ đạt …" before it is not a deadline. */
const sentenceStart = (plain: string, from: number, at: number): number =>
  from + (splitSentences(plain.slice(from, at)).at(-1)?.from ?? 0);
