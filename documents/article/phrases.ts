import { formatDay } from "@/domain/calendar/day";
import type { MeetingRecord, RecordedDirective } from "@/domain/meetings/record";
import { WORDS } from "../words";

/** Words that name a law keep their capital inside a sentence, as do names of two capitalised words. */
const KEEPS_CAPITAL = /^(?:Nghị quyết|Nghị định|Luật|Thông tư|Quyết định|Chỉ thị) (?:số )?\d/u;
const BEGINS_LOW = /^\p{Lu}\p{Ll}*\s+[\p{Ll}\d“"]/u;

/** A title inside a sentence: "Lễ chào cờ" becomes "lễ chào cờ", "Hải Phòng" and "FDI" stay. */
export const inSentence = (title: string): string =>
  BEGINS_LOW.test(title) && !KEEPS_CAPITAL.test(title)
    ? title.charAt(0).toLowerCase() + title.slice(1)
    : title;

/** With a capital first letter, for the start of a sentence. */
export const asBeginning = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Without the full stop at its end, so that a sentence can continue; "…" if nothing is left. */
export const withoutStop = (text: string): string => text.replace(/[\s.;…]+$/u, "") || "…";

/** "buổi lễ" for a ceremony, "cuộc họp" for a briefing. */
export const eventName = ({ seriesKind }: Pick<MeetingRecord, "seriesKind">): string =>
  WORDS.article.events[seriesKind];

/** "1/7/2024", the form of a day in news. */
export const newsDay = (day: string): string => formatDay(day).replace(/^0|(?<=\/)0/g, "");

/** Morning, noon, afternoon or evening by the hour at which the meeting began; "day" if unknown. */
export function timeOfDay(startsAt: string): keyof typeof WORDS.article.times {
  if (startsAt === "") return "day";
  const hour = Number(startsAt.slice(0, 2));
  if (hour < 11) return "morning";
  if (hour < 13) return "noon";
  return hour < 18 ? "afternoon" : "evening";
}

/** "đồng chí Bùi Ngọc Hải, Phó Trưởng ban"; without the position when a person is named again. */
export const comrade = (name: string, position = ""): string =>
  [`${WORDS.article.comrade} ${name}`, position].filter(Boolean).join(", ");

/** Who gave a directive: the person named in the minutes, else the chair. */
export function giverOf(directive: RecordedDirective, { participants }: MeetingRecord): string {
  const chair = participants.find(({ role }) => role === "chair");
  const name = directive.givenByName || chair?.name;
  return name ? comrade(name) : WORDS.article.leader;
}
