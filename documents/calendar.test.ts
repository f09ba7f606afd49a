import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { type Calendar, type CalendarEvent, writeCalendar } from "./calendar";

const ceremony: CalendarEvent = {
  uid: "meeting-7@so-chi-dao",
  sequence: 3,
  changedAt: "2024-07-20T02:03:04.000Z",
  cancelled: false,
  summary: "Lễ chào cờ tháng 8",
  description: "Chương trình; thành phần, địa điểm\nxem trên Sổ chỉ đạo",
  location: "Sân trụ sở, tòa nhà A",
  url: "https://so.example.vn/meetings/7",
  when: { from: "2024-08-05T00:30:00.000Z", to: "2024-08-05T01:30:00.000Z" },
  alarms: [{ before: 86_400 }, { before: 3600 }],
};
const deadline: CalendarEvent = {
  ...ceremony,
  uid: "deadline-9@so-chi-dao",
  location: "",
  when: { day: "2024-08-30" },
  alarms: [{ at: "2024-08-27T01:00:00.000Z" }],
};
const calendar: Calendar = { name: "Sổ chỉ đạo: việc; lịch, của tôi", events: [ceremony, deadline] };

/**
 * What RFC 5545 requires of the bytes and ical.js does not check: line ends, folding, characters, required
 * properties.
 */
function expectStrict(text: string): void {
  expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
  const lines = text.slice(0, -2).split("\r\n");
  for (const line of lines) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be there
    expect(line).not.toMatch(/[\u0000-\u001f\u007f\u2028\u2029]/);
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    // A fold must not cut a character in two.
    expect(line).not.toMatch(/\p{Surrogate}/u);
    expect(line).not.toBe("");
  }
  const unfolded = text.replaceAll("\r\n ", "").split("\r\n");
  expect(unfolded[0]).toBe("BEGIN:VCALENDAR");
  for (const name of ["VERSION", "PRODID"]) {
    expect(unfolded.filter((line) => line.startsWith(`${name}:`))).toHaveLength(1);
  }
  // Alarms follow the event's own properties.
  unfolded.forEach((line, index) => {
    if (line === "END:VALARM") expect(unfolded[index + 1]).toMatch(/^(BEGIN:VALARM|END:VEVENT)$/);
  });
  for (const line of unfolded.slice(0, -1)) expect(line).toMatch(/^[A-Z][A-Z0-9-]*(;[^:]+)?:/);
}

/** The calendar as a strict parser reads it, each component by its own rules. */
function read(text: string) {
  const parsed = new ICAL.Component(ICAL.parse(text));
  const events = parsed.getAllSubcomponents("vevent").map((component) => {
    for (const name of ["uid", "dtstamp", "dtstart"]) {
      expect(component.getAllProperties(name), name).toHaveLength(1);
    }
    for (const alarm of component.getAllSubcomponents("valarm")) {
      for (const name of ["action", "trigger", "description"]) {
        expect(alarm.getAllProperties(name), name).toHaveLength(1);
      }
    }
    return { component, event: new ICAL.Event(component, { strictExceptions: true }) };
  });
  return { parsed, events };
}

