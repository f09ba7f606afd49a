#!/bin/sh
# Vietnamese letters typed as a letter and two marks are drawn by a font of the system, although the family has both.
#
# Packages: @fontsource/be-vietnam-pro 5.3.0, playwright-core 1.65.1 with an installed Chromium (CHROMIUM_PATH, or /usr/bin/chromium).
# Guess: the family's style sheet leads the plain letter to its "latin" file and the marks to its "vietnamese" file, so a page
# that loads both draws a decomposed "ồ" with the family.
# Seen: composed letters, and decomposed ones with one mark, are drawn by the family. Of the decomposed ones with two marks (ồ, ấ, ệ)
# Chromium draws some by a font of the system, in the middle of words. Texts copied from PDF files and from macOS come decomposed.
# One file with the plain letters and the Vietnamese ones, or composing the text first, ends it.
# Fails when the letters with two marks are drawn by the family alone, or the others are not.
set -eu
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --silent --no-audit --no-fund --prefix . @fontsource/be-vietnam-pro@5.3.0 playwright-core@1.65.1
cat > draw.mjs <<'EOF'
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";

const folder = "node_modules/@fontsource/be-vietnam-pro";
const sheet = readFileSync(`${folder}/400.css`, "utf8").replaceAll(/url\(\.\/files\/(\S+?)\)/g, (_, name) =>
  `url(data:font/${name.split(".").pop()};base64,${readFileSync(`${folder}/files/${name}`).toString("base64")})`,
);
const executablePath = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
const page = await browser.newPage();
const ONE = "á à ả ã ạ é è ẽ ó ò õ ọ ú ù ũ ụ ý ỳ";
const TWO = "ấ ầ ẩ ẫ ậ ắ ằ ẳ ẵ ặ ế ề ể ễ ệ ố ồ ổ ỗ ộ";
const texts = [`${ONE} ${TWO}`, ONE.normalize("NFD"), TWO.normalize("NFD")];
await page.setContent(
  `<style>${sheet} p { font-family: "Be Vietnam Pro" }</style>${texts.map((text) => `<p>${text}</p>`).join("")}`,
);
await page.evaluate(() => document.fonts.ready);
const client = await page.context().newCDPSession(page);
await client.send("DOM.enable");
await client.send("CSS.enable");
const { root } = await client.send("DOM.getDocument");
const { nodeIds } = await client.send("DOM.querySelectorAll", { nodeId: root.nodeId, selector: "p" });
const used = [];
for (const nodeId of nodeIds) used.push((await client.send("CSS.getPlatformFontsForNode", { nodeId })).fonts);
await browser.close();
const names = ["composed", "decomposed, one mark", "decomposed, two marks"];
const foreign = used.map((fonts) => fonts.filter(({ familyName }) => familyName !== "Be Vietnam Pro"));
for (const [index, name] of names.entries())
  console.log(`${name}: ${used[index].map(({ familyName, glyphCount }) => `${familyName} ${glyphCount}`).join(", ")}`);
if (foreign[0].length > 0 || foreign[1].length > 0 || foreign[2].length === 0) process.exit(1);
EOF
node draw.mjs
