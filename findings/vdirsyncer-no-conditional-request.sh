#!/bin/sh
# vdirsyncer fetches a calendar whole each time, though the answer has an ETag and a Last-Modified.
#
# Package: Debian's vdirsyncer 0.19.0-1 (bookworm).
# Guess: the second synchronisation sends If-None-Match, and a 304 ends it.
# Seen: both synchronisations are plain GETs without If-None-Match and If-Modified-Since. A feed cannot save work for such
# readers by its ETag: what an office's server makes for each fetch must be cheap.
# Fails when a request brings a condition.
set -eu
command -v vdirsyncer > /dev/null || { apt-get update -qq; apt-get install -y -qq --no-install-recommends vdirsyncer; }
place=$(mktemp -d)
server=""
trap 'test -z "$server" || kill "$server"; rm -rf "$place"' EXIT
cd "$place"
cat > serve.mjs <<'JS'
import { appendFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
const body = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//a//b//VI", "BEGIN:VEVENT", "UID:1", "DTSTAMP:20260101T000000Z",
  "DTSTART;VALUE=DATE:20261207", "SUMMARY:x", "END:VEVENT", "END:VCALENDAR", ""].join("\r\n");
const server = createServer(({ method, headers }, answer) => {
  const conditions = [headers["if-none-match"], headers["if-modified-since"]].filter(Boolean);
  appendFileSync("asked", `${method} ${conditions.join(" ") || "without a condition"}\n`);
  answer.writeHead(200, { "content-type": "text/calendar", etag: '"a"', "last-modified": "Thu, 01 Jan 2026 00:00:00 GMT" });
  answer.end(body);
});
server.listen(0, "127.0.0.1", () => writeFileSync("port", String(server.address().port)));
JS
node serve.mjs & server=$!
while ! test -s port; do sleep 0.1; done
mkdir events
cat > config <<TXT
[general]
status_path = "$place/status"
[pair calendar]
a = "feed"
b = "local"
collections = null
[storage feed]
type = "http"
url = "http://127.0.0.1:$(cat port)/calendar.ics"
[storage local]
type = "filesystem"
path = "$place/events"
fileext = ".ics"
TXT
echo y | vdirsyncer -c config discover > /dev/null 2>&1
rm asked 2> /dev/null || true
for _ in 1 2; do vdirsyncer -c config sync > /dev/null 2>&1; done
test "$(ls events | wc -l)" -eq 1
cat asked
test "$(grep -c '^GET without a condition$' asked)" -eq 2
