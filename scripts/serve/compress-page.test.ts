import { request as ask, createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync, createBrotliDecompress, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compressPage } from "./compress-page";

const PAGE = { accept: "text/html", "accept-encoding": "gzip, deflate, br" };
const TEXT = "<p>Sổ chỉ đạo</p>".repeat(200);

/** What the server answers, and which encodings were left for it to see. */
let answer: (response: ServerResponse) => unknown = (response) => response.end();
let seen: string | string[] | undefined;
const server = createServer((request, response) => {
  compressPage(request, response);
  seen = request.headers["accept-encoding"];
  answer(response);
});
beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
afterAll(() => {
  server.close();
});

function get(headers: Record<string, string>, method = "GET") {
  const { port } = server.address() as AddressInfo;
  return new Promise<{ headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
    ask({ port, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => resolve({ headers: response.headers, body: Buffer.concat(parts) }));
    })
      .on("error", reject)
      .end();
  });
}

const html = (response: ServerResponse) => {
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.setHeader("vary", "rsc");
  response.write(TEXT.slice(0, 1000));
  response.end(TEXT.slice(1000));
};

describe("a page", () => {
  it("is compressed by Brotli where the browser reads it, and Next is not asked to", async () => {
    answer = html;
    const { headers, body } = await get(PAGE);
    expect(headers).toMatchObject({ "content-encoding": "br", vary: "rsc, Accept-Encoding" });
    expect(brotliDecompressSync(body).toString()).toBe(TEXT);
    expect(seen).toBeUndefined();
  });

  it("is compressed by gzip for other browsers, and by nothing for those that read neither", async () => {
    answer = html;
    const zipped = await get({ ...PAGE, "accept-encoding": "gzip, br;q=0" });
    expect(zipped.headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(zipped.body).toString()).toBe(TEXT);
    const plain = await get({ accept: "text/html" });
    expect(plain.headers["content-encoding"]).toBeUndefined();
    expect(plain.body.toString()).toBe(TEXT);
  });

  it("has no length of the plain text", async () => {
    answer = (response) => {
      response.setHeader("content-type", "text/html");
      response.setHeader("content-length", Buffer.byteLength(TEXT));
      response.writeHead(200);
      response.end(TEXT);
    };
    const { headers, body } = await get(PAGE);
    expect(headers["content-length"]).toBeUndefined();
    expect(brotliDecompressSync(body).toString()).toBe(TEXT);
  });

  it("comes in pieces as it is written", async () => {
    const { port } = server.address() as AddressInfo;
    let finish = () => {};
    answer = (response) => {
      response.setHeader("content-type", "text/html");
      response.write("<p>first</p>");
      finish = () => response.end("<p>second</p>");
    };
    const pieces: string[] = [];
    await new Promise<void>((resolve, reject) => {
      ask({ port, headers: PAGE }, (response) => {
        const plain = response.pipe(createBrotliDecompress());
        plain.on("data", (piece) => {
          pieces.push(String(piece));
          if (pieces.length === 1) finish();
        });
        plain.on("end", resolve);
        plain.on("error", reject);
      })
        .on("error", reject)
        .end();
    });
    expect(pieces).toEqual(["<p>first</p>", "<p>second</p>"]);
  });

  it("waits for a slow reader, and loses nothing", async () => {
    const piece = () =>
      Buffer.from(Array.from({ length: 65_536 }, () => 33 + Math.floor(Math.random() * 90)));
    const pieces = Array.from({ length: 80 }, piece);
    let waited = 0;
    answer = async (response) => {
      response.setHeader("content-type", "text/plain");
      for (const one of pieces) {
        if (response.write(one)) continue;
        waited++;
        await new Promise<void>((resolve) => response.once("drain", resolve));
      }
      response.end();
    };
    const { body } = await get(PAGE);
    expect(brotliDecompressSync(body).equals(Buffer.concat(pieces))).toBe(true);
    expect(waited).toBeGreaterThan(0);
  });
});

describe("left as it is", () => {
  it.each<[string, (response: ServerResponse) => unknown]>([
    ["what is no text", (response) => response.setHeader("content-type", "image/png")],
    ["what is compressed already", (response) => response.setHeader("content-encoding", "gzip")],
    ["a part", (response) => response.setHeader("content-range", "bytes 0-9/100")],
    ["a live line", (response) => response.setHeader("content-type", "text/event-stream")],
  ])("%s", async (_, set) => {
    answer = (response) => {
      response.setHeader("content-type", "text/html");
      set(response);
      response.end("0123456789");
    };
    expect((await get(PAGE)).body.toString()).toBe("0123456789");
  });

  it("an answer without a body", async () => {
    answer = (response) => response.writeHead(304).end();
    expect((await get(PAGE)).headers["content-encoding"]).toBeUndefined();
  });

  it.each([
    ["a request that asks for no page", { accept: "*/*", "accept-encoding": "br" }],
    ["a request for a part", { ...PAGE, range: "bytes=0-9" }],
  ])("%s", async (_, headers) => {
    answer = html;
    expect((await get(headers)).headers["content-encoding"]).toBeUndefined();
    expect(seen).toBe(headers["accept-encoding"]);
  });
});
