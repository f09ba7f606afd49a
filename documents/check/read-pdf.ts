import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** A piece of a line in one font; points from the page's upper left corner. */
export type PdfText = {
  page: number;
  text: string;
  size: number;
  bold: boolean;
  italic: boolean;
};
export type PdfWord = {
  page: number;
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
};
export type PdfRule = { left: number; right: number; y: number };

export type ReadPdf = {
  info: string;
  fonts: { name: string; embedded: boolean; subset: boolean; unicode: boolean }[];
  /** In file order, page by page. */
  pages: string[];
  texts: PdfText[];
  words: PdfWord[];
  /** Horizontal lines of the first page. */
  rules: PdfRule[];
  /** The elements of the document's structure, outer ones first. */
  structure: PdfElement[];
};

/** An element of the structure: its kind, its attributes, its own text, its children. */
export type PdfElement = { tag: string; scope: string; text: string; inside: PdfElement[] };

/** The poppler commands for a.pdf, each with an output file. */
const ASKED = {
  info: "pdfinfo a.pdf",
  fonts: "pdffonts a.pdf",
  raw: "pdftotext -raw -enc UTF-8 a.pdf -",
  html: "pdftohtml -xml -i -zoom 1 -fontfullname -stdout a.pdf",
  bbox: "pdftotext -bbox a.pdf -",
  svg: "pdftocairo -svg -f 1 -l 1 a.pdf -",
  structure: "pdfinfo -struct-text a.pdf",
};
/**
 * One shell for all: starting a process from one as large as a test runner costs more than any of these commands.
 */
const ASK = Object.entries(ASKED)
  .map(([answer, command]) => `${command} > ${answer}`)
  .join(" && ");

/** A PDF as poppler reads it. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const folder = mkdtempSync(path.join(tmpdir(), "so-chi-dao-pdf-"));
  try {
    writeFileSync(path.join(folder, "a.pdf"), bytes);
    execFileSync("sh", ["-c", ASK], { cwd: folder });
    const output = (answer: keyof typeof ASKED) => readFileSync(path.join(folder, answer), "utf8");
    return {
      info: output("info"),
      fonts: fontsIn(output("fonts")),
      pages: output("raw").split("\f").slice(0, -1),
      texts: textsIn(output("html")),
      words: wordsIn(output("bbox")),
      rules: rulesIn(output("svg")),
      structure: elementsIn(output("structure")),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Elements by their indentation in poppler's output, two blanks a level. */
function elementsIn(output: string): PdfElement[] {
  const root: PdfElement = { tag: "", scope: "", text: "", inside: [] };
  const path: PdfElement[] = [root];
  for (const row of output.split("\n").filter((one) => one.trim() !== "")) {
    const depth = row.search(/\S/) / 2;
    const [, scope] = /^\/Scope \/(\w+)$/.exec(row.trim()) ?? [];
    const [, text] = /^"(.*)"$/.exec(row.trim()) ?? [];
    const owner = path.at(-1);
    if (scope && owner) owner.scope = scope;
    else if (text !== undefined && owner) owner.text += text;
    else if (/^[A-Z]\w*(?: \(\w+\))?:?$/.test(row.trim())) {
      path.length = depth + 1;
      const [tag = ""] = row.trim().split(/[ :]/);
      const element = { tag, scope: "", text: "", inside: [] };
      path.at(-1)?.inside.push(element);
      path.push(element);
    }
  }
  return root.inside;
}

/** Only the words, each with its place. */
export const readPdfWords = (bytes: Uint8Array): PdfWord[] =>
  wordsIn(
    execFileSync("pdftotext", ["-bbox", "-enc", "UTF-8", "-", "-"], {
      encoding: "utf8",
      input: bytes,
      maxBuffer: 64 * 1024 * 1024,
    }),
  );

/** Only the text, in file order: what is copied. */
export function readPdfText(bytes: Uint8Array): string[] {
  return execFileSync("pdftotext", ["-raw", "-enc", "UTF-8", "-", "-"], { encoding: "utf8", input: bytes })
    .split("\f")
    .slice(0, -1);
}

function fontsIn(table: string): ReadPdf["fonts"] {
  return table
    .split("\n")
    .slice(2)
    .filter(Boolean)
    .map((row) => {
      const [embedded, subset, unicode] =
        row.match(/(yes|no) +(yes|no) +(yes|no) +\d+ +\d+$/)?.slice(1) ?? [];
      const yes = (word?: string) => word === "yes";
      return {
        name: row.split(" ")[0] ?? "",
        embedded: yes(embedded),
        subset: yes(subset),
        unicode: yes(unicode),
      };
    });
}

const plain = (text: string): string =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");

function textsIn(xml: string): PdfText[] {
  const fonts = new Map<string, { size: number; name: string }>();
  const texts: PdfText[] = [];
  let page = 0;
  for (const [found] of xml.matchAll(/<page .*?>|<fontspec .*?\/>|<text .*?<\/text>/gs)) {
    const of = (name: string) => found.match(new RegExp(` ${name}="([^"]*)"`))?.[1] ?? "";
    if (found.startsWith("<page")) page = Number(of("number"));
    else if (found.startsWith("<fontspec"))
      fonts.set(of("id"), { size: Number(of("size")), name: of("family") });
    else {
      const font = fonts.get(of("font"));
      const text = plain(found.replace(/<[^>]+>/g, "")).trim();
      if (text === "" || !font) continue;
      texts.push({
        page,
        text,
        size: font.size,
        bold: /Bold/.test(font.name),
        italic: /Italic/.test(font.name),
      });
    }
  }
  return texts;
}

function wordsIn(html: string): PdfWord[] {
  let page = 0;
  return [...html.matchAll(/<page |<word .*?<\/word>/gs)].flatMap(([found]) => {
    if (found.startsWith("<page")) {
      page += 1;
      return [];
    }
    const of = (name: string) => Number(found.match(new RegExp(`${name}="([^"]*)"`))?.[1]);
    const text = plain(found.replace(/<[^>]+>/g, ""));
    return [{ page, text, left: of("xMin"), right: of("xMax"), top: of("yMin"), bottom: of("yMax") }];
  });
}

function rulesIn(svg: string): PdfRule[] {
  return [...svg.matchAll(/<path [^>]*d="M ([\d.]+) ([\d.]+) L ([\d.]+) ([\d.]+) "[^>]*>/g)].flatMap(
    ([path, ...numbers]) => {
      const [x = 0, y = 0, toX = 0, toY = 0] = numbers.map(Number);
      const [a = 1, , , d = 1, e = 0, f = 0] = (path.match(/matrix\(([^)]*)\)/)?.[1] ?? "1,0,0,1,0,0")
        .split(",")
        .map(Number);
      return Math.abs(y - toY) < 0.1 ? [{ left: a * x + e, right: a * toX + e, y: d * y + f }] : [];
    },
  );
}
