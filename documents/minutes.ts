import { runningDate } from "@/domain/calendar/day";
import type { MeetingRecord, Participant } from "@/domain/meetings/record";
import type { Signer } from "@/domain/papers/signer";
import { drawAttendance, drawParticipants } from "./draw-attendance";
import { drawCourse } from "./draw-course";
import { drawPhotos } from "./draw-photos";
import { drawLetterhead, type Letterhead } from "./letterhead";
import { type Block, line, type Paper } from "./paper";
import { drawMinutesEnding } from "./signature";
import { clockInWords, fill, WORDS } from "./words";

/** The input of minutes. */
export type MinutesView = {
  letterhead: Letterhead;
  record: MeetingRecord;
  recipients: readonly string[];
  /** Whether the photos follow the signatures, on pages of their own. */
  photos?: boolean;
};

/** Biên bản, or biên bản bổ sung for a record that supplements signed minutes. Source: Phụ lục III, mẫu 1.9. */
export function drawMinutes({ letterhead, record, recipients, photos = false }: MinutesView): Paper {
  const words = WORDS.minutes;
  const { chair, secretary } = officersOf(record);
  const title = record.supplements ? words.supplement_title : words.title;
  return {
    title: `${title}: ${record.title}`,
    author: letterhead.agency,
    blocks: [
      drawLetterhead(letterhead, { dated: false }),
      line("typeName", title),
      line("subject", record.supplements ? withoutKind(record.title, title) : record.title),
      ...(record.supplements ? drawBasis(record) : drawOpening(record, chair, secretary)),
      ...drawCourse(record),
      line("closing", endingOf(record)),
      ...drawMinutesEnding(
        recipients,
        { authority: "", title: words.signed_secretary, name: secretary?.name ?? record.secretaryName ?? "" },
        signerOf(record, chair),
      ),
      ...(photos ? drawPhotos(record) : []),
    ],
  };
}

/** "Biên bản bổ sung (lần 1) – Lễ chào cờ" below "BIÊN BẢN BỔ SUNG" is "(lần 1) – Lễ chào cờ". */
const withoutKind = (title: string, kind: string): string =>
  title.toLowerCase().startsWith(`${kind.toLowerCase()} `) ? title.slice(kind.length).trim() : title;

/**
 * The person who signed. The chair signs as chair; another leader with the position of the signature, since no
 * other name may be under a signature.
 */
function signerOf({ signedByName, signedByPosition }: MeetingRecord, chair: Participant | undefined): Signer {
  const title = WORDS.minutes.signed_chair;
  if (!signedByName || signedByName === chair?.name) return { authority: "", title, name: chair?.name ?? "" };
  return { authority: "", title: chair && signedByPosition ? signedByPosition : title, name: signedByName };
}

/** Chair and secretary of a record; undefined if not recorded. */
export function officersOf({ participants }: MeetingRecord) {
  const of = (role: Participant["role"]) => participants.find((one) => one.role === role);
  return { chair: of("chair"), secretary: of("secretary") };
}

/** "Bùi Ngọc Hải, Bí thư Đảng ủy cơ quan, Phó Trưởng ban": the titles as of that day. */
export const withPosition = ({ name, position }: Pick<Participant, "name" | "position">): string =>
  [name, position].filter(Boolean).join(", ");

function drawOpening(
  record: MeetingRecord,
  chair: Participant | undefined,
  secretary: Participant | undefined,
): Block[] {
  const words = WORDS.minutes;
  const clock = clockInWords(record.startsAt);
  const nameOf = (one: Participant | undefined, otherwise: string | null) =>
    one ? withPosition(one) : otherwise || WORDS.blank;
  const present = [...drawParticipants(record.participants), ...drawAttendance(record)];
  return [
    line("body", fill(words.begins, { clock, date: runningDate(record.heldOn) })),
    line("body", fill(words.place, { place: record.place || WORDS.blank })),
    ...(present.length > 0
      ? [line("intro", words.participants), ...present]
      : [line("body", words.participants_blank)]),
    line("body", fill(words.chair, { name: nameOf(chair, null) })),
    line("body", fill(words.secretary, { name: nameOf(secretary, record.secretaryName) })),
    line("intro", words.course),
  ];
}

function drawBasis(record: MeetingRecord): Block[] {
  if (!record.supplements) return [];
  const words = WORDS.minutes;
  const { title, heldOn, code } = record.supplements;
  const basis = fill(words.supplement_basis, { title, code, date: runningDate(heldOn) });
  return [line("body", basis)];
}

function endingOf(record: MeetingRecord): string {
  if (record.supplements) return WORDS.minutes.supplement_ends;
  const date = runningDate(record.heldOn);
  return fill(WORDS.minutes.ends, { clock: clockInWords(record.endsAt), date });
}
