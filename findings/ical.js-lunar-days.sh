#!/bin/sh
# ical.js gets both ways wrong in which a calendar can say a day of the lunar year.
#
# Package: ical.js 2.2.1.
# Guess: an event with RDATE and no RRULE is on its DTSTART and on the listed days (RFC 5545, 3.8.5.2: the set begins with
# DTSTART). A rule with RSCALE=CHINESE (RFC 7529) is followed, or refused, since a program that does not know the calendar
# must not repeat it.
# Seen: the list lacks its first day, Tết 2026; with any RRULE beside it the first day is there. The rule is taken as one of
# the Gregorian year: the lunar new year is 17 February for ever (in truth 6 February 2027, 26 January 2028). No error in
# either case. An office's holidays are such days: read a file's single events, and report the repeated ones.
# Fails when the first day is found, or the rule is followed or refused.
set -eu
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
echo '{ "type": "module", "private": true }' > package.json
npm install --silent --no-audit --no-fund ical.js@2.2.1
cat > read.mjs <<'JS'
import ICAL from "ical.js";
for (const repetition of ["RDATE;VALUE=DATE:20270206,20280126", "RRULE:RSCALE=CHINESE;FREQ=YEARLY;SKIP=FORWARD"]) {
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//a//b//VI", "BEGIN:VEVENT", "UID:1", "DTSTAMP:20260101T000000Z",
    "DTSTART;VALUE=DATE:20260217", "SUMMARY:Tết", repetition, "END:VEVENT", "END:VCALENDAR", ""];
  const event = new ICAL.Event(new ICAL.Component(ICAL.parse(lines.join("\r\n"))).getFirstSubcomponent("vevent"));
  const days = event.iterator();
  console.log(repetition.slice(0, 5), ...Array.from({ length: 3 }, () => days.next()?.toString() ?? "none"));
}
JS
node read.mjs | tee seen
cat > expected <<'TXT'
RDATE 2027-02-06 2028-01-26 none
RRULE 2026-02-17 2027-02-17 2028-02-17
TXT
cmp seen expected
