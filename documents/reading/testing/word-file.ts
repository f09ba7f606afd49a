import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  `xmlns:r="${OFFICE}"`,
].join(" ");

/** A zip archive of parts. */
export async function zipOf(parts: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content as string), name);
  zip.end();
  return new Uint8Array(await buffer(zip.outputStream));
}

/** A Word file from a body and the content of its other parts. */
export function wordFile(
  body: string,
  parts: Readonly<Partial<Record<"numbering" | "styles" | "footnotes", string>>> = {},
): Promise<Uint8Array> {
  const relations = Object.keys(parts).map(
    (name) => `<Relationship Id="${name}" Type="${OFFICE}/${name}" Target="${name}.xml"/>`,
  );
  return zipOf({
    "[Content_Types].xml": typesOf(Object.keys(parts)),
    "_rels/.rels": relationsOf(
      `<Relationship Id="m" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`,
    ),
    "word/document.xml": `<w:document ${SPACES}><w:body>${body}</w:body></w:document>`,
    "word/_rels/document.xml.rels": relationsOf(relations.join("")),
    ...Object.fromEntries(
      Object.entries(parts).map(([name, inside]) => [
        `word/${name}.xml`,
        `<w:${name} ${SPACES}>${inside}</w:${name}>`,
      ]),
    ),
  });
}

/** A Word file of pictures, each in a paragraph of its own; one picture is also drawn in an older form beside it. */
export function pictureFileOf(pictures: readonly Uint8Array[], body = ""): Promise<Uint8Array> {
  const drawing = (n: number) =>
    `<w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:embed="p${n}"/></w:drawing>`;
  const shown = pictures.map(
    (_, n) =>
      `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">${drawing(n)}</mc:Choice><mc:Fallback><w:pict><v:imagedata r:id="p${n}"/></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
  );
  return zipOf({
    "[Content_Types].xml": typesOf([]),
    "_rels/.rels": relationsOf(
      `<Relationship Id="m" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`,
    ),
    "word/document.xml": `<w:document ${SPACES}><w:body>${body}${shown.join("")}</w:body></w:document>`,
    "word/_rels/document.xml.rels": relationsOf(
      pictures
        .map((_, n) => `<Relationship Id="p${n}" Type="${OFFICE}/image" Target="media/image${n}.png"/>`)
        .join(""),
    ),
    ...Object.fromEntries(pictures.map((picture, n) => [`word/media/image${n}.png`, picture])),
  });
}

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const typesOf = (parts: readonly string[]): string =>
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  `<Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/>` +
  parts.map((part) => `<Override PartName="/word/${part}.xml" ContentType="${WORD}.${part}+xml"/>`).join("") +
  "</Types>";

const relationsOf = (inside: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;

/** A paragraph of words; `properties` go into w:pPr. */
export const p = (words: string, properties = ""): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${r(words)}</w:p>`;
/** A run of words; `properties` go into w:rPr. */
export const r = (words: string, properties = ""): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
/** A paragraph of a list. */
export const item = (words: string, list: number, level = 0): string =>
  p(words, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
export const level = (depth: number, form: string, pattern: string, more = ""): string =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${form}"/>${more}<w:lvlText w:val="${pattern}"/></w:lvl>`;
export const row = (...cells: string[]): string => `<w:tr>${cells.join("")}</w:tr>`;
export const cell = (content: string, properties = ""): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
