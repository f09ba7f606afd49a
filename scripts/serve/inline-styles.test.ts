import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CompressedFiles, sendCompressed } from "./compressed-files";
import { inlineStyles, readStyleSheets } from "./inline-styles";

const type = "text/css; charset=UTF-8";
const files: CompressedFiles = new Map([
  [
    "/_next/static/chunks/1a2b.css",
    { bytes: brotliCompressSync('.sổ{src:url(../media/a.woff2)}p{src:url("../media/b.woff2")}'), type },
  ],
  ["/_next/static/chunks/unsafe.css", { bytes: brotliCompressSync('p{content:"</style>"}'), type }],
  ["/_next/static/chunks/a.js", { bytes: brotliCompressSync("1"), type: "application/javascript" }],
]);
const sheets = readStyleSheets(files);

const link = (name: string) =>
  `<link rel="stylesheet" href="/_next/static/chunks/${name}" nonce="n" data-precedence="next"/>`;
const pageWith = (head: string) => `<!DOCTYPE html><html><head>${head}</head><body>Sổ`;

let server: Server;
let origin = "";
/** What the framework writes in a test. */
let answer: (response: ServerResponse) => void;

beforeAll(async () => {
  server = createServer((request, response) => {
    if (sendCompressed(request, response, files)) return;
    inlineStyles(request, response, sheets);
    answer(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

/** Answers with these pieces, and returns what comes. */
async function get(pieces: string[], headers: Record<string, string> = {}, contentType = "text/html") {
  answer = (response) => {
    // As the framework does.
    response.setHeader("content-type", contentType);
    response.flushHeaders();
    for (const piece of pieces) response.write(new TextEncoder().encode(piece));
    response.end();
  };
  return (await fetch(`${origin}/directives`, { headers: { accept: "text/html", ...headers } })).text();
}

const WITH_STYLES =
  '<style>.sổ{src:url(/_next/static/media/a.woff2)}p{src:url("/_next/static/media/b.woff2")}</style>' +
  '<link media="print" rel="stylesheet" href="/_next/static/chunks/1a2b.css" nonce="n" data-precedence="next"/>';

describe("a page", () => {
  it("has its style sheet in it for a browser that does not have the file", async () => {
    const rest = ` chỉ đạo ${link("1a2b.css")}</body></html>`;
    expect(await get([pageWith(`<meta/>${link("1a2b.css")}<title>Sổ</title>`), rest])).toBe(
      pageWith(`<meta/>${WITH_STYLES}<title>Sổ</title>`) + rest,
    );
    expect(await get([pageWith(link("1a2b.css"))], { cookie: "a=b; style_sheet=older" })).toBe(
      pageWith(WITH_STYLES),
    );
  });

  it("is left as it is once the file has come, which says so in a cookie", async () => {
    const file = await fetch(`${origin}/_next/static/chunks/1a2b.css`, {
      headers: { "accept-encoding": "br" },
    });
    const cookie = "style_sheet=1a2b";
    expect(file.headers.get("set-cookie")).toBe(
      `${cookie}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax`,
    );
    const page = pageWith(link("1a2b.css"));
    expect(await get([page], { cookie })).toBe(page);
    expect(await get([page], { cookie: `locale=vi; ${cookie}; theme=dark` })).toBe(page);
  });

  it("is left as it is where its sheet is unknown, would end the element, or does not stand in the head", async () => {
    for (const head of [link("other.css"), link("unsafe.css"), "<title>Sổ</title>"]) {
      const page = pageWith(head) + link("1a2b.css");
      expect(await get([page])).toBe(page);
    }
  });
});

it("sends no cookie with a script", async () => {
  const file = await fetch(`${origin}/_next/static/chunks/a.js`, { headers: { "accept-encoding": "br" } });
  expect([file.status, file.headers.get("set-cookie")]).toEqual([200, null]);
});

it("leaves an answer alone that is no page, or has a length that was announced", async () => {
  const page = pageWith(link("1a2b.css"));
  expect(await get([page], {}, "text/plain")).toBe(page);
  expect(await get([page], { rsc: "1" })).toBe(page);
  answer = (response) => {
    response.setHeader("content-type", "text/html");
    response.setHeader("content-length", Buffer.byteLength(page));
    response.write(Buffer.from(page));
    response.end();
  };
  expect(await (await fetch(`${origin}/directives`, { headers: { accept: "text/html" } })).text()).toBe(page);
});

it("keeps what the framework puts between itself and the response, such as its compression", async () => {
  answer = (response) => {
    const write = response.write.bind(response);
    response.write = (piece: string) => write(Buffer.from(piece.toUpperCase()));
    response.setHeader("content-type", "text/html");
    for (const piece of ["a", "b", "c"]) response.write(piece);
    response.end();
  };
  for (const accept of ["text/html", "*/*"]) {
    expect(await (await fetch(`${origin}/directives`, { headers: { accept } })).text()).toBe("ABC");
  }
});
