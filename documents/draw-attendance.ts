import { type AttendanceTotals, attendanceTotals } from "@/domain/meetings/attendance-totals";
import type { AttendanceRow, MeetingRecord, Participant } from "@/domain/meetings/record";
import { type Block, item, line } from "./paper";
import { fill, WORDS } from "./words";

/**
 * Participants besides chair and secretary, who have their own lines; after a colon without list there is a blank.
 */
export function drawParticipants(participants: readonly Participant[]): Block[] {
  const others = participants.filter(({ role }) => role === "participant" || role === "guest");
  const words = WORDS.minutes;
  return others.map((one, index) => {
    const sentence = index === others.length - 1 ? words.participant_last : words.participant;
    const name = [one.name, one.position, one.note].filter(Boolean).join(", ");
    if (one.presence === "present") return item("-", "body", fill(sentence, { name }));
    const away = fill(words.presence, { name, presence: words[one.presence] });
    return item("-", "body", fill(sentence, { name: away }));
  });
}

/** The number of people present in one sentence, and as a table if departments were counted. */
export function drawAttendance(record: Pick<MeetingRecord, "attendance" | "attendanceTotal">): Block[] {
  const totals = attendanceTotals(record);
  if (totals === null) return [];
  const sentence = line("intro", attendedIn(totals));
  if (record.attendanceTotal) return [sentence];
  return [sentence, drawDepartments(record.attendance, totals), line("gap", "")];
}

/** What is known of the head counts. */
function attendedIn({ present, expected, away, excused, absent }: AttendanceTotals): string {
  const words = WORDS.minutes;
  if (expected === null || away === null) return fill(words.attended_people, { present });
  if (excused === null || absent === null) return fill(words.attended_of, { present, expected, away });
  return fill(words.attended, { present, expected, excused, absent });
}

function drawDepartments(rows: readonly AttendanceRow[], totals: AttendanceTotals): Block {
  const words = WORDS.attendance;
  const noted = rows.some(({ note }) => note !== "");
  const numbers = ["expected", "present", "excused", "absent"] as const;
  return {
    kind: "table",
    columns: [
      { title: words.order, share: 0.07, role: "cellNumber" },
      { title: words.department, share: noted ? 0.33 : 0.49, role: "cell" },
      ...numbers.map((key) => ({ title: words[key], share: 0.11, role: "cellNumber" }) as const),
      ...(noted ? [{ title: words.note, share: 0.16, role: "cell" } as const] : []),
    ],
    rows: [
      ...rows.map((row, index) => {
        const present = row.expected - row.excused - row.absent;
        const counts = [row.expected, present, row.excused, row.absent].map(String);
        return [String(index + 1), row.department, ...counts, ...(noted ? [row.note] : [])];
      }),
      ["", words.sum, ...numbers.map((key) => String(totals[key])), ...(noted ? [""] : [])],
    ],
  };
}
