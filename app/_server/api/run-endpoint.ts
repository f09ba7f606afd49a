import "server-only";
import { createHash } from "node:crypto";
import { z } from "zod";
import { database } from "@/db/client";
import type { FoundToken } from "@/db/identity/find-token";
import { readCursor, writeCursor } from "@/domain/api/cursor";
import { namesTag, versionOfTag, versionTag } from "@/domain/api/version-tag";
import { refuse } from "@/domain/errors";
import { readStored } from "@/files/store";
import { disposition } from "../disposition";
import type { Bytes, Call, Endpoint, FileAnswer, One, Page } from "./endpoint";
import { parseJson } from "./read-body";

export type Asked = {
  request: Request;
  endpoint: Endpoint;
  places: Record<string, string>;
  body: Uint8Array;
  token: FoundToken;
  now: Date;
};

/** Runs an endpoint that the token may use: parses what was asked, runs, and answers by its schema. */
export async function runEndpoint(asked: Asked, headers: Headers): Promise<Response> {
  const { request, endpoint, token, now } = asked;
  const url = new URL(request.url);
  const query = parseQuery(endpoint, url);
  const call: Call<unknown, unknown, unknown> = {
    db: database(),
    token,
    actor: token.actor,
    locale: token.locale,
    now,
    query,
    params: parsePlaces(asked),
    version: endpoint.conditional ? versionAsked(request) : 0,
    after: afterOf(endpoint, query),
    body: parseBody(asked, query),
  };
  const answer = await endpoint.run(call as Call<never, never, never>);
  switch (endpoint.answer.kind) {
    case "one":
      return answerOne(endpoint, answer as One, request, headers);
    case "page":
      return answerPage(endpoint, answer as Page, url, headers);
    case "file":
      return answerFile(answer as FileAnswer, request, headers);
  }
}

/** What is no key names nothing, as an address that does not exist. @throws request.not_found */
function parsePlaces({ endpoint, places }: Asked): unknown {
  const parsed = endpoint.params.safeParse(places);
  return parsed.success ? parsed.data : refuse("request.not_found");
}

function parseQuery({ query }: Endpoint, url: URL): Record<string, unknown> {
  const names = [...url.searchParams.keys()];
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) refuse("request.invalid", {}, twice);
  return query.parse(Object.fromEntries(url.searchParams));
}

function afterOf({ id, answer }: Endpoint, { cursor }: Record<string, unknown>): number | null {
  if (answer.kind !== "page" || cursor === undefined) return null;
  return readCursor(id, String(cursor)) ?? refuse("request.invalid", {}, "cursor");
}

/** @throws request.version_missing; a version that no row can have meets the row's as a conflict */
function versionAsked(request: Request): number {
  const sent = request.headers.get("if-match");
  if (sent === null || sent.trim() === "*") return refuse("request.version_missing");
  return versionOfTag(sent) ?? -1;
}

function parseBody({ endpoint, body }: Asked, query: Record<string, unknown>): unknown {
  switch (endpoint.body.kind) {
    case "none":
      return undefined;
    case "json":
      return endpoint.body.schema.parse(parseJson(body));
    case "file":
      return { name: String(query.name), bytes: body } satisfies Bytes;
  }
}

function answerOne(
  { id, answer }: Endpoint,
  { value, version }: One,
  request: Request,
  headers: Headers,
): Response {
  if (answer.kind !== "one") throw new Error(`${id} answers no single thing`);
  const { schema, status } = answer;
  const text = JSON.stringify(fitted(schema, value, id));
  const hash = createHash("sha256").update(text).digest("base64url").slice(0, 22);
  const tag = version === undefined ? `"${hash}"` : versionTag(version, hash);
  headers.set("etag", tag);
  headers.set("content-type", "application/json");
  if (request.method === "POST") return new Response(text, { status, headers });
  headers.set("cache-control", "private, no-cache");
  if (namesTag(request.headers.get("if-none-match"), tag)) return notModified(headers);
  return new Response(text, { status, headers });
}

function answerPage({ id, answer }: Endpoint, { items, next }: Page, url: URL, headers: Headers): Response {
  if (answer.kind !== "page") throw new Error(`${id} answers no page`);
  let href: string | null = null;
  if (next !== null) {
    const query = new URLSearchParams(url.searchParams);
    query.set("cursor", writeCursor(id, next));
    href = `${url.pathname}?${query}`;
    headers.set("link", `<${href}>; rel="next"`);
  }
  const page = { items: fitted(z.array(answer.item), items, id), next: href };
  headers.set("content-type", "application/json");
  return new Response(JSON.stringify(page), { headers });
}

function answerFile({ sha256, name, mime }: FileAnswer, request: Request, headers: Headers): Response {
  const tag = `"${sha256}"`;
  headers.set("etag", tag);
  headers.set("cache-control", "private, no-cache");
  if (namesTag(request.headers.get("if-none-match"), tag)) return notModified(headers);
  headers.set("content-type", mime);
  headers.set("content-disposition", disposition("attachment", name));
  return new Response(new Uint8Array(readStored(sha256)), { headers });
}

function notModified(headers: Headers): Response {
  headers.delete("content-type");
  return new Response(null, { status: 304, headers });
}

/** What an endpoint gives, as its document says it; what does not fit is the server's fault, not the asker's. */
function fitted(schema: z.ZodType, value: unknown, id: string): unknown {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new Error(`${id} answers outside its document`, { cause: parsed.error });
  return parsed.data;
}
