import { describe, expect, it } from "vitest";
import { readDayRows } from "@/domain/calendar/read-day-rows";
import { readDayCalendar } from "./read-day-calendar";

const NO_DOCUMENT = { documentNumber: "", documentDate: null, documentLink: "" };
const calendar = (...events: string[][]) =>
  new TextEncoder().encode(
    [
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//X//X//VI",
      ...events.flatMap((lines, n) => [
        "BEGIN:VEVENT",
        `UID:${n}`,
        "DTSTAMP:20271015T000000Z",
        ...lines,
        "END:VEVENT",
      ]),
      "END:VCALENDAR",
      "",
    ].join("\r\n"),
  );

describe("a calendar file of days off", () => {
  it("gives whole days, stretches to the day before their end, and make-up days", () => {
    const rows = readDayCalendar(
      calendar(
        ["DTSTART;VALUE=DATE:20280124", "DTEND;VALUE=DATE:20280129", "SUMMARY:Nghỉ: Tết Nguyên đán"],
        [
          "DTSTART;VALUE=DATE:20280108",
          "SUMMARY:Làm bù: ngày 25/01",
          "CATEGORIES:make-up",
          "DESCRIPTION:Văn bản: 2/TB-BNV\\, 03/01/2028",
          "URL:https://moha.gov.vn/x",
        ],
      ),
    );
    expect(rows).toEqual([
      ["24/01/2028 - 28/01/2028", "nghỉ", "Tết Nguyên đán", "", "", ""],
      ["08/01/2028", "làm bù", "ngày 25/01", "2/TB-BNV", "03/01/2028", "https://moha.gov.vn/x"],
    ]);
    expect(readDayRows(rows, NO_DOCUMENT, 2028)).toMatchObject({ problems: [], days: { length: 6 } });
  });

  it("keeps events with an hour or repetition, to be reported as invalid", () => {
    const rows = readDayCalendar(
      calendar(
        ["DTSTART:20280124T010000Z", "DTEND:20280124T020000Z", "SUMMARY:Họp"],
        ["DTSTART;VALUE=DATE:20280430", "RRULE:FREQ=YEARLY", "SUMMARY:Ngày Chiến thắng"],
      ),
    );
    expect(readDayRows(rows, NO_DOCUMENT, 2028).problems).toMatchObject([
      { row: 1, code: "not_a_date", cell: "Họp" },
      { row: 2, code: "not_a_date", cell: "Ngày Chiến thắng" },
    ]);
  });

  it("refuses a file that is not a calendar", () => {
    expect(() => readDayCalendar(new TextEncoder().encode("Ngày;Tên"))).toThrow("day_off.not_a_calendar");
  });
});
