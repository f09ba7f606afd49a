import { expect, it } from "vitest";
import { readDocument } from "../read-document";
import { zipOf } from "../testing/word-file";

const SPACES = [
  ["office", "office"],
  ["text", "text"],
  ["draw", "drawing"],
  ["svg", "svg-compatible"],
]
  .map(([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(" ");

const odtOf = (body: string) =>
  zipOf({
    mimetype: "application/vnd.oasis.opendocument.text",
    "content.xml": `<office:document-content ${SPACES}><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
  });

it.each([
  ["16cm", "9cm", ["large_pictures"]],
  ["6.3in", "3.5in", ["large_pictures"]],
  ["3cm", "3cm", []],
])("names pictures of %s by %s between the text: %j", async (width, height, hints) => {
  const picture = `<draw:frame svg:width="${width}" svg:height="${height}"><draw:image/></draw:frame>`;
  const read = await readDocument(
    "a.odt",
    await odtOf(`<text:p>Giao Văn phòng tổng hợp ${picture}</text:p>`),
  );
  expect(read.text.trim()).toBe("Giao Văn phòng tổng hợp");
  expect(read.hints).toEqual(hints);
});
