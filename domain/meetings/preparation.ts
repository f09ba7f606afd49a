import type { AgendaItem, MeetingRecord } from "./record";

const SPOKEN = ["report", "speech", "study"];

/** What of a coming meeting is settled: items on the programme, spoken ones without anybody, time and place. */
export function preparationOf(record: Pick<MeetingRecord, "items" | "startsAt" | "place">) {
  const spoken = record.items.filter(({ kind }) => SPOKEN.includes(kind));
  return {
    items: record.items.length,
    speakersMissing: spoken.filter((item) => !hasSpeaker(item)).length,
    timeAndPlace: record.startsAt !== "" && record.place !== "",
  };
}

const hasSpeaker = (item: AgendaItem): boolean =>
  item.speakerName !== "" || item.presentingDepartmentId !== null;
