#!/bin/sh
# Two fonts that wawoff2 decompresses at the same time: the first result is not a font.
#
# Packages: wawoff2 2.0.1; @fontsource/be-vietnam-pro 5.3.0 for two fonts.
# Guess: decompress() returns a promise, so two calls at once give what two calls one after the other give.
# Seen: both promises resolve without an error, and the first result has other bytes: its first four are no sign of a font. The
# result lies in the memory of the WebAssembly program, and the other call writes there before the first promise is continued.
# Copying the result does not help, since it has changed by then; waiting for one call before the next does.
# A program that reads the Latin and the Vietnamese file of a family with Promise.all gets a broken font. fontverter 2.0.0, which
# uses it, behaves alike.
# Fails when both results of calls at once are right, or when one of calls one after the other is wrong.
set -eu
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --silent --no-audit --no-fund --prefix . wawoff2@2.0.1 @fontsource/be-vietnam-pro@5.3.0
cat > read.cjs <<'EOF'
const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const { decompress } = require("wawoff2");

const sumOf = (bytes) => createHash("sha256").update(bytes).digest("hex").slice(0, 12);
const isFont = (bytes) => Buffer.from(bytes.subarray(0, 4)).toString("hex") === "00010000";
const files = ["latin", "vietnamese"].map((part) =>
  readFileSync(`node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-${part}-400-normal.woff2`),
);

(async () => {
  const apart = [];
  for (const file of files) apart.push(Buffer.from(await decompress(file)));
  const atOnce = await Promise.all(files.map((file) => decompress(file)));
  for (const [index, name] of ["first", "second"].entries()) {
    const [one, other] = [apart[index], atOnce[index]];
    console.log(`${name}: apart ${sumOf(one)}, a font: ${isFont(one)}; at once ${sumOf(other)}, a font: ${isFont(other)}`);
  }
  if (!apart.every(isFont)) process.exit(1);
  if (isFont(atOnce[0]) && sumOf(atOnce[0]) === sumOf(apart[0])) process.exit(1);
})();
EOF
node read.cjs
