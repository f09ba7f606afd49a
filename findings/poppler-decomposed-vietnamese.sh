#!/bin/sh
# pdftotext moves the accents of decomposed Vietnamese to the next letter.
#
# Packages: Debian's poppler-utils 22.12.0; pdfkit 0.20.2 with @expo-google-fonts/tinos 0.4.2 writes the PDFs, unpdf 1.8.1 (pdf.js)
# reads them too.
# Guess: the words of a PDF come out as they were written, composed (NFC) or decomposed (NFD, as Macs name files and some input
# programs type), or at least equal after normalisation.
# Seen: from NFC all is right. From NFD a letter with one mark is right, and one with two loses the second to the letter behind it:
# "Điều" becomes "Điêù", "Đắk" "Đăḱ", "phối" "phôí". unpdf reads the same file rightly. A search in the text of such minutes
# finds neither the article nor the province, and no normalisation mends it. Write composed letters into a PDF.
# Fails when the decomposed words come out right, or the composed ones do not.
set -eu
command -v pdftotext > /dev/null || { apt-get update -qq; apt-get install -y -qq --no-install-recommends poppler-utils; }
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
echo '{ "type": "module", "private": true }' > package.json
npm install --silent --no-audit --no-fund pdfkit@0.20.2 unpdf@1.8.1 @expo-google-fonts/tinos@0.4.2
cat > try.mjs <<'JS'
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { buffer } from "node:stream/consumers";
import PDFDocument from "pdfkit";
import { extractText } from "unpdf";
for (const form of ["NFC", "NFD"]) {
  const pdf = new PDFDocument();
  pdf.font("node_modules/@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf");
  pdf.text("Điều 3. Đắk Lắk phối hợp, báo cáo".normalize(form));
  pdf.end();
  writeFileSync("words.pdf", await buffer(pdf));
  const { text } = await extractText(new Uint8Array(readFileSync("words.pdf")), { mergePages: true });
  console.log(form, "unpdf:", text.normalize("NFC").trim());
  console.log(form, "pdftotext:", execFileSync("pdftotext", ["words.pdf", "-"], { encoding: "utf8" }).normalize("NFC").trim());
}
JS
node try.mjs | tee seen
cat > expected <<'TXT'
NFC unpdf: Điều 3. Đắk Lắk phối hợp, báo cáo
NFC pdftotext: Điều 3. Đắk Lắk phối hợp, báo cáo
NFD unpdf: Điều 3. Đắk Lắk phối hợp, báo cáo
NFD pdftotext: Điêù 3. Đăḱ Lăḱ phôí hợp, báo cáo
TXT
cmp seen expected
