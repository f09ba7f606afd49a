import { lookup } from "node:dns/promises";
import { once } from "node:events";
import { request as plainRequest } from "node:http";
import { request as secureRequest } from "node:https";
import { isIP } from "node:net";
import { isAllowedAddress } from "@/domain/webhooks/address";
import { isLoopback, isPublicAddress } from "./public-address";

export type Message = { url: string; headers: Record<string, string>; body: string | Buffer };
export type PostOptions = { loopback: boolean; timeoutMs: number };

/**
 * Posts a message, as JSON unless its headers say otherwise. The name is resolved once, every resulting address is checked, and the connection uses a
 * checked one. Redirects are not followed, and only the status of the answer is read.
 * @returns the status
 * @throws with a short reason if there was no answer, or the address is not allowed
 */
export async function postMessage(message: Message, { loopback, timeoutMs }: PostOptions): Promise<number> {
  if (!isAllowedAddress(message.url, { loopback })) throw new Error("address not allowed");
  const url = new URL(message.url);
  const signal = AbortSignal.timeout(timeoutMs);
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const { address, family } = await inTime(judgedAddress(host, loopback), signal);
  return await new Promise<number>((resolve, reject) => {
    const request = (url.protocol === "https:" ? secureRequest : plainRequest)(url, {
      method: "POST",
      signal,
      agent: false,
      headers: {
        "content-type": "application/json",
        "user-agent": "so-chi-dao-webhooks/1",
        ...message.headers,
        "content-length": Buffer.byteLength(message.body),
      },
      lookup: (_name, options, done) => {
        if (options.all) done(null, [{ address, family }]);
        else done(null, address, family);
      },
    });
    request.on("response", (answer) => {
      resolve(answer.statusCode ?? 0);
      // The body of the answer is never read.
      answer.destroy();
    });
    request.on("error", (error) => reject(signal.aborted ? new Error("timeout") : error));
    request.end(message.body);
  });
}

/** A resolver may take long; it gets no more time than the answer. */
function inTime<T>(asked: Promise<T>, signal: AbortSignal): Promise<T> {
  const late = once(signal, "abort").then(() => Promise.reject<T>(new Error("timeout")));
  return Promise.race([asked, late]);
}

async function judgedAddress(host: string, loopback: boolean) {
  const found = isIP(host) ? [{ address: host, family: isIP(host) }] : await lookup(host, { all: true });
  const allowed = (address: string) => isPublicAddress(address) || (loopback && isLoopback(address));
  const [first] = found;
  if (!first || !found.every(({ address }) => allowed(address))) throw new Error("address not allowed");
  return first;
}
