// Tries deploy/nginx.conf and deploy/Caddyfile with the real programs (apt-get install nginx-light caddy) in front of
// the built server: TLS, redirect, sign-in by a form, foreign Origin, the client's address, live updates, large
// bodies. No part of npm test. Prints a table, and exits with 1 if anything differs.
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request as overTls } from "node:https";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { hiddenFields } from "./try-floods/bad-requests";

const NAME = "so.coquan.vn";
const folder = mkdtempSync(path.join(tmpdir(), "so-chi-dao-proxies-"));
const running: ChildProcess[] = [];
let wrong = 0;
try {
  const files = { cert: path.join(folder, "fullchain.pem"), key: path.join(folder, "privkey.pem") };
  execFileSync(
    "openssl",
    [
      "req",
      "-x509",
      "-newkey",
      "ec",
      "-pkeyopt",
      "ec_paramgen_curve:prime256v1",
      "-nodes",
      "-days",
      "2",
      "-subj",
      `/CN=${NAME}`,
      "-addext",
      `subjectAltName=DNS:${NAME}`,
      "-keyout",
      files.key,
      "-out",
      files.cert,
    ],
    { stdio: "ignore" },
  );
  const ca = readFileSync(files.cert);
  for (const start of [startNginx, startCaddy]) {
    const app = await startApp();
    const proxy = await start(app, files);
    await tryOut(proxy.name, proxy.tls, ca);
    for (const child of running.splice(0)) await ended(child);
  }
} finally {
  for (const child of running) await ended(child);
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = wrong === 0 ? 0 : 1;

/** The built server as the unit starts it, on a free port, with an agency of its own. @returns its port */
async function startApp(): Promise<number> {
  const data = mkdtempSync(path.join(folder, "data-"));
  const child = spawn(process.execPath, ["scripts/serve.mjs"], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      HOST: "127.0.0.1",
      PORT: "0",
      SO_CHI_DAO_DATA: data,
      SO_CHI_DAO_TRUST_PROXY: "1",
      SO_CHI_DAO_BACKUPS: "off",
      PUBLIC_URL: `https://${NAME}`,
    },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  running.push(child);
  return new Promise((resolve, reject) => {
    child.once("message", (message) => resolve((message as { port: number }).port));
    child.once("exit", () => reject(new Error("the server ended")));
  });
}

type Files = { cert: string; key: string };

/** The shipped configuration, with only ports and places replaced. */
async function startNginx(app: number, { cert, key }: Files) {
  const [plain, tls] = [await freePort(), await freePort()];
  const own = mkdtempSync(path.join(folder, "nginx-"));
  const server = readFileSync("deploy/nginx.conf", "utf8")
    .replaceAll("127.0.0.1:3000", `127.0.0.1:${app}`)
    .replace("listen 80;", `listen 127.0.0.1:${plain};`)
    .replace("listen 443 ssl http2;", `listen 127.0.0.1:${tls} ssl http2;`)
    .replaceAll(/ *listen \[::\].*\n/g, "")
    .replace("/etc/ssl/so-chi-dao/fullchain.pem", cert)
    .replace("/etc/ssl/so-chi-dao/privkey.pem", key);
  mkdirSync(path.join(own, "tmp"));
  const temp = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((kind) => `${kind}_temp_path ${own}/tmp/${kind};`)
    .join("\n");
  const file = path.join(own, "nginx.conf");
  writeFileSync(
    file,
    `${process.getuid?.() === 0 ? "user root;\n" : ""}pid ${own}/pid;\nerror_log ${own}/error.log;\nevents {}\nhttp {\naccess_log off;\n${temp}\n${server}}\n`,
  );
  execFileSync("nginx", ["-t", "-q", "-c", file, "-p", own]);
  running.push(spawn("nginx", ["-c", file, "-p", own, "-g", "daemon off;"], { stdio: "inherit" }));
  await reachable(tls);
  const redirect = await fetch(`http://127.0.0.1:${plain}/directives`, {
    redirect: "manual",
    headers: { host: NAME },
  });
  check("nginx", "plain HTTP leads to HTTPS", redirect.status, 301);
  return { name: "nginx", tls };
}

async function startCaddy(app: number, { cert, key }: Files) {
  const tls = await freePort();
  const own = mkdtempSync(path.join(folder, "caddy-"));
  const site = readFileSync("deploy/Caddyfile", "utf8")
    .replaceAll("127.0.0.1:3000", `127.0.0.1:${app}`)
    .replace("\nso.coquan.vn {", `\n${NAME}:${tls} {`)
    .replace(
      "\ttls /etc/ssl/so-chi-dao/fullchain.pem /etc/ssl/so-chi-dao/privkey.pem",
      `\ttls ${cert} ${key}`,
    );
  const file = path.join(own, "Caddyfile");
  writeFileSync(file, `{\n\tadmin off\n\tauto_https disable_redirects\n}\n${site}`);
  const env = { ...process.env, HOME: own, XDG_DATA_HOME: own, XDG_CONFIG_HOME: own };
  running.push(spawn("caddy", ["run", "--config", file, "--adapter", "caddyfile"], { env, stdio: "ignore" }));
  await reachable(tls);
  return { name: "caddy", tls };
}

type Answer = { status: number; headers: Record<string, unknown>; body: string; firstAfterMs: number };

async function tryOut(proxy: string, port: number, ca: Buffer): Promise<void> {
  const send = (
    method: string,
    target: string,
    headers: Record<string, string> = {},
    body?: string | Buffer,
  ) =>
    new Promise<Answer>((resolve, reject) => {
      const begun = performance.now();
      const options = { host: "127.0.0.1", port, servername: NAME, ca, method, path: target };
      const sent = overTls({ ...options, headers: { host: NAME, ...headers } }, (answer) => {
        let text = "";
        let firstAfterMs = 0;
        const end = () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text, firstAfterMs });
        answer.on("data", (chunk) => {
          firstAfterMs ||= performance.now() - begun;
          text += String(chunk);
        });
        answer.once("end", end);
        answer.once("error", end);
      });
      sent.once("error", reject);
      sent.end(body);
    });
  const page = await send("GET", "/set-up");
  check(proxy, "a page over TLS", page.status, 200);
  check(
    proxy,
    "HTTPS is required from then on",
    String(page.headers["strict-transport-security"]),
    "max-age=31536000",
  );
  const fields = hiddenFields(page.body);
  const form = [...fields, ["code", "WRONG"], ["account", "quantri"]]
    .map(([name, value]) => `--XB\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
    .join("");
  const type = { "content-type": "multipart/form-data; boundary=XB" };
  const own = await send("POST", "/set-up", { ...type, origin: `https://${NAME}` }, `${form}--XB--\r\n`);
  check(proxy, "a form from the agency's own address", own.status, 200);
  const foreign = await send(
    "POST",
    "/set-up",
    { ...type, origin: "https://khac.example" },
    `${form}--XB--\r\n`,
  );
  check(proxy, "a form from another site", foreign.status, 403);
  const forged = { ...type, origin: "https://khac.example", "x-forwarded-host": "khac.example" };
  check(
    proxy,
    "the same with a forged name",
    (await send("POST", "/set-up", forged, `${form}--XB--\r\n`)).status,
    403,
  );
  check(
    proxy,
    "87 MB",
    (await send("POST", "/set-up", { ...type, origin: `https://${NAME}` }, Buffer.alloc(87e6)).catch(cut))
      .status,
    413,
  );
  check(proxy, "the program's figures from outside", (await send("GET", "/metrics")).status, 404);
  check(proxy, "live updates without a session", (await send("GET", "/api/live")).status, 401);
  // Each request with another forged first address: tries are counted by the address that the proxy saw.
  let limited = 0;
  for (let attempt = 0; attempt < 40 && limited !== 429; attempt++) {
    limited = (await send("GET", "/api/v1/meetings", { "x-forwarded-for": `10.9.8.${attempt}` })).status;
  }
  check(proxy, "tries with forged addresses are counted together", limited, 429);
}

/** A proxy may cut the line while a body that is too large is still being sent. */
function cut(): Answer {
  return { status: 413, headers: {}, body: "", firstAfterMs: 0 };
}

function check(proxy: string, what: string, got: string | number, wanted: string | number): void {
  const good = got === wanted;
  if (!good) wrong += 1;
  console.log(
    `${good ? "ok " : "BAD"} ${proxy.padEnd(6)} ${what}: ${got}${good ? "" : ` instead of ${wanted}`}`,
  );
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

async function reachable(port: number): Promise<void> {
  const { connect } = await import("node:net");
  for (let attempt = 0; attempt < 100; attempt++) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, "127.0.0.1", () => {
        socket.destroy();
        resolve(true);
      });
      socket.once("error", () => resolve(false));
    });
    if (open) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`nothing listens on ${port}`);
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once("exit", () => resolve());
    child.kill("SIGTERM");
  });
}
