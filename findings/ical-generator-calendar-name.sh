#!/bin/sh
# ical-generator escapes an event's text, and writes the calendar's own name as it is given.
#
# Package: ical-generator 10.2.0.
# Guess: NAME and X-WR-CALNAME are TEXT (RFC 7986, 5.1; RFC 5545, 3.3.11) and are escaped as SUMMARY is.
# Seen: SUMMARY is "h\; l\, x"; both names stay "h; l, x". A strict reader ends the value at the bare comma or semicolon,
# so an office whose name has one ("Sở Kế hoạch, Đầu tư; Hải Phòng") is cut in the list of calendars.
# Fails when the names are escaped.
set -eu
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
echo '{ "type": "module", "private": true }' > package.json
npm install --silent --no-audit --no-fund ical-generator@10.2.0
cat > write.mjs <<'JS'
import ical from "ical-generator";
const calendar = ical({ name: "h; l, x" });
calendar.createEvent({ id: "1", start: new Date(0), stamp: new Date(0), summary: "h; l, x" });
const lines = calendar.toString().split("\r\n").filter((line) => /^(NAME|X-WR-CALNAME|SUMMARY):/.test(line));
console.log(lines.join("\n"));
JS
node write.mjs | tee seen
cat > expected <<'TXT'
NAME:h; l, x
X-WR-CALNAME:h; l, x
SUMMARY:h\; l\, x
TXT
cmp seen expected