describe("a calendar file", () => {
  it("has valid bytes and reads back as it was given", () => {
    const text = writeCalendar(calendar);
    expectStrict(text);
    const { parsed, events } = read(text);
    // The parser does not know RFC 7986 and keeps the escaped name.
    expect(parsed.getFirstPropertyValue("name")).toBe("Sổ chỉ đạo: việc\\; lịch\\, của tôi");
    expect(parsed.getFirstPropertyValue("method")).toBe("PUBLISH");
    expect(String(parsed.getFirstPropertyValue("refresh-interval"))).toBe("PT1H");
    const [first, second] = events;
    expect(first?.event).toMatchObject({
      uid: ceremony.uid,
      sequence: 3,
      summary: ceremony.summary,
      description: ceremony.description,
      location: ceremony.location,
    });
    expect(first?.event.startDate.toJSDate().toISOString()).toBe("2024-08-05T00:30:00.000Z");
    expect(first?.event.endDate.toJSDate().toISOString()).toBe("2024-08-05T01:30:00.000Z");
    const alarms = first?.component.getAllSubcomponents("valarm") ?? [];
    expect(alarms.map((alarm) => String(alarm.getFirstPropertyValue("trigger")))).toEqual(["-P1D", "-PT1H"]);
    expect(second?.event.startDate.isDate).toBe(true);
    expect(second?.event.startDate.toString()).toBe("2024-08-30");
    const [alarm] = second?.component.getAllSubcomponents("valarm") ?? [];
    expect(String(alarm?.getFirstPropertyValue("trigger"))).toBe("2024-08-27T01:00:00Z");
    expect(text).toContain("STATUS:CONFIRMED\r\n");
  });

  it("has the same bytes for the same data, whatever the clock", () => {
    expect(writeCalendar(calendar)).toBe(writeCalendar(structuredClone(calendar)));
    expect(writeCalendar(calendar)).toContain("DTSTAMP:20240720T020304Z\r\n");
    expect(writeCalendar(calendar)).toContain("LAST-MODIFIED:20240720T020304Z\r\n");
  });

  it("uses the agency's clock with its zone described, and needs none for whole days", () => {
    const text = writeCalendar(calendar);
    expect(text).toContain("DTSTART;TZID=Asia/Ho_Chi_Minh:20240805T073000\r\n");
    expect(text).toContain("DTEND;TZID=Asia/Ho_Chi_Minh:20240805T083000\r\n");
    expect(text.match(/^BEGIN:VTIMEZONE\r$/gm)).toHaveLength(1);
    expect(text).toContain("TZOFFSETTO:+0700\r\n");
    // Stamps and alarms stay in UTC.
    expect(text).toContain("DTSTAMP:20240720T020304Z\r\n");
    expect(text).toContain("TRIGGER;VALUE=DATE-TIME:20240827T010000Z\r\n");
    expect(writeCalendar({ ...calendar, events: [deadline] })).not.toContain("VTIMEZONE");
  });

  it("cancels an event under the same UID", () => {
    const text = writeCalendar({ ...calendar, events: [{ ...ceremony, cancelled: true, sequence: 4 }] });
    const [only] = read(text).events;
    expect(only?.component.getFirstPropertyValue("status")).toBe("CANCELLED");
    expect(only?.event).toMatchObject({ uid: ceremony.uid, sequence: 4 });
  });

  it("is valid without any event", () => {
    const text = writeCalendar({ name: "Trống", events: [] });
    expectStrict(text);
    expect(read(text).events).toEqual([]);
  });

  it("keeps any text through folding and escaping", () => {
    const letters = [
      ...'ăâđêôơưĂÂĐÊÔƠƯắặẫềộợữỹ ,;:\\"\nnN\r\tabcé',
      "👩‍👩‍👧",
      "🇻🇳",
      "\r\n",
      "\\n",
      "$&",
      "\nEND:VALARM\n",
      ...["\u2028", "\ufffe", "\uffff", "\u009f"],
      "e\u0301",
    ];
    const words = fc.array(fc.oneof(fc.constantFrom(...letters), fc.string({ unit: "binary" })), {
      maxLength: 60,
    });
    const text = words.map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, text, text, (summary, description, location) => {
        const written = writeCalendar({
          name: summary,
          events: [{ ...ceremony, summary: `x${summary}`, description, location }],
        });
        expectStrict(written);
        const [only] = read(written).events;
        const kept = (given: string) =>
          given
            .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n")
            // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
            .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f]|\p{NChar}|\p{Surrogate}/gu, "")
            .replaceAll("\t", " ")
            .trim();
        expect(only?.event.summary).toBe(kept(`x${summary}`));
        expect(only?.event.description ?? "").toBe(kept(description));
        expect(only?.event.location ?? "").toBe(kept(location));
      }),
      { numRuns: 80 },
    );
  }, 20_000);
});
