import { inflateRawSync } from "node:zlib";

export type DocxParagraph = {
  style: string;
  text: string;
  size: number;
  bold: boolean;
  italic: boolean;
  align: string;
  firstLine: number;
  before: number;
  after: number;
  /** Times a single line. */
  spacing: number;
  /** Whether it has a line above: its indents, twips. */
  rule: { left: number; right: number } | null;
};

export type ReadDocx = {
  parts: ReadonlyMap<string, string>;
  paragraphs: DocxParagraph[];
  /** Of the section, by element and attribute: number("pgMar", "left"). Twips. */
  number(element: string, attribute: string): number;
};

/**
 * A DOCX read from its XML: the section, and every paragraph with its style's type.
 * @param tamper changes each part before it is read, to test the checker
 */
export function readDocx(bytes: Uint8Array, tamper = (xml: string): string => xml): ReadDocx {
  const parts = new Map([...partsOf(bytes)].map(([name, xml]) => [name, tamper(xml)]));
  const document = parts.get("word/document.xml") ?? "";
  const styles = stylesOf(parts.get("word/styles.xml") ?? "");
  const section = document.slice(document.lastIndexOf("<w:sectPr"));
  return {
    parts,
    paragraphs: paragraphsIn(document, styles),
    number: (element, name) => Number(attribute(section, element, name)),
  };
}

export const paragraphsIn = (xml: string, styles: ReadonlyMap<string, string>): DocxParagraph[] =>
  [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p\/>/gs)].map(([paragraph]) => {
    const style = attribute(paragraph, "pStyle", "val");
    const own = styles.get(style) ?? "";
    const attributeOf = (element: string, name: string) =>
      attribute(paragraph, element, name) || attribute(own, element, name);
    const is = (element: string) =>
      new RegExp(`<w:${element}(/>| w:val="(true|1)"/>)`).test(
        paragraph.match(/<w:rPr>.*?<\/w:rPr>/s)?.[0] ?? own,
      );
    return {
      style,
      text: textIn(paragraph),
      size: Number(attributeOf("sz", "val")) / 2,
      bold: is("b"),
      italic: is("i"),
      align: attributeOf("jc", "val"),
      firstLine: Number(attributeOf("ind", "firstLine")),
      before: Number(attributeOf("spacing", "before")),
      after: Number(attributeOf("spacing", "after")),
      spacing: Number(attributeOf("spacing", "line")) / 240,
      rule: paragraph.includes("<w:pBdr>")
        ? { left: Number(attributeOf("ind", "left")), right: Number(attributeOf("ind", "right")) }
        : null,
    };
  });

export const stylesOf = (xml: string): Map<string, string> =>
  new Map(
    [...xml.matchAll(/<w:style [^>]*w:styleId="([^"]+)".*?<\/w:style>/gs)].map(([style, id = ""]) => [
      id,
      style,
    ]),
  );

function attribute(xml: string, element: string, name: string): string {
  const found = xml.match(new RegExp(`<w:${element}(?: [^>]*)? w:${name}="([^"]*)"`));
  return found?.[1] ?? "";
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const textIn = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>(.*?)<\/w:t>/gs)]
    .map(([, text = ""]) => text.replace(/&(\w+);/g, (_, name) => ENTITIES[name] ?? ""))
    .join("");

/** The parts of an archive by name, from its directory at the end. */
export function partsOf(bytes: Uint8Array): Map<string, string> {
  const archive = Buffer.from(bytes);
  const parts = new Map<string, string>();
  const end = archive.lastIndexOf(Buffer.from("PK\u0005\u0006"));
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const [packed, name, extra, comment] = [
      archive.readUInt32LE(at + 20),
      archive.readUInt16LE(at + 28),
      archive.readUInt16LE(at + 30),
      archive.readUInt16LE(at + 32),
    ];
    const local = archive.readUInt32LE(at + 42);
    const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const bytes = archive.subarray(from, from + packed);
    const stored = archive.readUInt16LE(at + 10) === 0;
    parts.set(
      archive.subarray(at + 46, at + 46 + name).toString("utf8"),
      (stored ? bytes : inflateRawSync(bytes)).toString("utf8"),
    );
    at += 46 + name + extra + comment;
  }
  return parts;
}
