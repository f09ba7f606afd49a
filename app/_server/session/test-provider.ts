import { spawn } from "node:child_process";
import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse, request as send } from "node:http";
import { type AddressInfo, createServer as createSocket } from "node:net";
import path from "node:path";

export const TEST_CLIENT = { clientId: "so-chi-dao", clientSecret: "a secret of the tests, 0123456789" };

export type TestProvider = {
  issuer: string;
  /** The key with which it signs. */
  key: KeyObject;
  /** Changes the ID tokens that it issues from now on, as somebody between the two servers could. */
  change: (idToken: (issued: string) => string) => void;
  stop: () => Promise<void>;
};

/**
 * Starts a real provider in a process of its own, behind a proxy that can change its ID tokens.
 * @param back the address of the app, to which it sends people back
 */
export async function startTestProvider(back: string): Promise<TestProvider> {
  const { privateKey: key } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const port = await freePort();
  let changed = (issued: string) => issued;
  const proxy = createServer((request, response) =>
    pass(request, response, port, (issued) => changed(issued)),
  );
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  const jwk = { ...key.export({ format: "jwk" }), use: "sig", alg: "RS256", kid: "tests" };
  const given = JSON.stringify({ issuer, port, key: jwk, back });
  const child = spawn(
    process.execPath,
    [path.join(import.meta.dirname, "test-provider-process.mjs"), given],
    {
      stdio: ["ignore", "pipe", "ignore"],
    },
  );
  await new Promise<void>((resolve, reject) => {
    child.stdout.once("data", () => resolve());
    child.once("exit", (code) => reject(new Error(`the provider ended: ${code}`)));
  });
  return {
    issuer,
    key,
    change: (idToken) => {
      changed = idToken;
    },
    stop: async () => {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill();
      proxy.close();
      proxy.closeAllConnections();
      await ended;
    },
  };
}

/**
 * Signs a person in on the provider's own pages, as a browser would.
 * @param address to which the app sent the person
 * @returns the address to which the provider sends the person back
 */
export async function signInAtProvider(address: string, name: string, app: string): Promise<string> {
  const jar = new Map<string, string>();
  let next = new URL(address);
  for (let step = 0; step < 10; step++) {
    if (next.href.startsWith(app)) return next.href;
    const isForm = next.pathname.startsWith("/interaction/");
    const answer = await fetch(next, {
      redirect: "manual",
      headers: { cookie: [...jar].map(([key, value]) => `${key}=${value}`).join("; ") },
      ...(isForm && {
        method: "POST",
        body: new URLSearchParams({ prompt: "login", login: name, password: "x" }),
      }),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, key = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      jar.set(key, value);
    }
    const location = answer.headers.get("location");
    if (location === null)
      throw new Error(`no way on from ${next.pathname}: ${answer.status} ${await answer.text()}`);
    next = new URL(location, next);
  }
  throw new Error("the provider sends in circles");
}

function pass(
  request: IncomingMessage,
  response: ServerResponse,
  port: number,
  changed: (issued: string) => string,
): void {
  const { method, headers, url: path } = request;
  const forwarded = send({ host: "127.0.0.1", port, path, method, headers }, (answer) => {
    if (path !== "/token" || answer.statusCode !== 200) {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
      return;
    }
    const parts: Buffer[] = [];
    answer.on("data", (part) => parts.push(part));
    answer.on("end", () => {
      const tokens = JSON.parse(Buffer.concat(parts).toString("utf8"));
      response.writeHead(200, { "content-type": "application/json" });
      response.end(JSON.stringify({ ...tokens, id_token: changed(tokens.id_token) }));
    });
  });
  forwarded.on("error", () => response.destroy());
  request.pipe(forwarded);
}

/** A port of this machine that nothing uses. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const socket = createSocket().listen(0, "127.0.0.1", () => {
      const { port } = socket.address() as AddressInfo;
      socket.close(() => resolve(port));
    });
  });
}
