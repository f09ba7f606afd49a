import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request as ask, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliCompressSync, brotliDecompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readCompressedFiles, sendCompressed } from "./compressed-files";

const SCRIPT = "console.log('sổ');\n".repeat(50);
const folder = mkdtempSync(path.join(tmpdir(), "so-chi-dao-static-"));
mkdirSync(path.join(folder, "chunks"));
writeFileSync(path.join(folder, "chunks", "a.js"), SCRIPT);
writeFileSync(path.join(folder, "chunks", "a.js.br"), brotliCompressSync(SCRIPT));
writeFileSync(path.join(folder, "chunks", "plain.js"), SCRIPT);
writeFileSync(path.join(folder, "secret.txt.br"), "none");
const files = readCompressedFiles(folder);
const server = createServer((request, response) => {
  if (!sendCompressed(request, response, files)) response.writeHead(299).end("next");
});
beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

function get(address: string, headers: Record<string, string>, method = "GET") {
  const { port } = server.address() as AddressInfo;
  return new Promise<{ status?: number; headers: Record<string, unknown>; body: Buffer }>(
    (resolve, reject) => {
      ask({ port, path: address, method, headers }, (answer) => {
        const parts: Buffer[] = [];
        answer.on("data", (part: Buffer) => parts.push(part));
        answer.on("end", () =>
          resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) }),
        );
      })
        .on("error", reject)
        .end();
    },
  );
}

const HERE = "/_next/static/chunks/a.js";

describe("a built file that was compressed", () => {
  it("is sent so to a browser that reads Brotli", async () => {
    const answer = await get(`${HERE}?v=1`, { "accept-encoding": "gzip, deflate, br, zstd" });
    expect(answer.status).toBe(200);
    expect(brotliDecompressSync(answer.body).toString()).toBe(SCRIPT);
    expect(answer.headers).toMatchObject({
      "content-encoding": "br",
      "content-type": "application/javascript; charset=UTF-8",
      "content-length": String(answer.body.length),
      "cache-control": "public, max-age=31536000, immutable",
      vary: "Accept-Encoding",
    });
  });

  it("has the same head without a body when only that is asked for", async () => {
    const answer = await get(HERE, { "accept-encoding": "br;q=0.5" }, "HEAD");
    expect(answer.headers).toMatchObject({ "content-encoding": "br" });
    expect(answer.body.length).toBe(0);
  });

  it.each([
    ["a browser that does not name it", HERE, { "accept-encoding": "gzip, brotli" }, "GET"],
    ["a browser that refuses it", HERE, { "accept-encoding": "gzip, br;q=0" }, "GET"],
    ["a browser that refuses it in other figures", HERE, { "accept-encoding": "br; q=0.000" }, "GET"],
    ["a browser that names none", HERE, {}, "GET"],
    ["a question for a part", HERE, { "accept-encoding": "br", range: "bytes=0-9" }, "GET"],
    ["another method", HERE, { "accept-encoding": "br" }, "POST"],
    ["a file without a compressed copy", "/_next/static/chunks/plain.js", { "accept-encoding": "br" }, "GET"],
    ["a file of another kind", "/_next/static/secret.txt", { "accept-encoding": "br" }, "GET"],
    [
      "an address that leaves the folder",
      "/_next/static/../static/chunks/a.js",
      { "accept-encoding": "br" },
      "GET",
    ],
  ])("is left to Next: %s", async (_, address, headers, method) => {
    expect((await get(address, headers as Record<string, string>, method)).status).toBe(299);
  });
});
