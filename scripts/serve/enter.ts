// The way of every request: its address, method, origin and body are checked by the table of doors before Next, or
// any code of the app, reads it.
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import { checkForm } from "./check-form.ts";
import { checkReply } from "./check-reply.ts";
import { isRouterState } from "./check-router-state.ts";
import { type BodyLimits, type Door, doorOf, MAX_ADDRESS, MAX_QUERY_FIELDS } from "./doors.ts";
import { hasBody } from "./has-body.ts";
import { type DoorRefusal, refuseRequest, stopUnread } from "./refuse-request.ts";
import { takeBody, withBody } from "./take-body.ts";

const ACTION_ID = /^[0-9a-f]{40,44}$/;

/**
 * Checks a request and hands it on.
 * @param handle gets the request, with its body complete, if it may enter
 */
export async function enter(
  request: IncomingMessage,
  response: ServerResponse,
  handle: (request: IncomingMessage) => void,
): Promise<void> {
  const { url = "", method = "" } = request;
  const badAddress = checkAddress(url);
  if (badAddress) return refuseRequest(request, response, badAddress);
  const shown = request.headers["next-router-state-tree"];
  if (shown !== undefined && !isRouterState(shown)) return refuseRequest(request, response, "header_broken");
  const door = doorOf(url.split("?", 1)[0] ?? "");
  if (!door) return refuseRequest(request, response, "address_invalid");
  if (door.methods !== "any" && !door.methods.includes(method)) {
    return refuseRequest(request, response, "method_not_allowed", { methods: door.methods });
  }
  if (door.sameOrigin && !isSafe(method) && !isOurs(request)) {
    return refuseRequest(request, response, "foreign_origin");
  }
  if (!hasBody(request)) return handle(request);
  if (door.ownBounds) {
    stopUnread(request, response);
    return handle(request);
  }
  if (isSafe(method)) return refuseRequest(request, response, "kind_not_read");
  const refused = checkHead(request, door);
  if (refused) return refuseRequest(request, response, refused);
  const isKnown = (await globalThis.soChiDaoIsKnown?.(request.headers.cookie)) ?? false;
  const limits = isKnown ? door.known : door.stranger;
  if (!limits) return refuseRequest(request, response, "kind_not_read");
  const taken = await takeBody(request, limits, isKnown ? null : addressOf(request));
  if ("code" in taken) {
    if (taken.code !== "cut") refuseRequest(request, response, taken.code, { isKnown });
    return;
  }
  const bad = checkBody(request, taken.body, limits);
  if (bad) {
    taken.release();
    return refuseRequest(request, response, bad, { isKnown });
  }
  response.once("close", taken.release);
  handle(withBody(request, taken.body));
}

/** As the server has written it into the request: the last address that is not the client's own word. */
const addressOf = ({ headers }: IncomingMessage): string =>
  String(headers["x-forwarded-for"] ?? "")
    .split(",")
    .at(-1)
    ?.trim() ?? "";

/** Next answers 500 to an address that it cannot decode, and takes long for one with thousands of fields. */
function checkAddress(url: string): DoorRefusal | null {
  if (url.length > MAX_ADDRESS) return "address_too_long";
  if (!url.startsWith("/")) return "address_invalid";
  if ((url.split("?")[1]?.match(/&/g)?.length ?? 0) >= MAX_QUERY_FIELDS) return "address_too_long";
  try {
    return decodeURI(url.split("?", 1)[0] ?? "").includes("\0") ? "address_invalid" : null;
  } catch {
    return "address_invalid";
  }
}

const isSafe = (method: string): boolean => method === "GET" || method === "HEAD";

/** Whether a page of this site sent it, or a program that is no browser. */
function isOurs({ headers }: IncomingMessage): boolean {
  if (headers["sec-fetch-site"] === "cross-site") return false;
  const { origin } = headers;
  if (origin === undefined) return true;
  const host = URL.parse(origin)?.host;
  if (host === undefined) return false;
  if (host === URL.parse(process.env.PUBLIC_URL ?? "")?.host) {
    // Behind a proxy that does not pass the name on: Next compares the origin with this.
    headers["x-forwarded-host"] = host;
    return true;
  }
  return host === (headers["x-forwarded-host"] ?? headers.host);
}

function checkHead({ headers }: IncomingMessage, { kinds }: Door): DoorRefusal | null {
  const kind = kindOf(headers);
  if (!kinds?.includes(kind)) return "kind_not_read";
  const action = headers["next-action"];
  if (action !== undefined && !ACTION_ID.test(String(action))) return "form_broken";
  return kind === "text/plain" && action === undefined ? "kind_not_read" : null;
}

function checkBody({ headers }: IncomingMessage, body: Buffer, limits: BodyLimits): DoorRefusal | null {
  if (kindOf(headers) === "multipart/form-data")
    return checkForm(body, headers["content-type"] ?? "", limits);
  if (kindOf(headers) !== "text/plain") return null;
  return checkReply(body.toString("utf8"), { depth: limits.depth, hasPart: () => false });
}

const kindOf = (headers: IncomingHttpHeaders): string =>
  (headers["content-type"] ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
