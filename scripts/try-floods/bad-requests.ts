import { request as open } from "node:http";

/** A request that a stranger may send to harm others, and the status that answers it. */
export type BadRequest = {
  method: string;
  path: string;
  headers: Record<string, string>;
  /** Sent whole, or piece by piece until the server ends the line. */
  body?: string | Buffer | Iterable<Buffer>;
  status: number;
};

const MB = 1024 * 1024;
const FORM = { "content-type": "multipart/form-data; boundary=XB" };
const part = (name: string, value: string) =>
  `--XB\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const form = (...parts: string[]) => `${parts.join("")}--XB--\r\n`;

function* endless(megabytes: number): Generator<Buffer> {
  const piece = Buffer.alloc(MB, "x");
  for (let sent = 0; sent < megabytes; sent++) yield piece;
}

/** A form with one field of so many megabytes, in pieces: the sender needs no memory for it. */
function* longField(start: string, megabytes: number): Generator<Buffer> {
  yield Buffer.from(start);
  yield* endless(megabytes);
  yield Buffer.from("\r\n--XB--\r\n");
}

/** Made once: the sender's own work must not slow it down. */
const ENTRIES = part("x[]", "1").repeat(40_000);

/**
 * The requests by name.
 * @param action the hidden fields of a sign-in form, which name its action
 */
export function badRequests(origin: string, action: readonly [string, string][]): Record<string, BadRequest> {
  const hidden = action.map(([name, value]) => part(name, value));
  const post = (body: BadRequest["body"], status: number, headers = {}): BadRequest => ({
    method: "POST",
    path: "/sign-in",
    headers: { origin, ...FORM, ...headers },
    body,
    status,
  });
  const get = (path: string, status: number, headers = {}): BadRequest => ({
    method: "GET",
    path,
    headers,
    status,
  });
  const id = { "next-action": "0".repeat(42), "content-type": "text/plain;charset=UTF-8" };
  const deep = "[".repeat(60_000);
  return {
    "40,000 entries of a list": post(form(...hidden, ENTRIES), 413),
    "300 fields": post(form(...hidden, ...Array.from({ length: 300 }, (_, n) => part(`x${n}`, "1"))), 413),
    "a field of 70 MB": post(longField(hidden.join("") + part("account", "").slice(0, -2), 70), 413),
    "a field of 20 KB": post(form(...hidden, part("account", "a".repeat(20_000))), 413),
    "100 MB without a length": post(endless(100), 413),
    "100 MB of text": post(endless(100), 413, id),
    "a form without an end": post(form(...hidden).slice(0, -8), 400),
    "a field without a name": post("--XB\r\nContent-Disposition: form-data; na\r\n\r\n", 400),
    "a form without a boundary": post(form(...hidden), 400, { "content-type": "multipart/form-data" }),
    "garbage as a form": post("garbage", 400),
    "NUL in a field's name": post(form(part("a\0b", "1")), 400),
    "arguments nested 60,000 deep": post(deep, 400, id),
    "arguments in a form nested 10,000 deep": post(form(part("0", "[".repeat(10_000))), 400, id),
    "arguments that are no JSON": post("[[[[", 400, id),
    "arguments that name what is missing": post('["$@7"]', 400, id),
    "an action's name that is none": post("[]", 400, { ...id, "next-action": "zz" }),
    "a form of another site": post(form(...hidden), 403, { origin: "https://khac.example" }),
    "a form of a hidden site": post(form(...hidden), 403, { origin: "null" }),
    "a form for a forwarded name": post(form(...hidden), 403, {
      origin: "https://khac.example",
      "x-forwarded-host": "khac.example",
    }),
    "JSON for a page": post("{}", 415, { "content-type": "application/json" }),
    "a body that is read by nobody": {
      ...get("/sign-in", 415),
      headers: { "content-length": "5" },
      body: "abcde",
    },
    "100 MB for the health check": {
      method: "POST",
      path: "/api/health",
      headers: {},
      body: endless(100),
      status: 405,
    },
    "100 MB for a block": {
      method: "PUT",
      path: "/api/blocks/item/1",
      headers: { "content-type": "application/json", "sec-fetch-site": "same-origin" },
      body: endless(100),
      status: 413,
    },
    "100 MB for next-auth": {
      method: "POST",
      path: "/api/auth/callback/credentials",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: endless(100),
      status: 413,
    },
    "100 MB for the API": {
      method: "POST",
      path: "/api/v1/meetings",
      headers: { "content-type": "application/json" },
      body: endless(100),
      status: 401,
    },
    "NUL in an address": get("/files/1%00", 400),
    "an address that cannot be decoded": get("/%ff", 400),
    "3,000 fields of a query": get(`/sign-in?${"a=b&".repeat(1800)}`, 414),
    "an address of 9,000 characters": get(`/sign-in?a=${"b".repeat(9000)}`, 414),
    "a page's state that is no JSON": get("/sign-in", 400, { rsc: "1", "next-router-state-tree": "[[[" }),
    "a page's state of another shape": get("/sign-in", 400, {
      rsc: "1",
      "next-router-state-tree": encodeURIComponent('{"a":1}'),
    }),
    "another method": { ...get("/sign-in", 405), method: "PROPFIND" },
    "the optimizer of pictures": get("/_next/image?url=%2Ficon.svg&w=640&q=75", 405),
  };
}

/** The hidden fields of the form on a page, as a browser without scripts would send them. */
export function hiddenFields(html: string): [string, string][] {
  const found = html.matchAll(/<input type="hidden" name="([^"]*)"(?: value="([^"]*)")?/g);
  return [...found].map(([, name = "", value = ""]) => [name, value.replaceAll("&quot;", '"')]);
}

/** Sends one request. @returns the status, or 0 if the line was cut without an answer */
export function sendBad(origin: string, { method, path, headers, body }: BadRequest): Promise<number> {
  return new Promise((resolve) => {
    const sent = open(new URL(origin), { method, path, headers }, (answer) => {
      answer.resume();
      answer.once("close", () => {
        sent.destroy();
        resolve(answer.statusCode ?? 0);
      });
    });
    sent.once("error", () => resolve(0));
    if (body === undefined || typeof body === "string" || Buffer.isBuffer(body)) sent.end(body);
    else pour(body[Symbol.iterator]());

    function pour(pieces: Iterator<Buffer>): void {
      for (;;) {
        if (sent.destroyed) return;
        const { value, done } = pieces.next();
        if (done) {
          sent.end();
          return;
        }
        if (!sent.write(value)) {
          sent.once("drain", () => pour(pieces));
          return;
        }
      }
    }
  });
}
