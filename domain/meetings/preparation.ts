import type { AgendaItem, MeetingRecord } from "./record";

const SPOKEN = ["report", "speech", "study"];

/**
 * What of a coming meeting is settled: items on the programme, spoken ones without anybody, who presents each
 * report (null: nobody yet), time and place, the chair, and how many have a birthday but are not honoured.
 * @param born people born in the month of the meeting's day
 */
export function preparationOf(
  record: Pick<MeetingRecord, "items" | "startsAt" | "place" | "participants">,
  born: readonly { id: number; name: string }[],
) {
  const ofKind = (kind: AgendaItem["kind"]) => record.items.filter((item) => item.kind === kind);
  const spoken = record.items.filter(({ kind }) => SPOKEN.includes(kind));
  const named = ofKind("honours").flatMap(({ people }) => people);
  const isNamed = ({ id, name }: (typeof born)[number]) =>
    named.some((one) => one.personId === id || (one.personId === null && one.name === name));
  return {
    items: record.items.length,
    speakersMissing: spoken.filter((item) => !hasSpeaker(item)).length,
    presenting: ofKind("report").map(({ presentingDepartment }) => presentingDepartment),
    timeAndPlace: record.startsAt !== "" && record.place !== "",
    chair: record.participants.some(({ role }) => role === "chair"),
    honours: ofKind("honours").length > 0,
    notHonoured: born.filter((person) => !isNamed(person)).length,
  };
}

const hasSpeaker = (item: AgendaItem): boolean =>
  item.speakerName !== "" || item.presentingDepartmentId !== null;
