// Cuts the fonts of the first view out of the packages' files, into app/fonts: ASCII, the Vietnamese letters and the marks
// that Vietnamese texts use. app/fonts.css names the same letters. Run it after a change of a font's package; the same packages give the same
// bytes, apart from the order of the glyphs of merged fonts. Needs the network for the programs (npm, installed into a
// temporary folder).
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";

const PACKAGES = ["subset-font@2.9.0", "@web-alchemy/fonttools@1.4.0"];
const root = path.resolve(import.meta.dirname, "..");
const target = path.join(root, "app", "fonts");
const INTERFACE = "@fontsource/be-vietnam-pro";
const RECORD = "@fontsource-variable/source-serif-4";

/** Letters of words of this app outside ASCII that the packages keep in their Latin files, and usual marks. */
const LATIN =
  "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý" +
  "\u00a0\u00ad\u2002\u2003\u2009\u200b\u202f‐‑–—‘’“”‹›•…′″§«»°±·×÷½²³←↑→↓−€";
/** The letters of the packages' Vietnamese files, and the marks that a text may set after a letter. */
const VIETNAMESE =
  "ĂăĐđĨĩŨũƠơƯư₫" +
  "\u0300\u0301\u0303\u0304\u0308\u0309\u0323\u0329" +
  String.fromCodePoint(...numbers(0x1ea0, 0x1ef9));
const ASCII = String.fromCodePoint(...numbers(0x20, 0x7e));

/** What the pages use of a font's rules: not its fractions and old figures. */
const FEATURES = ["calt", "ccmp", "kern", "liga", "locl", "mark", "mkmk", "tnum"];

/** Where a font's "head" has the time of its last change, eight bytes (OpenType, "head"). */
const MODIFIED = 28;

/** The number of the copyright's line in a table of names (OpenType, "name"). */
const COPYRIGHT = 0;

/** `from` is the package's files, which become one: each that arrives makes a browser lay the page out again. */
type Cut = { from: readonly string[]; to: string; letters: string; weights?: { min: number; max: number } };

const CUTS: readonly Cut[] = [
  ...["400", "600"].map((weight) => ({
    from: ["latin", "vietnamese"].map(
      (letters) => `${INTERFACE}/files/be-vietnam-pro-${letters}-${weight}-normal.woff2`,
    ),
    to: `interface-${weight}.woff2`,
    letters: ASCII + LATIN + VIETNAMESE,
  })),
  // Fonts with a range of weights cannot be merged.
  {
    from: [`${RECORD}/files/source-serif-4-latin-wght-normal.woff2`],
    to: "record-latin.woff2",
    letters: ASCII + LATIN,
    weights: { min: 400, max: 700 },
  },
  {
    from: [`${RECORD}/files/source-serif-4-vietnamese-wght-normal.woff2`],
    to: "record-vietnamese.woff2",
    letters: VIETNAMESE,
    weights: { min: 400, max: 700 },
  },
];

const folder = mkdtempSync(path.join(tmpdir(), "so-chi-dao-fonts-"));
try {
  execFileSync("npm", ["install", "--silent", "--no-save", "--prefix", folder, ...PACKAGES], {
    stdio: "inherit",
  });
  const load = createRequire(path.join(folder, "node_modules", "subset-font", "index.js"));
  const subset = load("subset-font");
  const { convert } = load("fontverter");
  for (const { from, to, letters, weights } of CUTS) {
    const files = from.map((name) => readFileSync(path.join(root, "node_modules", name)));
    const fonts: Buffer[] = [];
    // One after the other: the converter's next answer takes the memory of the one before.
    for (const file of files) fonts.push(Buffer.from(await convert(file, "sfnt")));
    const whole = merged(fonts);
    const cut: Buffer = await subset(whole, letters, {
      targetFormat: "sfnt",
      keepFeatures: FEATURES,
      variationAxes: weights && { wght: weights },
    });
    const bytes: Buffer = await convert(renamed(cut), "woff2");
    writeFileSync(path.join(target, to), bytes);
    console.log(`${to}: ${bytes.length} bytes of ${files.reduce((sum, { length }) => sum + length, 0)}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** One font with the letters of all. The program writes when it ran into it; it gets the first font's time instead. */
function merged(fonts: readonly Buffer[]): Buffer {
  const [first] = fonts;
  if (first === undefined) throw new Error("no font");
  if (fonts.length === 1) return first;
  const names = fonts.map((font, index) => {
    writeFileSync(path.join(folder, `${index}.ttf`), font);
    return `${index}.ttf`;
  });
  // It sees the files of its own folder only.
  execFileSync(path.join("node_modules", ".bin", "pyftmerge"), ["--output-file=whole.ttf", ...names], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const whole = readFileSync(path.join(folder, "whole.ttf"));
  const time = tableOf(first, "head").offset + MODIFIED;
  first.copy(whole, tableOf(whole, "head").offset + MODIFIED, time, time + 8);
  return whole;
}
/**
 * The licence reserves the name "Source" for the whole font: a cut one is named "Record", with as many letters, in its
 * own table of names. The line of copyright is kept.
 */
function renamed(font: Buffer): Buffer {
  const reserved = Buffer.from("Source", "utf16le").swap16();
  const own = Buffer.from("Record", "utf16le").swap16();
  const { offset, length } = tableOf(font, "name");
  const strings = offset + font.readUInt16BE(offset + 4);
  for (let entry = offset + 6; entry < strings && entry < offset + length; entry += 12) {
    if (font.readUInt16BE(entry + 6) === COPYRIGHT) continue;
    const start = strings + font.readUInt16BE(entry + 10);
    const value = font.subarray(start, start + font.readUInt16BE(entry + 8));
    for (let at = value.indexOf(reserved); at >= 0; at = value.indexOf(reserved, at)) own.copy(value, at);
  }
  return font;
}

/** Where a table lies in a font (OpenType, "Organization of an OpenType Font"). @throws without that table */
function tableOf(font: Buffer, tag: string): { offset: number; length: number } {
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const entry = 12 + index * 16;
    if (font.toString("latin1", entry, entry + 4) !== tag) continue;
    return { offset: font.readUInt32BE(entry + 8), length: font.readUInt32BE(entry + 12) };
  }
  throw new Error(`the font has no table ${tag}`);
}

function numbers(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
