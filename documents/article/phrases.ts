import { formatDay } from "@/domain/calendar/day";
import type { MeetingRecord, RecordedDirective } from "@/domain/meetings/record";
import { WORDS } from "../words";

/** Words that name a text of law keep their capital inside a sentence, as do names of two capitalised words. */
const KEEPS_CAPITAL = /^(?:Nghị quyết|Nghị định|Luật|Thông tư|Quyết định|Chỉ thị) (?:số )?\d/u;
const BEGINS_LOW = /^\p{Lu}\p{Ll}*\s+[\p{Ll}\d“"]/u;

/** A title as it stands inside a sentence: "Lễ chào cờ" becomes "lễ chào cờ", "Hải Phòng" and "FDI" stay. */
export const inSentence = (title: string): string =>
  BEGINS_LOW.test(title) && !KEEPS_CAPITAL.test(title)
    ? title.charAt(0).toLowerCase() + title.slice(1)
    : title;

/** The first letter as a sentence begins. */
export const asBeginning = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Without the full stop at its end, so that a sentence can go on; what is nothing but stops stays, to leave no gap. */
export const withoutStop = (text: string): string => text.replace(/[\s.;…]+$/u, "") || text.trim();

/** "buổi lễ" of a ceremony, "cuộc họp" of a briefing. */
export const eventName = ({ seriesKind }: Pick<MeetingRecord, "seriesKind">): string =>
  WORDS.article.events[seriesKind];

/** "1/7/2024", as news writes a day. */
export const newsDay = (day: string): string => formatDay(day).replace(/^0|(?<=\/)0/g, "");

/** Morning, noon, afternoon or evening by the hour at which the meeting began; "day" where none is known. */
export function timeOfDay(startsAt: string): keyof typeof WORDS.article.times {
  if (startsAt === "") return "day";
  const hour = Number(startsAt.slice(0, 2));
  if (hour < 11) return "morning";
  if (hour < 13) return "noon";
  return hour < 18 ? "afternoon" : "evening";
}

/** "đồng chí Bùi Ngọc Hải, Phó Trưởng ban"; the position is left out where a person is named again. */
export const comrade = (name: string, position = ""): string =>
  [`${WORDS.article.comrade} ${name}`, position].filter(Boolean).join(", ");

/** Who gave a directive: whom the minutes name, else the chair. */
export function giverOf(directive: RecordedDirective, { participants }: MeetingRecord): string {
  const chair = participants.find(({ role }) => role === "chair");
  const name = directive.givenByName || chair?.name;
  return name ? comrade(name) : WORDS.article.leader;
}
