import "server-only";
import { database } from "@/db/client";
import type { FoundToken } from "@/db/identity/find-token";
import { readCursor } from "@/domain/api/cursor";
import { versionOfTag } from "@/domain/api/version-tag";
import { refuse } from "@/domain/errors";
import { parseJson } from "../request/read-bytes";
import { parseInput } from "../request/refusal";
import type { ApiRequest } from "./answer";
import type { Bytes, Call, Endpoint } from "./endpoint";

export type Asked = {
  request: ApiRequest;
  endpoint: Endpoint;
  places: Record<string, string>;
  body: Uint8Array;
  token: FoundToken;
  now: Date;
};

/**
 * The input of an endpoint, parsed from the request. @throws request.not_found, request.invalid,
 * request.version_missing
 */
export function readCall(asked: Asked): Call<unknown, unknown, unknown> {
  const { request, endpoint, token, now } = asked;
  const query = parseQuery(endpoint, request.url);
  return {
    db: database(),
    token,
    actor: token.actor,
    locale: token.locale,
    now,
    query,
    params: parsePlaces(asked),
    version: endpoint.conditional ? versionAsked(request) : 0,
    again: false,
    after: afterOf(endpoint, query),
    body: parseBody(asked, query),
  };
}

/** An invalid key names nothing, like an address that does not exist. @throws request.not_found */
function parsePlaces({ endpoint, places }: Asked): unknown {
  const parsed = endpoint.params.safeParse(places);
  return parsed.success ? parsed.data : refuse("request.not_found");
}

function parseQuery({ query }: Endpoint, url: URL): Record<string, unknown> {
  const names = [...url.searchParams.keys()];
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) refuse("request.invalid", {}, twice);
  return parseInput(query, Object.fromEntries(url.searchParams));
}

function afterOf({ id, answer }: Endpoint, { cursor }: Record<string, unknown>): number | null {
  if (answer.kind !== "page" || cursor === undefined) return null;
  return readCursor(id, String(cursor)) ?? refuse("request.invalid", {}, "cursor");
}

/** @throws request.version_missing; an impossible version leads to a conflict */
function versionAsked(request: ApiRequest): number {
  const sent = request.headers.get("if-match");
  if (sent === null || sent.trim() === "*") return refuse("request.version_missing");
  return versionOfTag(sent) ?? -1;
}

function parseBody({ endpoint, body }: Asked, query: Record<string, unknown>): unknown {
  switch (endpoint.body.kind) {
    case "none":
      return undefined;
    case "json":
      return parseInput(endpoint.body.schema, parseJson(body));
    case "file":
      return { name: String(query.name), bytes: body } satisfies Bytes;
  }
}
