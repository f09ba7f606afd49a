#!/bin/sh
# unpdf decodes no picture in fax compression, and none in JPEG 2000; no option makes it.
#
# Packages: unpdf 1.8.1 (pdf.js 6.1.200); Debian's poppler-utils 22.12.0 draws the same files.
# Guess: a black page is read with the same pixels from FlateDecode, CCITTFaxDecode (group 4) and JPXDecode, which ISO 32000
# asks of a reader alike, as pdf.js does in a browser.
# Seen: the picture of the other two is null, in page.objs and so in whatever draws the page; with verbosity 0 without a word.
# pdf.js now decodes them, and JBIG2, by WebAssembly files, which this build has neither with it nor loads from wasmUrl.
# Copiers store black and white papers in group 4: such a scan has pages and no pictures. Read that stream by another
# library, and count pages without a picture.
# Fails when a picture of the two is decoded, or the one of FlateDecode is not.
set -eu
command -v pdftoppm > /dev/null || { apt-get update -qq; apt-get install -y -qq --no-install-recommends poppler-utils; }
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
echo '{ "type": "module", "private": true }' > package.json
npm install --silent --no-audit --no-fund unpdf@1.8.1
cat > try.mjs <<'JS'
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { deflateSync } from "node:zlib";
import { getDocumentProxy, getResolvedPDFJS } from "unpdf";

/** A black square, 64 by 64, in three compressions; libtiff and OpenJPEG wrote the latter two. */
const PICTURES = {
  FlateDecode: ["/BitsPerComponent 8", deflateSync(Buffer.alloc(64 * 64))],
  CCITTFaxDecode: [
    "/BitsPerComponent 1 /DecodeParms << /K -1 /Columns 64 /Rows 64 /BlackIs1 true >>",
    Buffer.from("//////////8AEAE=", "base64"),
  ],
  JPXDecode: [
    "",
    Buffer.from(
      "AAAADGpQICANCocKAAAAFGZ0eXBqcDIgAAAAAGpwMiAAAAAtanAyaAAAABZpaGRyAAAAQAAAAEAAAQcHAAAAAAAPY29scgEAAAAAABEAAACNanAyY/9P/1EAKQAAAAAAQAAAAEAAAAAAAAAAAAAAAEAAAABAAAAAAAAAAAAAAQcBAf9SAAwAAAABAAAEBAAB/1wABEBA/2QAJQABQ3JlYXRlZCBieSBPcGVuSlBFRyB2ZXJzaW9uIDIuNS40/5AACgAAAAAAGwAB/5PfgFARUFSv/3/piWB//9k=",
      "base64",
    ),
  ],
};

function pdfOf(filter, [more, picture]) {
  const stream = (dictionary, bytes) =>
    Buffer.concat([Buffer.from(`<< ${dictionary} /Length ${bytes.length} >>\nstream\n`), bytes, Buffer.from("\nendstream")]);
  const objects = [
    Buffer.from("<< /Type /Catalog /Pages 2 0 R >>"),
    Buffer.from("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
    Buffer.from("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 64 64] /Contents 4 0 R /Resources << /XObject << /P 5 0 R >> >> >>"),
    stream("", Buffer.from("q 64 0 0 64 0 0 cm /P Do Q")),
    stream(`/Type /XObject /Subtype /Image /Width 64 /Height 64 /ColorSpace /DeviceGray /Filter /${filter} ${more}`, picture),
  ];
  let pdf = Buffer.from("%PDF-1.7\n");
  const offsets = [];
  for (const [index, object] of objects.entries()) {
    offsets.push(`${String(pdf.length).padStart(10, "0")} 00000 n \n`);
    pdf = Buffer.concat([pdf, Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from("\nendobj\n")]);
  }
  const table = `xref\n0 6\n0000000000 65535 f \n${offsets.join("")}trailer << /Size 6 /Root 1 0 R >>\nstartxref\n${pdf.length}\n%%EOF\n`;
  return Buffer.concat([pdf, Buffer.from(table)]);
}

const { OPS } = await getResolvedPDFJS();
for (const [filter, picture] of Object.entries(PICTURES)) {
  const bytes = pdfOf(filter, picture);
  writeFileSync("page.pdf", bytes);
  const shown = execFileSync("pdftoppm", ["-r", "72", "-gray", "page.pdf"]);
  const black = shown.subarray(-64 * 64).filter((value) => value === 0).length;
  const page = await (await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })).getPage(1);
  const { fnArray, argsArray } = await page.getOperatorList();
  const [name] = argsArray[fnArray.indexOf(OPS.paintImageXObject)];
  const image = await new Promise((resolve) => page.objs.get(name, resolve));
  console.log(`${filter}: poppler ${black} black pixels, unpdf ${image === null ? "null" : `${image.width} x ${image.height}`}`);
}
process.exit(0);
JS
node try.mjs | tee seen
cat > expected <<'TXT'
FlateDecode: poppler 4096 black pixels, unpdf 64 x 64
CCITTFaxDecode: poppler 4096 black pixels, unpdf null
JPXDecode: poppler 4096 black pixels, unpdf null
TXT
cmp seen expected
