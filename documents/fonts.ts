import { readFileSync } from "node:fs";
import path from "node:path";
import type { Look } from "./roles";

/**
 * Liberation Serif has the widths of Times New Roman, letter by letter, and all of Vietnamese; its licence (OFL)
 * allows embedding. So a PDF breaks its lines where Word, with the decree's font, breaks them.
 */
const FILES = {
  regular: "LiberationSerif-Regular.ttf",
  bold: "LiberationSerif-Bold.ttf",
  italic: "LiberationSerif-Italic.ttf",
  boldItalic: "LiberationSerif-BoldItalic.ttf",
  /** DejaVu Sans (free licence) has the characters that Liberation lacks: tick boxes, arrows, bullets, faces. */
  symbols: "DejaVuSans.ttf",
} as const;

export type Face = keyof typeof FILES;
export const FACES = Object.keys(FILES) as Face[];

/** The font's own heights above and below the baseline, and of a single line, in ems. */
export const DESCENT = 0.216;
export const SINGLE_LINE = 1.149;

/** The face of a look. */
export function faceOf({ bold, italic }: Pick<Look, "bold" | "italic">): Face {
  if (bold && italic) return "boldItalic";
  if (bold) return "bold";
  return italic ? "italic" : "regular";
}

const read = new Map<Face, Buffer>();

/** The font's bytes, read once a process. */
export function fontBytes(face: Face): Buffer {
  const kept = read.get(face);
  if (kept) return kept;
  // The path is composed here so that the bundler leaves the file in place.
  const folder = path.join(/* turbopackIgnore: true */ process.cwd(), "documents", "fonts");
  const bytes = readFileSync(path.join(/* turbopackIgnore: true */ folder, FILES[face]));
  read.set(face, bytes);
  return bytes;
}
