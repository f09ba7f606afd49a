// The way of a program's request: past the framework, whose own handling of a route costs more than most answers do.
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { ApiAnswer, ApiRequest } from "@/app/_server/api/answer";
import { doorOf } from "./doors.ts";
import { hasBody } from "./has-body.ts";
import { readsEncoding } from "./reads-encoding.ts";

const API = "/api/v1/[[...path]]";
/** Smaller answers gain nothing from being compressed. */
const COMPRESSED_FROM_BYTES = 1024;
const compress = promisify(gzip);

/** Whether a request is for the API. An address that the framework would correct first is left to it. */
export function isForApi({ url = "" }: Pick<IncomingMessage, "url">): boolean {
  const path = url.split("?", 1)[0] ?? "";
  return doorOf(path)?.address === API && !path.endsWith("/") && !path.includes("//");
}

/**
 * Answers a request that has entered.
 * @param answerCall answers what was asked; from the app
 */
export async function answerProgram(
  request: IncomingMessage,
  response: ServerResponse,
  answerCall: (request: ApiRequest, now: Date) => Promise<ApiAnswer>,
): Promise<void> {
  const { method = "GET", url = "", headers } = request;
  const answer = await answerCall(
    {
      method,
      url: new URL(url, "http://localhost"),
      headers: { get: (name) => headerOf(headers[name]) },
      // A body that is too large is refused while it comes: the refusal still has to reach the sender.
      body: hasBody(request) ? request.iterator({ destroyOnReturn: false }) : null,
    },
    new Date(),
  );
  const sent: OutgoingHttpHeaders = Object.fromEntries(answer.headers);
  let { body } = answer;
  if (isCompressible(body)) {
    sent.vary = [sent.vary, "accept-encoding"].filter(Boolean).join(", ");
    if (readsEncoding(headers["accept-encoding"], "gzip")) {
      body = new Uint8Array(await compress(body));
      sent["content-encoding"] = "gzip";
    }
  }
  if (body !== null) sent["content-length"] = Buffer.byteLength(body);
  response.writeHead(answer.status, sent);
  response.end(method === "HEAD" ? undefined : (body ?? undefined));
}

const headerOf = (value: string | string[] | undefined): string | null =>
  Array.isArray(value) ? value.join(", ") : (value ?? null);

const isCompressible = (body: ApiAnswer["body"]): body is string =>
  typeof body === "string" && body.length >= COMPRESSED_FROM_BYTES;
