import sharp from "sharp";
import { expect, it } from "vitest";
import { picturesOfPdf } from "./page-pictures";

/** A PDF of one page with strips of black and white pixels, eight a byte. */
function stripsPdf(width: number, strips: readonly Buffer[]): Uint8Array {
  const heights = strips.map((strip) => strip.length / Math.ceil(width / 8));
  const draw = strips.map((_, n) => `q 600 0 0 200 0 ${600 - n * 200} cm /I${n} Do Q`).join("\n");
  const images = strips.map((strip, n) =>
    Buffer.concat([
      Buffer.from(
        `<</Type/XObject/Subtype/Image/Width ${width}/Height ${heights[n]}/BitsPerComponent 1/ColorSpace/DeviceGray/Length ${strip.length}>>\nstream\n`,
      ),
      strip,
      Buffer.from("\nendstream"),
    ]),
  );
  const names = strips.map((_, n) => `/I${n} ${5 + n} 0 R`).join(" ");
  const objects = [
    Buffer.from("<</Type/Catalog/Pages 2 0 R>>"),
    Buffer.from("<</Type/Pages/Kids[3 0 R]/Count 1>>"),
    Buffer.from(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</XObject<<${names}>>>>/Contents 4 0 R>>`,
    ),
    Buffer.from(`<</Length ${draw.length}>>\nstream\n${draw}\nendstream`),
    ...images,
  ];
  return pdfOf(objects);
}

function pdfOf(objects: readonly Buffer[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from("%PDF-1.4\n")];
  const places: number[] = [];
  for (const [n, object] of objects.entries()) {
    places.push(parts.reduce((sum, part) => sum + part.length, 0));
    parts.push(Buffer.from(`${n + 1} 0 obj\n`), object, Buffer.from("\nendobj\n"));
  }
  const start = parts.reduce((sum, part) => sum + part.length, 0);
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF`,
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
}

it("joins the black and white strips of a scanner", async () => {
  const white = Buffer.alloc(75 * 200, 0xff);
  const black = Buffer.alloc(75 * 200, 0x00);
  const pages = await picturesOfPdf(stripsPdf(600, [white, black, white]));
  expect(pages.count).toBe(1);
  const picture = await pages.picture(1);
  const { data, info } = await (picture ?? sharp()).greyscale().raw().toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([600, 600]);
  expect([data[600 * 100], data[600 * 300], data[600 * 500]]).toEqual([255, 0, 255]);
});

/** Bars of four pixels, 64 by 64, as libtiff compresses them in group 4; black is 0, which group 4 calls white. */
const BARS = Buffer.concat([
  Buffer.from("26acdb36cdb36cdb36cdbf", "hex"),
  Buffer.alloc(133, 0xff),
  Buffer.from("f0010010", "hex"),
]);

/** A page of one picture, 64 by 64. */
function onePicture(dictionary: string, bytes: Buffer): Uint8Array {
  const draw = "q 640 0 0 640 0 0 cm /P Do Q";
  return pdfOf([
    Buffer.from("<</Type/Catalog/Pages 2 0 R>>"),
    Buffer.from("<</Type/Pages/Kids[3 0 R]/Count 1>>"),
    Buffer.from(
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 640 640]/Resources<</XObject<</P 5 0 R>>>>/Contents 4 0 R>>",
    ),
    Buffer.from(`<</Length ${draw.length}>>\nstream\n${draw}\nendstream`),
    Buffer.concat([
      Buffer.from(
        `<</Type/XObject/Subtype/Image/Width 64/Height 64/ColorSpace/DeviceGray${dictionary}/Length ${bytes.length}>>\nstream\n`,
      ),
      bytes,
      Buffer.from("\nendstream"),
    ]),
  ]);
}

it.each([
  ["true", 0xf0],
  ["false", 0x0f],
])("reads a page in fax compression, with BlackIs1 %s", async (isBlack1, row) => {
  const fax = `/BitsPerComponent 1/Filter[/CCITTFaxDecode]/DecodeParms[<</K -1/Columns 64/BlackIs1 ${isBlack1}>>]`;
  const pages = await picturesOfPdf(onePicture(fax, BARS));
  const picture = await pages.picture(1);
  const { data, info } = await (picture ?? sharp()).greyscale().raw().toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([64, 64]);
  const expected = Array.from({ length: 64 * 64 }, (_, at) => ((row >> (7 - (at % 8))) & 1) * 255);
  expect([...data]).toEqual(expected);
});

it("refuses a page whose only picture is in a compression that is not read, and keeps a page without any", async () => {
  const scan = await picturesOfPdf(onePicture("/BitsPerComponent 1/Filter/JBIG2Decode", Buffer.alloc(20)));
  await expect(scan.picture(1)).rejects.toThrow("import.picture_not_read");
  const empty = await picturesOfPdf(stripsPdf(600, []));
  expect(await empty.picture(1)).toBeNull();
});
