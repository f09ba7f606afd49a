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
  const parts = [Buffer.from("%PDF-1.4\n")];
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
