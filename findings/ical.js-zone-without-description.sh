#!/bin/sh
# ical.js reads an hour of a known time zone by the clock of the machine when the file does not describe the zone.
#
# Package: ical.js 2.2.1.
# Guess: "DTSTART;TZID=Asia/Ho_Chi_Minh:20261207T073000" without a VTIMEZONE is either 00:30 UTC, since the name is one of
# IANA's, or an error.
# Seen: no error; the zone is "floating". The same file is 07:30 UTC on a machine in UTC and 12:30 UTC in New York. With the
# VTIMEZONE in the file it is 00:30 UTC on both. An office's meeting moves with whoever reads the feed, so a feed that
# names a zone must describe it.
# Fails when the zone is resolved or refused.
set -eu
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
echo '{ "type": "module", "private": true }' > package.json
npm install --silent --no-audit --no-fund ical.js@2.2.1
cat > read.mjs <<'JS'
import ICAL from "ical.js";
const ZONE = ["BEGIN:VTIMEZONE", "TZID:Asia/Ho_Chi_Minh", "BEGIN:STANDARD", "DTSTART:19750613T000000",
  "TZOFFSETFROM:+0800", "TZOFFSETTO:+0700", "END:STANDARD", "END:VTIMEZONE"];
for (const zone of [[], ZONE]) {
  const text = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//a//b//VI", ...zone, "BEGIN:VEVENT", "UID:1",
    "DTSTAMP:20260101T000000Z", "DTSTART;TZID=Asia/Ho_Chi_Minh:20261207T073000", "SUMMARY:x", "END:VEVENT",
    "END:VCALENDAR", ""].join("\r\n");
  const event = new ICAL.Event(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent("vevent"));
  console.log(event.startDate.zone.tzid, event.startDate.toJSDate().toISOString());
}
JS
for zone in UTC America/New_York; do echo "$zone"; TZ=$zone node read.mjs; done | tee seen
cat > expected <<'TXT'
UTC
floating 2026-12-07T07:30:00.000Z
Asia/Ho_Chi_Minh 2026-12-07T00:30:00.000Z
America/New_York
floating 2026-12-07T12:30:00.000Z
Asia/Ho_Chi_Minh 2026-12-07T00:30:00.000Z
TXT
cmp seen expected
