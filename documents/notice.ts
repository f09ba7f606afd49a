import { runningDate } from "@/domain/calendar/day";
import { type AttendanceTotals, attendanceTotals } from "@/domain/meetings/attendance-totals";
import { bindingOf, type MeetingRecord } from "@/domain/meetings/record";
import type { Signer } from "@/domain/papers/signer";
import { drawDirectives } from "./draw-directives";
import { drawLetterhead, type Letterhead } from "./letterhead";
import { officersOf, withPosition } from "./minutes";
import { type Block, line, type Paper } from "./paper";
import { drawEnding } from "./signature";
import { fill, WORDS } from "./words";

/** The input of a notice of conclusions. */
export type NoticeView = {
  letterhead: Letterhead;
  record: MeetingRecord;
  recipients: readonly string[];
  signer: Signer;
};

/** Thông báo kết luận. Source: Phụ lục III, mẫu 1.4. */
export function drawNotice({ letterhead, record, recipients, signer }: NoticeView): Paper {
  const words = WORDS.notice;
  const { chair } = officersOf(record);
  const meeting = record.title;
  const subject = chair
    ? fill(words.subject, { chair: withPosition(chair), meeting })
    : fill(words.subject_nobody, { meeting });
  return {
    title: `${words.title}: ${subject}`,
    author: letterhead.agency,
    blocks: [
      drawLetterhead(letterhead),
      line("typeName", words.title),
      line("subject", subject),
      line("body", openingOf(record)),
      ...drawConclusions(record),
      line(
        "closing",
        fill(bindingOf(record).length > 0 ? words.closing : words.closing_nothing, { meeting }),
      ),
      ...drawEnding(recipients, signer),
    ],
  };
}

function openingOf(record: MeetingRecord): string {
  const agency = record.agency.name;
  const words = WORDS.notice;
  const { chair } = officersOf(record);
  const totals = attendanceTotals(record);
  const date = runningDate(record.heldOn).replace(/^n/, "N");
  const held = fill(record.place ? words.held_at : words.held, {
    date,
    place: record.place,
    agency,
    meeting: record.title,
  });
  const chaired = chair ? fill(words.chaired, { chair: withPosition(chair) }) : "";
  const attended = totals ? attendedIn(totals) : "";
  return [held, chaired, attended].filter(Boolean).join(" ");
}

function drawConclusions(record: MeetingRecord): Block[] {
  if (record.directives.length === 0)
    return [line("body", fill(WORDS.notice.nothing, { meeting: record.title }))];
  return [line("intro", WORDS.notice.concluded), ...drawDirectives(record)];
}

function attendedIn({ present, expected }: AttendanceTotals): string {
  const words = WORDS.notice;
  return expected === null
    ? fill(words.attended_people, { present })
    : fill(words.attended, { present, expected });
}
