// The answer to a request that no other code sees: a page in the reader's language, or a problem document for a
// program.
import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { hasBody } from "./has-body.ts";

/** The status of each code; its words are in messages/<locale>/doors.json. */
export const DOOR_REFUSALS = {
  address_invalid: 400,
  header_broken: 400,
  form_broken: 400,
  too_deep: 400,
  foreign_origin: 403,
  method_not_allowed: 405,
  too_slow: 408,
  too_many_at_once: 429,
  body_too_large: 413,
  field_too_large: 413,
  too_many_fields: 413,
  address_too_long: 414,
  kind_not_read: 415,
} as const;
export type DoorRefusal = keyof typeof DOOR_REFUSALS;

/**
 * What is still received and thrown away, so that a browser reads the answer before the line is cut: a large upload of
 * a person, and of a stranger a form whose session has ended. Receiving costs the processor; a sender that announces
 * more is not listened to any further, nor for long one that announces nothing, as no browser does.
 */
const LINGER_BYTES = { person: 96 * 1024 * 1024, stranger: 1024 * 1024, unannounced: 64 * 1024 };
const LINGER_MS = 5000;
/** How long the line stays open, unread, for a sender that sends too much and reads the answer meanwhile. */
const UNREAD_MS = 1000;

type Locale = "vi" | "en";
type Words = Record<DoorRefusal | "title" | "back", string>;
const words: Record<Locale, Words> = { vi: readWords("vi"), en: readWords("en") };

/**
 * Answers with the refusal's status and words, and closes the connection.
 * @param methods for the header `allow`
 * @param isKnown whether it is a person's, of whom more is received until the answer is read
 */
export function refuseRequest(
  request: IncomingMessage,
  response: ServerResponse,
  code: DoorRefusal,
  { methods = [], isKnown = false }: { methods?: readonly string[]; isKnown?: boolean } = {},
): void {
  const status = DOOR_REFUSALS[code];
  const forProgram = request.url?.startsWith("/api/") ?? false;
  if (code === "method_not_allowed") response.setHeader("allow", methods.join(", "));
  if (code === "too_many_at_once") response.setHeader("retry-after", "1");
  const body = forProgram ? problemOf(request, code, status) : pageOf(request, code);
  response.writeHead(status, {
    "content-type": forProgram ? "application/problem+json" : "text/html; charset=utf-8",
    "content-length": Buffer.byteLength(body),
    "cache-control": "no-store",
    connection: "close",
  });
  if (request.method !== "HEAD") response.write(body);
  // Node cuts the line when an answer ends, and a sender that is still busy would read nothing.
  afterSending(request, isKnown ? LINGER_BYTES.person : LINGER_BYTES.stranger, () => response.end());
}

/**
 * Ends the line after an answer that came before the whole body: Node would receive and throw away all of it, however
 * much that is. For a door whose handler reads the body itself.
 */
export function stopUnread(request: IncomingMessage, response: ServerResponse): void {
  // Read from once, so that Node leaves the rest to us.
  request.read(0);
  response.once("finish", () => {
    if (request.complete) return;
    afterSending(request, LINGER_BYTES.stranger, () => {
      if (!request.complete) request.socket.destroy();
    });
  });
}

/** Calls back once the sender has sent all or has gone, or would send more than is received of it. */
function afterSending(request: IncomingMessage, bytes: number, then: () => void): void {
  if (request.complete || !hasBody(request)) {
    then();
    return;
  }
  const announced = request.headers["content-length"];
  let left = bytes - Number(announced ?? 0);
  let timer = setTimeout(end, LINGER_MS);
  request.once("end", end);
  request.once("close", end);
  request.on("error", end);
  if (left < 0) stopReading();
  else {
    left = announced === undefined ? Math.min(bytes, LINGER_BYTES.unannounced) : bytes;
    request.on("data", receive);
    request.resume();
  }

  function receive(chunk: Buffer): void {
    left -= chunk.length;
    if (left < 0) stopReading();
  }

  /** The sender's bytes then wait in the sender's own memory. */
  function stopReading(): void {
    request.off("data", receive);
    request.pause();
    clearTimeout(timer);
    timer = setTimeout(end, UNREAD_MS);
  }

  function end(): void {
    clearTimeout(timer);
    request.off("data", receive);
    request.off("end", end);
    request.off("close", end);
    then();
  }
}

/** RFC 9457, with a code of its own like the API's problems. */
function problemOf(request: IncomingMessage, code: DoorRefusal, status: number): string {
  const { title, [code]: detail } = words[localeOf(request)];
  return JSON.stringify({ type: "about:blank", title, status, detail, code: `server.${code}` });
}

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
