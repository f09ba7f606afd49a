import { runningDate } from "@/domain/calendar/day";
import { drawDirectives } from "./draw-directives";
import { drawLetterhead } from "./letterhead";
import type { NoticeView } from "./notice";
import { line, type Paper } from "./paper";
import { drawEnding } from "./signature";
import { fill, WORDS } from "./words";

/** The input of an extract: the department has its name as of the meeting's day. */
export type ExtractView = NoticeView & { department: string; departmentId: number };

/** Trích biên bản: what the minutes ask of one department, with the numbers of the minutes. */
export function drawExtract(view: ExtractView): Paper {
  const { letterhead, record, department, departmentId, recipients, signer } = view;
  const words = WORDS.extract;
  const { title: meeting, code, headings } = record;
  const subject = fill(words.subject, { meeting, department });
  const directives = record.directives.filter(
    ({ issuedTo, asksNothing }) => !asksNothing && issuedTo.includes(departmentId),
  );
  const asked = directives.length > 0;
  return {
    title: `${words.title}: ${subject}`,
    author: letterhead.agency,
    blocks: [
      drawLetterhead(letterhead),
      line("typeName", words.title),
      line("subject", subject),
      line("body", fill(words.basis, { meeting, code, date: runningDate(record.heldOn) })),
      line(asked ? "intro" : "body", fill(asked ? words.intro : words.nothing, { department })),
      ...drawDirectives({ headings, directives }),
      line("closing", fill(asked ? words.closing : words.closing_nothing, { department })),
      ...drawEnding(recipients, signer),
    ],
  };
}
