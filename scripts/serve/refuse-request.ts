// The answer to a request that no other code sees: a page in the reader's language, or a problem document for a
// program.
import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { hasBody } from "./has-body.ts";

/** The status of each code; its words are in messages/<locale>/doors.json. */
export const DOOR_REFUSALS = {
  address_invalid: 400,
  form_broken: 400,
  too_deep: 400,
  foreign_origin: 403,
  method_not_allowed: 405,
  too_slow: 408,
  body_too_large: 413,
  field_too_large: 413,
  too_many_fields: 413,
  address_too_long: 414,
  kind_not_read: 415,
} as const;
export type DoorRefusal = keyof typeof DOOR_REFUSALS;

/** What is still received, so that the sender reads the answer before the line is cut. */
const LINGER_BYTES = 96 * 1024 * 1024;
const LINGER_MS = 5000;

type Locale = "vi" | "en";
type Words = Record<DoorRefusal | "title" | "back", string>;
const words: Record<Locale, Words> = { vi: readWords("vi"), en: readWords("en") };

/**
 * Answers with the refusal's status and words, and closes the connection.
 * @param methods for the header `allow`
 */
export function refuseRequest(
  request: IncomingMessage,
  response: ServerResponse,
  code: DoorRefusal,
  methods: readonly string[] = [],
): void {
  const status = DOOR_REFUSALS[code];
  const forProgram = request.url?.startsWith("/api/") ?? false;
  if (code === "method_not_allowed") response.setHeader("allow", methods.join(", "));
  const body = forProgram ? problemOf(request, code, status) : pageOf(request, code);
  response.writeHead(status, {
    "content-type": forProgram ? "application/problem+json" : "text/html; charset=utf-8",
    "content-length": Buffer.byteLength(body),
    "cache-control": "no-store",
    connection: "close",
  });
  if (request.method !== "HEAD") response.write(body);
  // Node cuts the line when an answer ends, and a sender that is still busy would read nothing.
  afterSending(request, () => response.end());
}

/** Calls back once the sender has sent all, or too much for too long. */
function afterSending(request: IncomingMessage, then: () => void): void {
  if (request.complete || !hasBody(request)) {
    then();
    return;
  }
  let left = LINGER_BYTES;
  const end = () => {
    clearTimeout(timer);
    request.off("data", receive);
    then();
  };
  const receive = (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) end();
  };
  const timer = setTimeout(end, LINGER_MS);
  request.on("data", receive);
  request.once("end", end);
  request.on("error", end);
  request.resume();
}

const problemOf = (request: IncomingMessage, code: DoorRefusal, status: number): string =>
  JSON.stringify({ type: "about:blank", title: words[localeOf(request)][code], status });

/** Without anything that was sent. */
function pageOf(request: IncomingMessage, code: DoorRefusal): string {
  const locale = localeOf(request);
  const { title, back, [code]: sentence } = words[locale];
  return `<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><body style="font:16px/1.5 system-ui,sans-serif;max-width:34rem;margin:4rem auto;padding:0 1rem">
<h1 style="font-size:1.25rem">${title}</h1><p>${sentence}</p><p><a href="/">${back}</a></p></body></html>
`;
}

const localeOf = ({ headers }: IncomingMessage): Locale =>
  /(?:^|;\s*)locale=en(?:;|$)/.test(headers.cookie ?? "") ? "en" : "vi";

function readWords(locale: Locale): Words {
  return JSON.parse(
    readFileSync(path.join(import.meta.dirname, "../..", "messages", locale, "doors.json"), "utf8"),
  );
}
