import icalGenerator, {
  ICalAlarmType,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
} from "ical-generator";
import type { Day } from "@/domain/calendar/day";
import { fitText } from "@/domain/text/fit-text";

/** An alarm this many seconds before the start, or at an instant (ISO, UTC). */
export type CalendarAlarm = { before: number } | { at: string };

export type CalendarEvent = {
  /** The same as long as the subject is the same. */
  uid: string;
  /** Increases with each change of the subject. */
  sequence: number;
  /** When the subject last changed (ISO, UTC): never the clock, so that the same data give the same bytes. */
  changedAt: string;
  cancelled: boolean;
  summary: string;
  description: string;
  location: string;
  url: string;
  /** A whole day, or from an instant to an instant (ISO, UTC). */
  when: { day: Day } | { from: string; to: string };
  alarms: readonly CalendarAlarm[];
  /** Words by which programs sort events; empty if none. */
  categories?: readonly string[];
};

export type Calendar = { name: string; events: readonly CalendarEvent[] };

/** How often a calendar program is asked to refresh, seconds. */
const REFRESH_SECONDS = 3600;

/**
 * A calendar as iCalendar text (RFC 5545, with the names of RFC 7986): UTF-8, lines ended by CRLF and folded at 75
 * octets. Events use the agency's clock, stamps and alarms UTC, days no zone.
 */
export function writeCalendar({ name, events }: Calendar): string {
  const calendar = icalGenerator({
    // The generator does not escape the name; as text it must be escaped.
    name: clean(name)
      .replace(/[\\;,]/g, "\\$&")
      .replace(/\n/g, " "),
    prodId: { company: "So chi dao", product: "Lich rieng", language: "VI" },
    method: ICalCalendarMethod.PUBLISH,
    scale: "GREGORIAN",
    ttl: REFRESH_SECONDS,
  });
  for (const event of events) calendar.createEvent(eventOf(event));
  // The last line needs a line end too: RFC 5545, 3.1.
  return inAgencyZone(alarmsLast(`${calendar.toString()}\r\n`));
}

const ZONE = "Asia/Ho_Chi_Minh";
const ZONE_OFFSET_MS = 7 * 3_600_000;

/** UTC+7 without summer time since 13 June 1975. */
const VTIMEZONE = [
  "BEGIN:VTIMEZONE",
  `TZID:${ZONE}`,
  "BEGIN:STANDARD",
  "DTSTART:19750613T000000",
  "TZOFFSETFROM:+0800",
  "TZOFFSETTO:+0700",
  "TZNAME:+07",
  "END:STANDARD",
  "END:VTIMEZONE",
  "",
].join("\r\n");

/**
 * Start and end by the agency's clock, with its zone described: programs that show another zone's events with the
 * hour as written, or need a VTIMEZONE, show the agency's hour. The generator (10.2.0) reads the zone from the
 * machine, so it writes UTC and the hours are converted here. Alarms and stamps must stay UTC (RFC 5545, 3.8).
 */
function inAgencyZone(text: string): string {
  const turned = text.replace(
    /^(DTSTART|DTEND):(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z\r$/gm,
    (_, name, year, month, day, hour, minute, second) => {
      const utc = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
      const clock = new Date(utc + ZONE_OFFSET_MS).toISOString().replace(/[-:]|\.\d+Z$/g, "");
      return `${name};TZID=${ZONE}:${clock}\r`;
    },
  );
  if (turned === text) return text;
  return turned.replace(/^BEGIN:VEVENT\r$/m, (begin) => `${VTIMEZONE}${begin}`);
}

/** An event's alarms come after all of its properties (RFC 5545, 3.6.1); the generator puts them in between. */
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
    // A deadline does not make a person busy all day.
    transparency: allDay ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    summary: clean(event.summary),
    description: clean(event.description) || null,
    location: clean(event.location) || null,
    url: event.url || null,
    categories: (event.categories ?? []).map((name) => ({ name })),
    alarms: alarms.map((alarm) => ({
      type: ICalAlarmType.display as const,
      trigger: "before" in alarm ? alarm.before : new Date(alarm.at),
      description: clean(event.summary),
    })),
  };
}

/** Text that iCalendar can hold; a tab becomes a blank. */
const clean = (text: string): string => fitText(text).replaceAll("\t", " ").trim();
