// A push service with one browser behind it, on 127.0.0.1: makes a subscription, and decrypts what is posted to it by
// the browser's side of RFC 8291 with Web Crypto. Run as a child, it reports {subscription} and then {taken} of each
// message, and answers with the status that it was told last.
import { createServer } from "node:http";

const { subtle } = globalThis.crypto;
const P256 = { name: "ECDH", namedCurve: "P-256" };
const pair = await subtle.generateKey(P256, true, ["deriveBits"]);
const point = Buffer.from(await subtle.exportKey("raw", pair.publicKey));
const secret = globalThis.crypto.getRandomValues(Buffer.alloc(16));
let status = 201;

const server = createServer(async (request, response) => {
  const parts = [];
  for await (const part of request) parts.push(part);
  const body = Buffer.concat(parts);
  const text = await decrypt(body).catch((error) => `not decrypted: ${error}`);
  process.send?.({ taken: { path: request.url, headers: request.headers, bytes: body.length, text } });
  response.writeHead(status).end();
});

/** salt 16, record size 4, length of the key 1, key, then one record of AES-128-GCM that ends with 2. */
async function decrypt(body) {
  const salt = body.subarray(0, 16);
  const senderPoint = body.subarray(21, 21 + body[20]);
  const record = body.subarray(21 + body[20]);
  const sender = await subtle.importKey("raw", senderPoint, P256, false, []);
  const shared = await subtle.deriveBits({ name: "ECDH", public: sender }, pair.privateKey, 256);
  const about = Buffer.concat([Buffer.from("WebPush: info\0"), point, senderPoint]);
  const input = await derive(shared, secret, about, 32);
  const bytes = await derive(input, salt, Buffer.from("Content-Encoding: aes128gcm\0"), 16);
  const iv = await derive(input, salt, Buffer.from("Content-Encoding: nonce\0"), 12);
  const key = await subtle.importKey("raw", bytes, "AES-GCM", false, ["decrypt"]);
  const plain = Buffer.from(await subtle.decrypt({ name: "AES-GCM", iv }, key, record));
  if (plain.at(-1) !== 2) throw new Error("no last record");
  return plain.subarray(0, -1).toString("utf8");
}

async function derive(bytes, salt, info, length) {
  const key = await subtle.importKey("raw", bytes, "HKDF", false, ["deriveBits"]);
  return await subtle.deriveBits({ name: "HKDF", hash: "SHA-256", salt, info }, key, length * 8);
}

process.on("message", ({ answer }) => {
  status = answer;
  process.send?.({ answering: answer });
});
process.on("disconnect", () => process.exit(0));
server.listen(0, "127.0.0.1", () => {
  const endpoint = `http://127.0.0.1:${server.address().port}/push/mot-dia-chi`;
  const keys = { p256dh: point.toString("base64url"), auth: Buffer.from(secret).toString("base64url") };
  process.send?.({ subscription: { endpoint, keys } });
});
