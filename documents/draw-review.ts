import { formatDay } from "@/domain/calendar/day";
import { runningOf, totalOf } from "@/domain/directives/buckets";
import type { MeetingRecord, RecordedDecision } from "@/domain/meetings/record";
import { URGES_TO_REVIEW } from "@/domain/meetings/review";
import { type Block, item, line } from "./paper";
import { fill, WORDS } from "./words";

type Reviewed = Pick<MeetingRecord, "decisions" | "frozenFigures" | "directives">;

/** The state of earlier work that day and the decisions on it, piece by piece; nothing if there are none. */
export function drawReview({ decisions, frozenFigures, directives }: Reviewed): Block[] {
  const numberOf = (id: number | null) => directives.find((directive) => directive.id === id)?.number ?? "";
  return [
    ...(frozenFigures && totalOf(frozenFigures.agency) > 0 ? [drawStanding(frozenFigures)] : []),
    ...decisions.map((decision, index) =>
      item(
        `${index + 1}.`,
        "body",
        fill(WORDS.review.decision, {
          number: index + 1,
          code: decision.code,
          department: whose(decision),
          summary: decision.summary,
          decided: decidedInWords(decision, numberOf(decision.continuedById)),
        }),
      ),
    ),
  ];
}

/** Work urged three times had its own place on the review, and the minutes say why. */
const whose = ({ department, urgedBefore }: RecordedDecision): string =>
  urgedBefore < URGES_TO_REVIEW ? department : fill(WORDS.review.urged, { department, count: urgedBefore });

function drawStanding({ asOf, agency }: NonNullable<Reviewed["frozenFigures"]>): Block {
  const late = agency["reported-late"];
  const counts = { total: totalOf(agency), open: runningOf(agency), overdue: agency.overdue, late };
  const sentence = late > 0 ? WORDS.review.standing_late : WORDS.review.standing;
  return line("body", fill(sentence, { date: formatDay(asOf), ...counts }));
}

function decidedInWords({ kind, deadline, note }: RecordedDecision, next: number | string): string {
  const decided = fill(WORDS.review[kind], { date: deadline ? formatDay(deadline) : "", number: next });
  return note ? fill(WORDS.review.with_note, { decided, note }) : decided;
}
