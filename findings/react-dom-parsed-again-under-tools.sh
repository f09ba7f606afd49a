#!/bin/sh
# React's client is parsed a second time while it loads, but only in a browser that a tool looks into: Lighthouse counts
# time of the page's thread that no reader waits for.
#
# Packages: react and react-dom 19.3.1, esbuild 0.28.2, ws 8.18.3; Debian's Chromium (chromium-headless-shell, or CHROMIUM_PATH).
# Guess: what a tool switches on to hear of errors costs something when an error is thrown, not when a page without errors loads.
# Seen: react-dom makes several Error objects while its module is evaluated, as marks for suspended rendering. With the
# protocol's domain Runtime switched on, as Lighthouse, Puppeteer and Playwright do, V8 keeps the line and column of each error's
# frames, and for these parses the function that encloses the whole of React again (V8.CollectSourcePositions in a trace): 46 ms
# of the page's thread at a desk here, four times that on the phone that Lighthouse imitates, counted as time blocked.
# Without that domain, in the same trace, next to nothing is parsed again.
# Fails when the time with the domain is less than five times the time without, or below 1 ms.
set -eu
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
echo '{ "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund react@19.3.1 react-dom@19.3.1 esbuild@0.28.2 ws@8.18.3
cat > page.jsx <<'JS'
import { createRoot } from "react-dom/client";
createRoot(document.getElementById("root")).render(<p id="drawn">Xin chào</p>);
JS
npx esbuild page.jsx --bundle --minify --jsx=automatic --define:process.env.NODE_ENV='"production"' --outfile=page.js --log-level=error
cat > look.js <<'JS'
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { WebSocket } from "ws";

const script = readFileSync("page.js");
const server = createServer((request, response) => {
  if (request.url === "/page.js") return response.setHeader("content-type", "text/javascript").end(script);
  response.setHeader("content-type", "text/html; charset=utf-8").end('<div id="root"></div><script src="/page.js"></script>');
}).listen(0, "127.0.0.1");
await new Promise((resolve) => server.once("listening", resolve));
const address = `http://127.0.0.1:${server.address().port}/`;

/** Milliseconds for which the page's process collects positions while the page loads. */
async function parsedAgain(withRuntime) {
  const profile = path.resolve(withRuntime ? "profile-with" : "profile-without");
  const browser = spawn(
    process.env.CHROMIUM_PATH ?? "chromium-headless-shell",
    ["--no-sandbox", "--disable-gpu", "--remote-debugging-port=0", `--user-data-dir=${profile}`, "about:blank"],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  const wire = await new Promise((resolve, reject) => {
    let said = "";
    browser.once("error", reject);
    browser.stderr.on("data", (data) => {
      said += data;
      const found = /DevTools listening on (\S+)/.exec(said);
      if (found) resolve(found[1]);
    });
  });
  const socket = new WebSocket(wire);
  await new Promise((resolve) => socket.once("open", resolve));
  const answers = new Map();
  const events = [];
  let complete = () => {};
  socket.on("message", (data) => {
    const message = JSON.parse(data);
    answers.get(message.id)?.(message.result);
    if (message.method === "Tracing.dataCollected") events.push(...message.params.value);
    if (message.method === "Tracing.tracingComplete") complete();
  });
  let id = 0;
  const ask = (method, params = {}, sessionId = undefined) =>
    new Promise((resolve) => {
      answers.set(++id, resolve);
      socket.send(JSON.stringify({ id, method, params, sessionId }));
    });
  const { targetId } = await ask("Target.createTarget", { url: "about:blank" });
  const { sessionId } = await ask("Target.attachToTarget", { targetId, flatten: true });
  if (withRuntime) await ask("Runtime.enable", {}, sessionId);
  await ask("Tracing.start", {
    traceConfig: { includedCategories: ["disabled-by-default-v8.compile", "devtools.timeline"] },
    transferMode: "ReportEvents",
  });
  await ask("Page.navigate", { url: address }, sessionId);
  await new Promise((resolve) => setTimeout(resolve, 2500));
  const ended = new Promise((resolve) => {
    complete = resolve;
  });
  await ask("Tracing.end");
  await ended;
  const closed = new Promise((resolve) => browser.once("exit", resolve));
  await ask("Browser.close");
  await closed;
  if (!events.some(({ name, args }) => name === "EvaluateScript" && args?.data?.url?.endsWith("/page.js")))
    throw new Error("the page's script was not run");
  const found = events.filter(({ name }) => name === "V8.CollectSourcePositions");
  return found.reduce((sum, { dur }) => sum + dur, 0) / 1000;
}

const median = (figures) => figures.sort((one, other) => one - other)[1];
const without = median([await parsedAgain(false), await parsedAgain(false), await parsedAgain(false)]);
const withTool = median([await parsedAgain(true), await parsedAgain(true), await parsedAgain(true)]);
server.close();
console.log(`parsed again while the page loads, ms, median of three: ${without.toFixed(2)} without Runtime, ${withTool.toFixed(2)} with it`);
if (withTool < 1 || withTool < 5 * without) process.exit(1);
JS
node look.js
