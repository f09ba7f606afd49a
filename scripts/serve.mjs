// One server process: Next behind plain node:http, which adds the headers of every answer and shuts down
// gracefully.
import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import path from "node:path";
import { setFlagsFromString } from "node:v8";
import next from "next";
import { refuseStart } from "./refuse-start.mjs";
import { answerProgram, isForApi } from "./serve/answer-program.ts";
import { compressPage } from "./serve/compress-page.ts";
import { readCompressedFiles, sendCompressed } from "./serve/compressed-files.ts";
import { enter } from "./serve/enter.ts";
import { inlineStyles, readStyleSheets } from "./serve/inline-styles.ts";
import { countRequest, figuresOfProcess, mayReadMetrics, writeMetrics } from "./serve/metrics.ts";
import { figuresOfAll, offerFigures } from "./serve/processes.ts";
import { readsEncoding } from "./serve/reads-encoding.ts";
import { underRequestId } from "./serve/request-id.ts";

// Twice as much as is in use, before garbage is collected: by itself V8 lets a process grow to several times that.
setFlagsFromString("--heap-growing-percent=100");
globalThis.soChiDaoRefuseStart = refuseStart;
const started = Promise.withResolvers();
globalThis.soChiDaoStarted = started.resolve;
const port = portOf(process.env.PORT || "3000");
const hostname = process.env.HOST ?? "0.0.0.0";
const behindProxy = process.env.SO_CHI_DAO_TRUST_PROXY === "1";
const secure = (process.env.PUBLIC_URL ?? "").startsWith("https://");

/** Signing out leads on to the identity provider; browsers apply form-action to that redirect too. */
const leavesTo = [URL.parse(process.env.SO_CHI_DAO_OIDC_ISSUER ?? "")?.origin].filter(Boolean);

const compressed = readCompressedFiles(
  path.resolve(import.meta.dirname, "..", process.env.NEXT_DIST_DIR ?? ".next", "static"),
);
const sheets = readStyleSheets(compressed);

/** Live connections: answers without an end of their own. */
const lines = new Set();

// A connection is never handed over to another protocol: Next would keep one that nothing answers open for ever, and
// outside every bound.
const server = createServer({ shouldUpgradeCallback: () => false }, (request, response) =>
  underRequestId((id) => {
    response.setHeader("x-request-id", id);
    countRequest(request, response, id);
    // Before the headers of forwarding are written for the app.
    if (request.url === "/metrics" && mayReadMetrics(request)) return answerMetrics(response);
    return answer(request, response);
  }),
);

async function answer(request, response) {
  if (request.url.startsWith("/api/live")) {
    lines.add(response);
    response.once("close", () => lines.delete(response));
  }
  tellWhoAsks(request);
  protect(request, response);
  const handle = await ready;
  const fault = (error) => {
    console.error(error);
    if (!response.headersSent) response.writeHead(500);
    response.end();
  };
  enter(request, response, (checked) => {
    if (sendCompressed(checked, response, compressed)) return;
    const answerCall = globalThis.soChiDaoAnswerApi;
    if (answerCall && isForApi(checked)) {
      answerProgram(checked, response, answerCall).catch(fault);
      return;
    }
    // Others are sent the sheet itself by Next, without its cookie.
    const getsCookie = readsEncoding(checked.headers["accept-encoding"], "br");
    compressPage(checked, response);
    if (getsCookie) inlineStyles(checked, response, sheets);
    handle(checked, response).catch(fault);
  }).catch(fault);
}

async function answerMetrics(response) {
  const all = await figuresOfAll(figuresOfProcess);
  response.writeHead(200, { "content-type": "text/plain; version=0.0.4", "cache-control": "no-store" });
  response.end(writeMetrics(all, globalThis.soChiDaoFigures?.() ?? {}));
}

offerFigures(figuresOfProcess);

// A slow sender may take long for an upload, but not for its headers.
server.headersTimeout = 15_000;
server.requestTimeout = 300_000;
// Longer than proxies keep a connection that is idle (Caddy: two minutes): one that sends on it just when it is closed
// would answer its browser with an error.
server.keepAliveTimeout = 130_000;
const opened = await listen();
const everywhere = hostname === "0.0.0.0";
// Next fetches the page that an action redirects to; without the real address every redirect would reload the
// page, and one that differs only after the # would show nothing.
const ready = prepare(next({ dev: false, hostname: everywhere ? "127.0.0.1" : hostname, port: opened }));
await ready;
// Of several processes the first one says it.
if (!process.env.SO_CHI_DAO_QUIET) {
  console.log(`\n  Sổ chỉ đạo: http://${everywhere ? "localhost" : hostname}:${opened}\n`);
}
process.send?.({ port: opened });

let stopping = false;
for (const signal of ["SIGTERM", "SIGINT"]) {
  // npm and a process group both pass a signal on: the same one comes twice, and the second must not cut the
  // shutdown short.
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    // Current requests are finished; live connections are closed, and their pages reconnect to the next process;
    // anything that hangs is cut after a while.
    for (const line of lines) line.destroy();
    server.keepAliveTimeout = 1;
    setTimeout(() => process.exit(0), 8000).unref();
    // Sending is finished too: accepted mail and messages are recorded as such.
    const settled = globalThis.soChiDaoStopJobs?.();
    server.close(async () => {
      await settled;
      process.exit(0);
    });
    server.closeIdleConnections();
  });
}

function portOf(given) {
  const number = Number(given);
  return Number.isInteger(number) && number >= 0 && number <= 65535
    ? number
    : refuseStart("port_invalid", given);
}

function listen() {
  return new Promise((resolve) => {
    server.once("error", ({ code, message }) => {
      if (code === "EADDRINUSE") refuseStart("port_taken", String(port));
      if (code === "EACCES") refuseStart("port_not_allowed", String(port));
      if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") refuseStart("host_unknown", hostname);
      refuseStart("unknown", message);
    });
    server.listen(port, hostname, () => resolve(server.address().port));
  });
}

async function prepare(app) {
  await app.prepare();
  // Next does not wait for instrumentation.ts, which migrates the data.
  await started.promise;
  return app.getRequestHandler();
}

/**
 * The address comes from the socket: a client's header must not choose the address under which tries are counted.
 */
function tellWhoAsks(request) {
  if (behindProxy) return;
  for (const name of Object.keys(request.headers)) {
    if (name.startsWith("x-forwarded-")) delete request.headers[name];
  }
  request.headers["x-forwarded-for"] = request.socket.remoteAddress ?? "";
}

function protect(request, response) {
  // Node draws the randomness of many of these at once; sixteen bytes by themselves take many times as long.
  const nonce = randomUUID();
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    // Bars set their widths in style attributes, which have no nonce.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    `form-action ${["'self'", ...leavesTo].join(" ")}`,
    "frame-ancestors 'none'",
  ].join("; ");
  // Next reads the nonce from here and puts it on its own scripts.
  request.headers["content-security-policy"] = policy;
  if (!request.url.startsWith("/files/")) response.setHeader("content-security-policy", policy);
  response.setHeader("x-content-type-options", "nosniff");
  response.setHeader("x-frame-options", "DENY");
  // A calendar's address is a secret: its answer has a stricter policy, and two policies would be sent together.
  if (!request.url.startsWith("/api/calendar/")) response.setHeader("referrer-policy", "same-origin");
  response.setHeader("permissions-policy", "camera=(), microphone=(), geolocation=()");
  response.setHeader("cross-origin-opener-policy", "same-origin");
  if (secure) response.setHeader("strict-transport-security", "max-age=31536000");
}
