import "server-only";
import { database } from "@/db/client";
import { countRefusal, countRequest } from "@/db/identity/count-request";
import { type FoundToken, findToken } from "@/db/identity/find-token";
import type { RateState } from "@/domain/api/rate-limit";
import { refuse } from "@/domain/errors";
import type { Locale } from "@/messages/catalog";
import { clientAddress } from "../request/client-address";
import type { Refusal } from "../request/refusal";
import { refuseFullDisk } from "../request/room-to-write";
import { takeRequest } from "../request/take-request";
import type { ApiAnswer, ApiRequest } from "./answer";
import { answerOnce } from "./answer-once";
import { findEndpoint, methodsOf } from "./find-endpoint";
import { readBody } from "./read-body";
import { readCall } from "./read-call";
import { problemOf } from "./refused";
import { runEndpoint } from "./run-endpoint";

export const ROOT = "/api/v1";

/** Answers one request that the framework has received: in development, and in tests. */
export async function answerRequest(request: Request, now: Date): Promise<Response> {
  const { method, headers, body } = request;
  const answer = await answerCall({ method, url: new URL(request.url), headers, body }, now);
  return new Response(answer.body, { status: answer.status, headers: [...answer.headers] });
}

/**
 * Answers one request of the API. Only the bearer token identifies the caller (cookies are ignored); limits and
 * scopes apply; every refusal is a problem document.
 */
export async function answerCall(request: ApiRequest, now: Date): Promise<ApiAnswer> {
  const path = request.url.pathname.slice(ROOT.length);
  const headers = new Map([
    ["cache-control", "private, no-store"],
    ["vary", "authorization"],
  ]);
  let locale: Locale = request.headers.get("accept-language")?.startsWith("en") ? "en" : "vi";
  const taken = await takeRequest({
    where: `${request.method} ${path}`,
    actor: () => authenticate(request, now, headers),
    access: (token) => {
      locale = token.locale;
      const { endpoint, places } = findEndpoint(request.method, path);
      if (endpoint.scope !== null && !token.scopes.includes(endpoint.scope)) {
        headers.set("www-authenticate", `Bearer error="insufficient_scope", scope="${endpoint.scope}"`);
        refuse("request.scope_missing", { scope: endpoint.scope });
      }
      if (request.method !== "GET" && request.method !== "HEAD") refuseFullDisk();
      return { token, endpoint, places };
    },
    bounds: ({ endpoint }) => readBody(request, endpoint),
    parse: (body, admitted) => {
      const asked = { request, body, now, ...admitted };
      return { asked, call: readCall(asked) };
    },
    run: ({ asked, call }, { endpoint }) =>
      answerOnce(asked, headers, (again) => runEndpoint(endpoint, { ...call, again }, request, headers)),
    origin: () => ({
      address: clientAddress(request.headers),
      userAgent: request.headers.get("user-agent") ?? "",
    }),
  });
  return taken.ok ? taken.value : refused(taken.refusal, { path, locale, headers });
}

/** @throws request.no_token, request.too_many */
function authenticate(request: ApiRequest, now: Date, headers: ApiAnswer["headers"]): FoundToken {
  const db = database();
  const [, sent] = /^Bearer +([\w-]{20,200})$/i.exec(request.headers.get("authorization") ?? "") ?? [];
  const token = sent === undefined ? null : findToken(db, sent, now);
  // A valid token is never blocked by requests of others from the same address; 256 bits cannot be guessed.
  if (token !== null) {
    bound(countRequest(db, token, now), headers);
    return token;
  }
  headers.set("www-authenticate", `Bearer realm="so-chi-dao"${sent ? ', error="invalid_token"' : ""}`);
  bound(countRefusal(db, clientAddress(request.headers), now), headers);
  return refuse("request.no_token");
}

/** Sets the headers of the window (draft-ietf-httpapi-ratelimit-headers) and refuses requests beyond it. */
function bound({ rule, exceeded, remaining, resetSeconds }: RateState, headers: ApiAnswer["headers"]): void {
  headers.set("ratelimit-policy", `"${rule.name}";q=${rule.limit};w=${rule.seconds}`);
  headers.set("ratelimit", `"${rule.name}";r=${remaining};t=${resetSeconds}`);
  if (!exceeded) return;
  headers.set("retry-after", String(resetSeconds));
  refuse("request.too_many", { seconds: resetSeconds });
}

type Asking = { path: string; locale: Locale; headers: ApiAnswer["headers"] };

function refused(refusal: Refusal, { path, locale, headers }: Asking): ApiAnswer {
  const problem = problemOf(refusal, locale);
  if (refusal.code === "request.method_not_allowed") headers.set("allow", methodsOf(path).join(", "));
  headers.set("cache-control", "private, no-store");
  headers.set("content-type", "application/problem+json");
  return { status: problem.status, headers, body: JSON.stringify(problem) };
}
