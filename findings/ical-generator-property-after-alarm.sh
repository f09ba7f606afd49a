#!/bin/sh
# ical-generator writes an event's URL and status behind its alarms.
#
# Package: ical-generator 10.2.0.
# Guess: all properties of an event come before its VALARM parts, as the grammar of VEVENT asks (RFC 5545, 3.6.1:
# "eventprop *alarmc").
# Seen: BEGIN:VALARM … END:VALARM stands in the middle, and URL, STATUS and LAST-MODIFIED follow it. Lenient programs read
# it; one that goes by the grammar takes STATUS:CANCELLED for no part of the event, and a cancelled meeting stays.
# Fails when nothing of the event follows its last alarm.
set -eu
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
echo '{ "type": "module", "private": true }' > package.json
npm install --silent --no-audit --no-fund ical-generator@10.2.0
cat > write.mjs <<'JS'
import ical, { ICalAlarmType, ICalEventStatus } from "ical-generator";
const event = ical().createEvent({
  id: "1",
  start: new Date(0),
  stamp: new Date(0),
  lastModified: new Date(0),
  summary: "x",
  url: "https://a.example/1",
  status: ICalEventStatus.CANCELLED,
});
event.createAlarm({ type: ICalAlarmType.display, trigger: 3600 });
const [, after = ""] = event.toString().split("END:VALARM\r\n");
console.log(after.replaceAll("\r\n", "\n").trim());
JS
node write.mjs | tee seen
cat > expected <<'TXT'
URL;VALUE=URI:https://a.example/1
STATUS:CANCELLED
LAST-MODIFIED:19700101T000000Z
END:VEVENT
TXT
cmp seen expected
