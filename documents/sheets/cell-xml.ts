import { type Day, daysBetween } from "@/domain/calendar/day";
import { escapeXml } from "../escape-xml";
import type { Cell } from "./sheet";
import { type Look, lookIndex } from "./styles";

/** The maximum number of characters in an Excel cell. */
const MOST_CHARACTERS = 32_767;

/** A cell of an open column: as it would be written into it. */
export function openCellXml(place: string, cell: Cell): string {
  if (cell !== null && typeof cell === "object" && "day" in cell) {
    return valueXml(place, serialOf(cell.day), "openDay");
  }
  const text = cell === null || typeof cell === "object" ? "" : String(cell);
  return text === "" ? empty(place, "openText") : textXml(place, text, "openText");
}

/** A cell as XML; text is always text, whatever its first character. */
export function cellXml(place: string, cell: Cell, total = false): string {
  if (cell === null || cell === "") return empty(place, total ? "sumText" : "text");
  if (typeof cell === "string") return textXml(place, cell, total ? "sumText" : lookOfText(cell));
  if (typeof cell === "number") return valueXml(place, cell, total ? "sumNumber" : "number");
  if ("day" in cell) return valueXml(place, serialOf(cell.day), "day");
  return valueXml(place, cell.share, total ? "sumShare" : "share");
}

/** A text cell as XML; text longer than a cell is cut with "…". */
export function textXml(place: string, text: string, look: Look): string {
  const kept = text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1)}…` : text;
  return `<c r="${place}" s="${lookIndex[look]}" t="inlineStr"><is><t xml:space="preserve">${escapeText(kept)}</t></is></c>`;
}

const empty = (place: string, look: Look): string => `<c r="${place}" s="${lookIndex[look]}"/>`;
const valueXml = (place: string, value: number, look: Look): string =>
  `<c r="${place}" s="${lookIndex[look]}"><v>${value}</v></c>`;

/** Text that a spreadsheet would read as a formula if it were typed. */
const lookOfText = (text: string): Look => (/^[=+\-@\t\r\n]/.test(text) ? "quoted" : "text");

/**
 * Days since 31 December 1899 as Excel counts them, including its 29 February 1900; no spreadsheet shows the days
 * before that one correctly.
 */
export const serialOf = (day: Day): number => daysBetween("1899-12-30", day);

/**
 * Text of a cell as XML: "_x0041_" would be read as a character code, so its first underscore is written as one.
 */
export const escapeText = (text: string): string =>
  escapeXml(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_"));
