import ICAL from "ical.js";
import { addDays, type Day, formatDay } from "@/domain/calendar/day";
import { refuse } from "@/domain/errors";
import { decodeText } from "./reading/decode-text";

/** An event's document in this program's own form: "Văn bản: 9441/TB-BNV, 16/10/2025". */
const DOCUMENT = /^(?:Văn bản|Document): (.+?)(?:, (\d{2}\/\d{2}\/\d{4}))?$/m;

/**
 * The whole days of an iCalendar file as rows of a list of days: day or stretch, kind, name, document. Events with
 * an hour or a repetition have no day here: their row keeps its words, to be reported.
 * @throws day_off.not_a_calendar
 */
export function readDayCalendar(bytes: Uint8Array): string[][] {
  const events = eventsOf(decodeText(bytes));
  return events.map((event) => {
    const words = event.description ?? "";
    const [, number = "", date = ""] = DOCUMENT.exec(words) ?? [];
    const name = event.summary ?? "";
    const link = event.component.getFirstPropertyValue("url");
    return [
      stretchOf(event),
      isMadeUp(event) ? "làm bù" : "nghỉ",
      name.replace(/^(Nghỉ|Làm bù|Day off|Made up): /u, ""),
      number,
      date,
      typeof link === "string" ? link : "",
    ];
  });
}

function eventsOf(text: string): ICAL.Event[] {
  try {
    return new ICAL.Component(ICAL.parse(text) as unknown[])
      .getAllSubcomponents("vevent")
      .map((component) => new ICAL.Event(component));
  } catch {
    return refuse("day_off.not_a_calendar", {}, "file");
  }
}

/** The end of an event of whole days is the day after its last. */
function stretchOf(event: ICAL.Event): string {
  const { startDate, endDate } = event;
  if (!startDate?.isDate || event.isRecurring()) return event.summary || "?";
  const from = dayOf(startDate);
  const last = endDate?.isDate ? addDays(dayOf(endDate), -1) : from;
  return last > from ? `${formatDay(from)} - ${formatDay(last)}` : formatDay(from);
}

const isMadeUp = ({ component, summary }: ICAL.Event): boolean =>
  component
    .getAllProperties("categories")
    .some((property) => property.getValues().some((value) => String(value).toLowerCase() === "make-up")) ||
  /^(làm bù|đi làm bù|made up)/iu.test(summary ?? "");

const dayOf = ({ year, month, day }: ICAL.Time): Day =>
  `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
