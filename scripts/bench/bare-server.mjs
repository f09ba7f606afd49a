// The floors of the benchmark: bytes from plain node:http under /bytes, and Next on its own for the rest.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import next from "next";

const app = next({ dev: false, dir: path.join(import.meta.dirname, "bare-app") });
await app.prepare();
const handle = app.getRequestHandler();
/** By path: one answer of the product, read once. */
const answers = new Map();

const server = createServer((request, response) => {
  if (!request.url.startsWith("/bytes/")) return handle(request, response);
  const file = path.join(process.env.BENCH_ANSWERS, path.basename(request.url));
  if (!answers.has(file)) answers.set(file, readFileSync(file));
  response.writeHead(200, { "content-type": "application/octet-stream" });
  response.end(answers.get(file));
});
server.listen(0, "127.0.0.1", () => process.send({ port: server.address().port }));
process.on("SIGTERM", () => process.exit(0));
