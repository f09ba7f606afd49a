// The first page that a browser gets has the style sheet in it. A phone would ask for the sheet when the page has come and
// show nothing until then; that round trip is a third of what it waits. The page still names the sheet as a file, without
// hurry: when that has come, the browser has a cookie that says so, and later pages are sent without the styles.
import type { IncomingMessage, ServerResponse } from "node:http";
import { brotliDecompressSync } from "node:zlib";
import { type CompressedFiles, isStyleSheet, SHEET_COOKIE, sheetName } from "./compressed-files.ts";

const HEAD_ENDS = "</head>";
const SHEET = '<link rel="stylesheet" href="';
/** Not for a screen, so that the browser neither waits for it nor applies it; paper gets the same styles twice. */
const SHEET_WITHOUT_HURRY = '<link media="print" rel="stylesheet" href="';

/** Style sheets by their addresses, as they stand in a page. */
export type StyleSheets = ReadonlyMap<string, Buffer>;

/** Makes the compressed style sheets of a build ready to stand in a page. */
export function readStyleSheets(files: CompressedFiles): StyleSheets {
  return new Map(
    [...files].flatMap(([address, { bytes }]) => {
      if (!isStyleSheet(address)) return [];
      const css = brotliDecompressSync(bytes).toString();
      // It would end the element.
      if (css.includes("</")) return [];
      // Addresses in a file are relative to the file, here to the page.
      const rooted = css.replace(/url\((["']?)\.\.\//g, "url($1/_next/static/");
      return [[address, Buffer.from(`<style>${rooted}</style>`)] as const];
    }),
  );
}

/**
 * Puts the style sheet into the page that is written to a response, unless the browser has it. Leaves every other answer as
 * it is. To be called after what compresses the response.
 */
export function inlineStyles(
  { method, headers }: Pick<IncomingMessage, "method" | "headers">,
  response: ServerResponse,
  sheets: StyleSheets,
): void {
  if (method !== "GET" || headers.rsc !== undefined || !headers.accept?.includes("text/html")) return;
  const write = response.write.bind(response) as (...given: unknown[]) => boolean;
  let isFirst = true;
  response.write = (...given: unknown[]) => {
    // The head is in the first piece.
    if (!isFirst) return write(...given);
    isFirst = false;
    const [piece, ...others] = given;
    const isPage = String(response.getHeader("content-type") ?? "").startsWith("text/html");
    const isMeasured = response.hasHeader("content-length");
    const first =
      isPage && !isMeasured && piece instanceof Uint8Array
        ? withStyles(Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength), headers.cookie, sheets)
        : piece;
    return write(first, ...others);
  };
}

function withStyles(piece: Buffer, cookie: string | undefined, sheets: StyleSheets): Buffer {
  const at = piece.indexOf(SHEET);
  if (at < 0 || at > piece.indexOf(HEAD_ENDS)) return piece;
  const begins = at + SHEET.length;
  const address = piece.toString("utf8", begins, piece.indexOf('"', begins));
  const styles = sheets.get(address);
  if (!styles || hasSheet(cookie, address)) return piece;
  return Buffer.concat([
    piece.subarray(0, at),
    styles,
    Buffer.from(SHEET_WITHOUT_HURRY),
    piece.subarray(begins),
  ]);
}

function hasSheet(cookie: string | undefined, address: string): boolean {
  const mark = `${SHEET_COOKIE}=${sheetName(address)}`;
  return (cookie ?? "").split(";").some((one) => one.trim() === mark);
}
