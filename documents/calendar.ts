import icalGenerator, {
  ICalAlarmType,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
} from "ical-generator";
import type { Day } from "@/domain/calendar/day";
import { fitText } from "@/domain/text/fit-text";

/** An alarm so many seconds before the start, or at an instant (ISO, UTC). */
export type CalendarAlarm = { before: number } | { at: string };

export type CalendarEvent = {
  /** The same as long as the thing it tells of is the same. */
  uid: string;
  /** Grows with each change of that thing. */
  sequence: number;
  /** When it last changed (ISO, UTC): never the clock, so that the same data give the same bytes. */
  changedAt: string;
  cancelled: boolean;
  summary: string;
  description: string;
  location: string;
  url: string;
  /** A whole day, or from an instant to an instant (ISO, UTC). */
  when: { day: Day } | { from: string; to: string };
  alarms: readonly CalendarAlarm[];
};

export type Calendar = { name: string; events: readonly CalendarEvent[] };

/** How often a calendar program is asked to look again, seconds. */
const REFRESH_SECONDS = 3600;

/**
 * A calendar as iCalendar text (RFC 5545, with the names of RFC 7986): UTF-8, lines ended by CRLF and folded
 * at 75 octets. Instants are UTC, days have no zone.
 */
export function writeCalendar({ name, events }: Calendar): string {
  const calendar = icalGenerator({
    // The generator writes the name as it is given; as text it must be escaped.
    name: clean(name)
      .replace(/[\\;,]/g, "\\$&")
      .replace(/\n/g, " "),
    prodId: { company: "So chi dao", product: "Lich rieng", language: "VI" },
    method: ICalCalendarMethod.PUBLISH,
    scale: "GREGORIAN",
    ttl: REFRESH_SECONDS,
  });
  for (const event of events) calendar.createEvent(eventOf(event));
  // The last line is ended as well: RFC 5545, 3.1.
  return alarmsLast(`${calendar.toString()}\r\n`);
}

/** An event's alarms come after all of its properties (RFC 5545, 3.6.1); the generator puts them between. */
const alarmsLast = (text: string): string =>
  text.replace(/^BEGIN:VEVENT\r\n[\s\S]*?^END:VEVENT\r\n/gm, (event) => {
    const alarm = /^BEGIN:VALARM\r\n[\s\S]*?^END:VALARM\r\n/gm;
    const alarms = event.match(alarm) ?? [];
    return event.replace(alarm, "").replace(/^END:VEVENT\r\n$/m, (end) => alarms.join("") + end);
  });

function eventOf(event: CalendarEvent) {
  const { when, alarms } = event;
  const allDay = "day" in when;
  return {
    id: event.uid,
    sequence: event.sequence,
    stamp: new Date(event.changedAt),
    lastModified: new Date(event.changedAt),
    start: new Date(allDay ? `${when.day}T00:00:00Z` : when.from),
    end: allDay ? null : new Date(when.to),
    allDay,
    status: event.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    // A deadline keeps nobody busy all day.
    transparency: allDay ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    summary: clean(event.summary),
    description: clean(event.description) || null,
    location: clean(event.location) || null,
    url: event.url || null,
    alarms: alarms.map((alarm) => ({
      type: ICalAlarmType.display as const,
      trigger: "before" in alarm ? alarm.before : new Date(alarm.at),
      description: clean(event.summary),
    })),
  };
}

/** Text that iCalendar can hold; a tab is a blank. */
const clean = (text: string): string => fitText(text).replaceAll("\t", " ").trim();
