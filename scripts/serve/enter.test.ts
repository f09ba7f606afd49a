import { createServer, type IncomingMessage, request as open, type Server } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { enter } from "./enter";

const MB = 1024 * 1024;
let server: Server;
let origin = "";
/** Of the last request: what the server has received on its line, with everything behind it. */
let line: Socket | undefined;

beforeEach(async () => {
  server = createServer((request, response) => {
    line = request.socket;
    void enter(request, response, (checked: IncomingMessage) => {
      // The API refuses a token before it reads a body.
      if (request.url?.startsWith("/api/v1/")) response.writeHead(401).end("{}");
      else checked.resume().once("end", () => response.end("taken"));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

/**
 * Sends so many megabytes as fast as the server takes them, also after its answer, until the server ends the line.
 * @returns the status and what the server received
 */
async function pour(path: string, megabytes: number, headers: Record<string, string>) {
  const { hostname, port } = new URL(origin);
  const isChunked = headers["content-length"] === undefined;
  const head = { host: hostname, ...(isChunked && { "transfer-encoding": "chunked" }), ...headers };
  const sent = connect(Number(port), hostname);
  let answer = "";
  sent.on("data", (chunk) => {
    answer += String(chunk);
  });
  sent.on("error", () => undefined);
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}\r\n`);
  sent.write(`POST ${path} HTTP/1.1\r\n${lines.join("")}\r\n`);
  const data = Buffer.alloc(MB, "x");
  const piece = isChunked ? Buffer.concat([Buffer.from("100000\r\n"), data, Buffer.from("\r\n")]) : data;
  let left = megabytes;
  const more = () => {
    while (left > 0 && !sent.destroyed) {
      left -= 1;
      if (!sent.write(piece)) return void sent.once("drain", more);
    }
  };
  more();
  await new Promise((resolve) => sent.once("close", resolve));
  return { status: Number(answer.split(" ")[1]), received: line?.bytesRead ?? 0 };
}

describe("a stranger who sends too much", () => {
  it.each([
    [
      "with its length",
      "/sign-in",
      { "content-type": "text/plain", "next-action": "0".repeat(42), "content-length": String(60 * MB) },
      413,
    ],
    ["without a length", "/sign-in", { "content-type": "text/plain", "next-action": "0".repeat(42) }, 413],
    ["where nothing is read", "/api/health", {}, 405],
    ["to a handler that answers before it reads", "/api/v1/meetings", {}, 401],
  ])("%s is answered, and hardly any of it is received", async (_, path, headers, wanted) => {
    const { status, received } = await pour(path, 60, headers);
    expect(status).toBe(wanted);
    expect(received).toBeLessThan(8 * MB);
  });
});

/** Begins a body of 60 KB and does not end it. @returns the status of an early answer; null if it is waited for */
function begin(address: string) {
  const headers = {
    "content-type": "text/plain",
    "next-action": "0".repeat(42),
    "content-length": "61440",
    "x-forwarded-for": address,
  };
  const sent = open(`${origin}/sign-in`, { method: "POST", headers });
  sent.write("[");
  const answered = new Promise<number>((resolve, reject) => {
    sent.once("response", (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    sent.once("error", reject);
  });
  return { answered, end: () => sent.end(`${"1".repeat(61_438)}]`), drop: () => sent.destroy() };
}

it("holds some slow bodies of one address, refuses more of it, and takes those of others meanwhile", async () => {
  // 34 of them are 2 MB.
  const slow = Array.from({ length: 40 }, () => begin("10.0.0.1"));
  const statuses: number[] = [];
  for (const { answered } of slow) answered.then((status) => statuses.push(status)).catch(() => undefined);
  while (statuses.length < 6) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(statuses).toEqual([429, 429, 429, 429, 429, 429]);
  const other = begin("10.0.0.2");
  other.end();
  expect(await other.answered).toBe(200);
  // Room is free again once a sender has gone.
  for (const { drop } of slow) drop();
  for (;;) {
    const again = begin("10.0.0.1");
    again.end();
    if ((await again.answered) === 200) break;
  }
});

it.each([
  ["/api/v1/references/%00", 400, "server.address_invalid", "Địa chỉ trang không viết đúng."],
  [`/api/v1/directives?q=${"a".repeat(9000)}`, 414, "server.address_too_long", "Địa chỉ trang quá dài."],
])("gives a program the code and a sentence for %.30s", async (path, status, code, sentence) => {
  // A client of its own: fetch would mend the address first.
  const answer = await new Promise<IncomingMessage>((resolve) => open(`${origin}${path}`, resolve).end());
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  const problem = JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>;
  expect(answer.headers["content-type"]).toBe("application/problem+json");
  expect(problem).toMatchObject({ type: "about:blank", status, code });
  expect(problem.detail).toContain(sentence);
});
