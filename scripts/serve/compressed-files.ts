// Scripts and style sheets as they were compressed after the build (compress-static.mjs): a tenth smaller than what
// Next compresses at each request, and without that work. Browsers ask for this form over HTTPS and on this machine.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { readsEncoding } from "./reads-encoding.ts";

const PREFIX = "/_next/static/";
const TYPES = { ".js": "application/javascript; charset=UTF-8", ".css": "text/css; charset=UTF-8" } as const;

/** Says which style sheet a browser has; nothing of the person. */
export const SHEET_COOKIE = "style_sheet";
const SHEET_COOKIE_SECONDS = 365 * 24 * 60 * 60;

export type CompressedFiles = ReadonlyMap<string, { bytes: Buffer; type: string }>;

/** Reads the compressed files of a build. @param folder its `static`; without compressed files there are none */
export function readCompressedFiles(folder: string): CompressedFiles {
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return new Map(
    names.flatMap((name) => {
      const plain = name.replace(/\.br$/, "");
      const type = TYPES[path.extname(plain) as keyof typeof TYPES];
      if (plain === name || !type) return [];
      const address = PREFIX + plain.split(path.sep).join("/");
      return [[address, { bytes: readFileSync(path.join(folder, name)), type }] as const];
    }),
  );
}

/**
 * Sends a file in its compressed form if there is one and the browser can read it; with the headers that Next gives
 * the plain form.
 * @returns whether it has answered
 */
export function sendCompressed(
  { method, url = "", headers }: Pick<IncomingMessage, "method" | "url" | "headers">,
  response: ServerResponse,
  files: CompressedFiles,
): boolean {
  const address = url.split("?", 1)[0] ?? "";
  const file = files.get(address);
  if (!file || (method !== "GET" && method !== "HEAD")) return false;
  // A part is a part of the plain form.
  if (headers.range !== undefined || !readsEncoding(headers["accept-encoding"], "br")) return false;
  if (isStyleSheet(address)) response.setHeader("set-cookie", sheetCookie(address));
  response.writeHead(200, {
    "cache-control": "public, max-age=31536000, immutable",
    "content-type": file.type,
    "content-encoding": "br",
    "content-length": file.bytes.length,
    vary: "Accept-Encoding",
  });
  response.end(method === "HEAD" ? undefined : file.bytes);
  return true;
}

/** Whether a built file is a style sheet. */
export const isStyleSheet = (address: string): boolean => address.endsWith(".css");

/** A style sheet's name, which changes with its content. */
export const sheetName = (address: string): string => path.basename(address, ".css");

/** For pages, which then need not bring the sheet along (inline-styles.ts). */
const sheetCookie = (address: string): string =>
  `${SHEET_COOKIE}=${sheetName(address)}; Path=/; Max-Age=${SHEET_COOKIE_SECONDS}; HttpOnly; SameSite=Lax`;
