#!/bin/sh
# unpdf.extractImages leaves out pictures of one bit a pixel, without a word.
#
# Package: unpdf 1.8.1. The two PDFs are written here; they differ in the bits of their picture alone.
# Why it matters: copiers scan papers "black and white", one bit a pixel. Such a scan is a PDF whose pages are one
# picture each. A program that reads scans by extractImages takes it for a PDF without pictures.
# Guess: extractImages gives the same picture whether it was stored with 8 bits or with 1 bit a pixel.
# Seen: with 8 bits it gives one picture of the right size; with 1 bit it gives an empty list and no error.
# pdf.js paints a picture on the page in both (paintImageXObject is in the list of what the page draws).
# Fails when the picture of one bit is found, or the one of 8 bits is not.
set -eu
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
printf '{ "type": "module", "private": true }' > package.json
npm install --silent --no-audit --no-fund unpdf@1.8.1
cat > try.mjs <<'JS'
import { deflateSync } from "node:zlib";
import { extractImages, getDocumentProxy, getResolvedPDFJS } from "unpdf";

/** A page of one gray picture, 64 by 64, of black and white bars. */
function pdfOf(bits) {
  const row = bits === 1 ? Buffer.alloc(8, 0xf0) : Buffer.from(Array.from({ length: 64 }, (_, x) => (x % 8 < 4 ? 255 : 0)));
  const picture = deflateSync(Buffer.concat(Array.from({ length: 64 }, () => row)));
  const drawing = Buffer.from("q 160 0 0 160 20 20 cm /P Do Q");
  const stream = (dictionary, bytes) =>
    Buffer.concat([Buffer.from(`<< ${dictionary} /Length ${bytes.length} >>\nstream\n`), bytes, Buffer.from("\nendstream")]);
  const objects = [
    Buffer.from("<< /Type /Catalog /Pages 2 0 R >>"),
    Buffer.from("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
    Buffer.from("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << /XObject << /P 5 0 R >> >> >>"),
    stream("", drawing),
    stream(
      `/Type /XObject /Subtype /Image /Width 64 /Height 64 /ColorSpace /DeviceGray /BitsPerComponent ${bits} /Filter /FlateDecode`,
      picture,
    ),
  ];
  const parts = [Buffer.from("%PDF-1.7\n")];
  const offsets = [];
  const size = () => parts.reduce((sum, part) => sum + part.length, 0);
  for (const [index, object] of objects.entries()) {
    offsets.push(size());
    parts.push(Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from("\nendobj\n"));
  }
  const start = size();
  const lines = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  parts.push(Buffer.from(`xref\n0 6\n0000000000 65535 f \n${lines}trailer << /Size 6 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`));
  return new Uint8Array(Buffer.concat(parts));
}

const { OPS } = await getResolvedPDFJS();
const found = {};
for (const bits of [8, 1]) {
  const pdf = await getDocumentProxy(pdfOf(bits));
  const { fnArray } = await (await pdf.getPage(1)).getOperatorList();
  const painted = fnArray.includes(OPS.paintImageXObject);
  const images = await extractImages(pdf, 1);
  found[bits] = images.length;
  console.log(`${bits} bits: painted as an image ${painted}; extractImages finds ${images.length}`);
}
process.exit(found[8] === 1 && found[1] === 0 ? 0 : 1);
JS
node try.mjs
