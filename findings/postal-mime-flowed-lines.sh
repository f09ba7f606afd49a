#!/bin/sh
# postal-mime joins an answer to the quotation above it in a mail of format=flowed.
#
# Package: postal-mime 4.0.0.
# Guess: lines are joined by RFC 3676: quote marks and the stuffed space are taken off first (4.4, 4.5), so "> " is an empty
# fixed line; lines of different quote depth are never joined; an empty line ends a paragraph.
# Seen: "> " counts as a line that flows on. The answer below a quoted empty line becomes a quoted one, which a reader of
# replies throws away as a quotation. An empty line after a flowed one is swallowed. Quoted lines are joined with their marks
# in the middle. Only lines without marks are joined rightly. Thunderbird, Roundcube and mutt can write such mails. Read the
# lines without format=flowed, and join them by the standard.
# Fails when one of the first three is right, or the last is not.
set -eu
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
echo '{ "type": "module", "private": true }' > package.json
npm install --silent --no-audit --no-fund postal-mime@4.0.0
cat > read.mjs <<'JS'
import PostalMime from "postal-mime";
const bodies = [
  "> Đã giao việc.\r\n> \r\nPhòng đã làm xong.",
  "Kính gửi: \r\n\r\nĐã xong.",
  "> Đề nghị phòng \r\n> báo cáo.",
  "Phòng đã làm \r\nxong.",
];
for (const body of bodies) {
  const { text } = await PostalMime.parse(`Content-Type: text/plain; charset=utf-8; format=flowed\r\n\r\n${body}\r\n`);
  console.log(JSON.stringify(text));
}
JS
node read.mjs | tee seen
cat > expected <<'TXT'
"> Đã giao việc.\n> Phòng đã làm xong.\n"
"Kính gửi: Đã xong.\n"
"> Đề nghị phòng > báo cáo.\n"
"Phòng đã làm xong.\n"
TXT
cmp seen expected
