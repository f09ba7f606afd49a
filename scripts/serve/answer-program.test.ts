import { createServer, request as open, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gunzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ApiAnswer, ApiRequest } from "@/app/_server/api/answer";
import { answerProgram, isForApi } from "./answer-program";

let server: Server;
let origin = "";
/** What the app answers in a test, and what it was asked last. */
let answerCall: (request: ApiRequest) => Promise<ApiAnswer>;

const WORDS = "Báo cáo kết quả. ".repeat(200);
const answering = (body: ApiAnswer["body"], status = 200) => {
  const headers = new Map([["vary", "authorization"]]);
  answerCall = async () => ({ status, headers, body });
};

beforeEach(async () => {
  server = createServer((request, response) => {
    answerProgram(request, response, answerCall).catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

/** Sends a request as it is, without what a fetch adds to it. */
function send(method: string, headers: Record<string, string> = {}, body?: Buffer) {
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; bytes: Buffer }>(
    (resolve, reject) => {
      const sent = open(`${origin}/api/v1/directives?limit=2`, { method, headers }, (answer) => {
        const parts: Buffer[] = [];
        answer.on("data", (part: Buffer) => parts.push(part));
        answer.on("end", () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            bytes: Buffer.concat(parts),
          }),
        );
      });
      sent.on("error", reject);
      sent.end(body);
    },
  );
}

describe("a program", () => {
  it("is given the method, the address, the headers and the body that it sent", async () => {
    answerCall = async ({ method, url, headers, body }) => {
      const parts: Uint8Array[] = [];
      for await (const part of body ?? []) parts.push(part);
      const said = [method, url.pathname, url.search, headers.get("authorization"), headers.get("if-match")];
      return { status: 201, headers: new Map(), body: [...said, Buffer.concat(parts)].join(" ") };
    };
    const { status, bytes } = await send("POST", { authorization: "Bearer x" }, Buffer.from("{}"));
    expect(status).toBe(201);
    expect(bytes.toString()).toBe("POST /api/v1/directives ?limit=2 Bearer x  {}");
  });

  it("gets a long text compressed if it reads that", async () => {
    answering(WORDS);
    const packed = await send("GET", { "accept-encoding": "br, gzip" });
    expect(packed.headers["content-encoding"]).toBe("gzip");
    expect(packed.headers.vary).toBe("authorization, accept-encoding");
    expect(gunzipSync(packed.bytes).toString()).toBe(WORDS);
    for (const accepted of ["", "br", "gzip;q=0"]) {
      const plain = await send("GET", { "accept-encoding": accepted });
      expect(plain.headers["content-encoding"]).toBeUndefined();
      expect(plain.headers.vary).toBe("authorization, accept-encoding");
      expect(plain.bytes.toString()).toBe(WORDS);
    }
  });

  it("gets a short text and a file as they are", async () => {
    for (const body of ["{}", new Uint8Array(Buffer.from(WORDS))]) {
      answering(body);
      const { headers, bytes } = await send("GET", { "accept-encoding": "gzip" });
      expect(headers["content-encoding"]).toBeUndefined();
      expect(headers["content-length"]).toBe(String(Buffer.byteLength(body)));
      expect(bytes.equals(Buffer.from(body))).toBe(true);
    }
  });

  it("gets the headers alone if it asks for them, and nothing of what has not changed", async () => {
    answering("{}");
    expect(await send("HEAD")).toMatchObject({ status: 200, headers: { "content-length": "2" } });
    answering(null, 304);
    const { status, bytes } = await send("GET");
    expect([status, bytes.length]).toEqual([304, 0]);
  });

  it("reads the refusal of a body that is still being sent", async () => {
    answerCall = async ({ body }) => {
      for await (const _ of body ?? []) break;
      return { status: 413, headers: new Map(), body: "too large" };
    };
    const { status, bytes } = await send("POST", {}, Buffer.alloc(300_000));
    expect([status, bytes.toString()]).toEqual([413, "too large"]);
  });
});

describe("the API's own way", () => {
  it.each([
    ["/api/v1", true],
    ["/api/v1/directives?limit=2", true],
    ["/api/v1/directives/7", true],
    // The framework leads these to their address without the stroke.
    ["/api/v1/directives/", false],
    ["/api/v1//directives", false],
    // A page of its own.
    ["/api/v1/openapi.json", false],
    ["/api/live", false],
    ["/directives", false],
  ])("of %s: %s", (url, isIts) => {
    expect(isForApi({ url })).toBe(isIts);
  });
});
