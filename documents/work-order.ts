import { formatDay, runningDate } from "@/domain/calendar/day";
import { sayMoreThan } from "@/domain/directives/deadline-words";
import { FACTS, propertyText } from "@/domain/directives/properties";
import { askedAs } from "@/domain/meetings/record";
import type { Signer } from "@/domain/papers/signer";
import type { SignedWorkOrder } from "@/domain/work-orders/signed-work-order";
import { inSentence } from "./article/phrases";
import { drawLetterhead, type Letterhead } from "./letterhead";
import { type Block, line, lines, type Paper } from "./paper";
import { drawEnding } from "./signature";
import { fill, TOLD, WORDS, wordAt } from "./words";

export type WorkOrderView = {
  letterhead: Letterhead;
  order: Omit<SignedWorkOrder, "scans">;
  signer: Signer;
};

/**
 * Phiếu giao việc. Phụ lục III has no form of its own for it: it has the layout of a notice (mẫu 1.4), signed by the
 * leader who gave the work.
 */
export function drawWorkOrder({ letterhead, order, signer }: WorkOrderView): Paper {
  const words = WORDS.work_order;
  const { directive } = order;
  return {
    title: `${words.title}: ${directive.summary}`,
    author: letterhead.agency,
    blocks: [
      drawLetterhead(letterhead),
      line("typeName", words.title),
      line("subject", directive.summary),
      line("body", openingOf(order)),
      ...lines("body", directive.text),
      ...factsOf(order),
      line("closing", fill(words.closing, { code: order.code })),
      ...drawEnding(recipientsOf(order), signer),
    ],
  };
}

type Order = WorkOrderView["order"];

function openingOf({
  directive,
  documentNumber,
  documentDate,
  documentIssuer,
  documentSubject,
}: Order): string {
  const words = WORDS.work_order;
  const giver = [directive.givenByName, directive.givenByPosition].filter(Boolean).join(", ");
  if (documentDate === null) return fill(words.given, { giver });
  return fill(words.given_on_document, {
    giver,
    number: documentNumber,
    date: runningDate(documentDate).replace(/^ngày /, ""),
    issuer: documentIssuer,
    subject: documentSubject ? fill(words.subject_of, { subject: inSentence(documentSubject) }) : "",
  });
}

function factsOf(order: Order): Block[] {
  const words = WORDS.work_order;
  const { directive } = order;
  const [lead = ""] = askedAs(directive, "lead");
  const others = askedAs(directive, "coordinating").join(", ");
  const facts = [
    fill(directive.toAllDepartments ? words.everyone : words.lead, { department: lead }),
    others && !directive.toAllDepartments ? fill(words.with, { departments: others }) : "",
    deadlineOf(directive),
    ...FACTS.map((name) => {
      const value = propertyText(name, directive[name], (key) => wordAt(TOLD.choices, key));
      return value && fill(words.fact, { label: TOLD.properties[name], value });
    }),
    order.occasion && fill(words.occasion, { occasion: order.occasion }),
    order.notedByName && fill(words.noted, { name: order.notedByName }),
  ];
  return facts.filter(Boolean).map((fact) => line("body", fact));
}

function deadlineOf({ period, originalDeadline, deadlineWords }: Order["directive"]): string {
  const words = WORDS.work_order;
  if (period !== null) return fill(words.periodic, { every: wordAt(TOLD.choices, `period.${period}`) });
  if (originalDeadline === null) return words.undated;
  const sentence = sayMoreThan(originalDeadline, deadlineWords) ? words.deadline_words : words.deadline;
  return fill(sentence, { date: formatDay(originalDeadline), words: deadlineWords });
}

const recipientsOf = ({ directive }: Order): string[] => [
  ...(directive.toAllDepartments
    ? [WORDS.work_order.recipient_everyone]
    : directive.asked.map(({ department }) => fill(WORDS.work_order.recipient, { department }))),
  WORDS.work_order.archive,
];
