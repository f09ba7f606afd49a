import { SaxesParser } from "saxes";
import { refuse } from "@/domain/errors";

/** An element with this program's prefix for its namespace, whichever one the file uses: "w:p". */
export type XmlElement = {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (XmlElement | string)[];
};

const OASIS = "urn:oasis:names:tc:opendocument:xmlns:";
/** Strict and transitional Office Open XML share a prefix. */
const PREFIXES: Readonly<Record<string, string>> = {
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
  "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
  "http://schemas.openxmlformats.org/spreadsheetml/2006/main": "x",
  "http://purl.oclc.org/ooxml/spreadsheetml/main": "x",
  "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
  "http://purl.oclc.org/ooxml/officeDocument/math": "m",
  "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
  "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
  "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
  [`${OASIS}office:1.0`]: "office",
  [`${OASIS}text:1.0`]: "text",
  [`${OASIS}table:1.0`]: "table",
  [`${OASIS}style:1.0`]: "style",
  [`${OASIS}drawing:1.0`]: "draw",
  [`${OASIS}xsl-fo-compatible:1.0`]: "fo",
  [`${OASIS}svg-compatible:1.0`]: "svg",
  [`${OASIS}manifest:1.0`]: "manifest",
  "http://www.w3.org/XML/1998/namespace": "xml",
};

const MOST_NODES = 1_500_000;
const MOST_DEPTH = 500;

/**
 * Parses a part of a document into a tree. A file's own entities are not supported, so nothing outside is ever
 * requested.
 * @throws import.outside_resources for a document type definition; Error for anything that is not well formed
 */
export function parseXml(source: string): XmlElement {
  const root: XmlElement = { name: "", attributes: {}, children: [] };
  const open: XmlElement[] = [root];
  let nodes = 0;
  const parser = new SaxesParser({ xmlns: true });
  const add = (child: XmlElement | string) => {
    nodes += 1;
    if (nodes > MOST_NODES) refuse("import.too_large", {}, "file");
    open.at(-1)?.children.push(child);
  };
  parser.on("doctype", () => refuse("import.outside_resources", {}, "file"));
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ uri, local, attributes }) => {
    const element: XmlElement = {
      name: named(uri, local),
      attributes: Object.fromEntries(
        Object.values(attributes).map((one) => [named(one.uri, one.local), one.value]),
      ),
      children: [],
    };
    add(element);
    open.push(element);
    if (open.length > MOST_DEPTH) refuse("import.too_large", {}, "file");
  });
  parser.on("closetag", () => open.pop());
  parser.on("text", (text) => add(text));
  parser.on("cdata", (text) => add(text));
  parser.write(source).close();
  return root;
}

const named = (uri: string, local: string): string => {
  if (uri === "") return local;
  const prefix = PREFIXES[uri];
  return prefix === undefined ? `?:${local}` : `${prefix}:${local}`;
};

/** The child elements; empty without a parent. */
export const elementsOf = (parent: XmlElement | undefined): XmlElement[] =>
  parent === undefined ? [] : parent.children.filter((child) => typeof child !== "string");

/** The first child of a name, by a path of names. */
export function childOf(parent: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  let at = parent;
  for (const name of path) at = elementsOf(at).find((child) => child.name === name);
  return at;
}

/** The child elements of a name. */
export const childrenOf = (parent: XmlElement | undefined, name: string): XmlElement[] =>
  elementsOf(parent).filter((child) => child.name === name);

/** The words of an element and of everything inside it. */
export const textIn = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === "string" ? child : textIn(child))).join("");
