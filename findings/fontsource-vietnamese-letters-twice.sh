#!/bin/sh
# A page of Vietnamese text loads the "latin-ext" file of a Fontsource family beside the Vietnamese one.
#
# Packages: @fontsource/be-vietnam-pro 5.3.0, @fontsource-variable/source-serif-4 5.3.1; fontkit 2.0.4 to read the files.
# Guess: the family's style sheet leads every Vietnamese letter to the "vietnamese" file, and plain ones to "latin".
# Seen: the ranges of "vietnamese" and "latin-ext" share letters, among them ă, đ, ơ and ư, which are in nearly every
# sentence. Of two faces with the same letter a browser takes the later one, and "latin-ext" is declared later. So a page
# downloads both, although the Vietnamese file has all of these letters: 13 kB more for each weight of the first family, 42 kB
# for the second. A face that repeats the Vietnamese one at the end of the style sheets ends it.
# Fails when no letter is shared, when the order of the faces changes, or when the Vietnamese file lacks one of them.
set -eu
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --silent --no-audit --no-fund --prefix . @fontsource/be-vietnam-pro@5.3.0 \
  @fontsource-variable/source-serif-4@5.3.1 fontkit@2.0.4
cat > read.mjs <<'EOF'
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import * as fontkit from "fontkit";

const sheets = ["@fontsource/be-vietnam-pro/400.css", "@fontsource-variable/source-serif-4/wght.css"];
for (const name of sheets) {
  const sheet = path.join("node_modules", name);
  const faces = [...readFileSync(sheet, "utf8").matchAll(/@font-face\s*{([^}]*)}/g)].map(([, body]) => {
    const [, file] = /url\((\S+?\.woff2)\)/.exec(body);
    const [, ranges] = /unicode-range:\s*([^;]+);/.exec(body);
    const spans = ranges.split(",").map((range) => {
      const [from, to = from] = range.trim().slice(2).split("-");
      return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
    });
    return { file: path.join(path.dirname(sheet), file), has: (code) => spans.some(([a, b]) => code >= a && code <= b) };
  });
  const at = (part) => faces.findIndex(({ file }) => path.basename(file).includes(`-${part}-`));
  const [vietnamese, extended] = [at("vietnamese"), at("latin-ext")];
  const letters = [..."ăâđêôơưĂÂĐÊÔƠƯ"].filter((letter) => {
    const code = letter.codePointAt(0);
    return faces[vietnamese].has(code) && faces[extended].has(code);
  });
  const font = fontkit.create(readFileSync(faces[vietnamese].file));
  const lacking = letters.filter((letter) => !font.hasGlyphForCodePoint(letter.codePointAt(0)));
  const kilobytes = statSync(faces[extended].file).size / 1000;
  console.log(`${name}: ${letters.join(" ")} are in both; latin-ext (${kilobytes.toFixed(0)} kB) is declared later: ${extended > vietnamese}; the Vietnamese file lacks: ${lacking.join(" ") || "none"}`);
  for (const letter of "ăđơư") if (!letters.includes(letter)) process.exit(1);
  if (extended < vietnamese || lacking.length > 0) process.exit(1);
}
EOF
node read.mjs
