import "server-only";
import { database } from "@/db/client";
import { countRefusal, countRequest } from "@/db/identity/count-request";
import { type FoundToken, findToken } from "@/db/identity/find-token";
import type { RateState } from "@/domain/api/rate-limit";
import { DomainError, refuse } from "@/domain/errors";
import type { Locale } from "@/messages/catalog";
import { answerOnce } from "./answer-once";
import { findEndpoint, methodsOf } from "./find-endpoint";
import { readBody } from "./read-body";
import { problemOf } from "./refused";
import { runEndpoint } from "./run-endpoint";

export const ROOT = "/api/v1";

/**
 * Answers one request of the API: who asks by the bearer token alone (a cookie counts for nothing here), how often,
 * what for; everything that is refused is a problem document.
 */
export async function answerRequest(request: Request, now: Date): Promise<Response> {
  const path = new URL(request.url).pathname.slice(ROOT.length);
  const headers = new Headers({ "cache-control": "private, no-store", vary: "authorization" });
  let locale: Locale = request.headers.get("accept-language")?.startsWith("en") ? "en" : "vi";
  try {
    const token = authenticate(request, now, headers);
    locale = token.locale;
    const { endpoint, places } = findEndpoint(request.method, path);
    if (endpoint.scope !== null && !token.scopes.includes(endpoint.scope)) {
      headers.set("www-authenticate", `Bearer error="insufficient_scope", scope="${endpoint.scope}"`);
      refuse("request.scope_missing", { scope: endpoint.scope });
    }
    const body = await readBody(request, endpoint);
    const asked = { request, endpoint, places, body, token, now };
    return await answerOnce(asked, headers, () => runEndpoint(asked, headers));
  } catch (error) {
    return refusal(error, { request, path, locale, headers });
  }
}

/** @throws request.no_token, request.too_many */
function authenticate(request: Request, now: Date, headers: Headers): FoundToken {
  const db = database();
  const [, sent] = /^Bearer +([\w-]{20,200})$/i.exec(request.headers.get("authorization") ?? "") ?? [];
  const token = sent === undefined ? null : findToken(db, sent, now);
  // A living token is never shut out by what its neighbours behind one address try; nobody guesses 256 bits.
  if (token !== null) {
    bound(countRequest(db, token, now), headers);
    return token;
  }
  headers.set("www-authenticate", `Bearer realm="so-chi-dao"${sent ? ', error="invalid_token"' : ""}`);
  bound(countRefusal(db, addressOf(request), now), headers);
  return refuse("request.no_token");
}

/** Says how the window stands (draft-ietf-httpapi-ratelimit-headers) and ends what is beyond it. */
function bound({ rule, exceeded, remaining, resetSeconds }: RateState, headers: Headers): void {
  headers.set("ratelimit-policy", `"${rule.name}";q=${rule.limit};w=${rule.seconds}`);
  headers.set("ratelimit", `"${rule.name}";r=${remaining};t=${resetSeconds}`);
  if (!exceeded) return;
  headers.set("retry-after", String(resetSeconds));
  refuse("request.too_many", { seconds: resetSeconds });
}

// Set by our own server from the socket (scripts/serve.mjs), never taken from a stranger's header.
const addressOf = (request: Request): string =>
  (request.headers.get("x-forwarded-for")?.split(",")[0] ?? "").trim().replace(/^::ffff:/, "");

type Refused = { request: Request; path: string; locale: Locale; headers: Headers };

function refusal(error: unknown, { request, path, locale, headers }: Refused): Response {
  const problem = problemOf(error, locale, `${request.method} ${path}`);
  if (error instanceof DomainError && error.code === "request.method_not_allowed") {
    headers.set("allow", methodsOf(path).join(", "));
  }
  headers.set("cache-control", "private, no-store");
  headers.set("content-type", "application/problem+json");
  return new Response(JSON.stringify(problem), { status: problem.status, headers });
}
