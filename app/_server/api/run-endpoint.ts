import "server-only";
import { createHash } from "node:crypto";
import { z } from "zod";
import { writeCursor } from "@/domain/api/cursor";
import { namesTag, versionTag } from "@/domain/api/version-tag";
import { refuse } from "@/domain/errors";
import { readWhole } from "@/files/store";
import { disposition } from "../answer/disposition";
import type { ApiAnswer, ApiRequest } from "./answer";
import type { Call, Endpoint, FileAnswer, One, Page } from "./endpoint";

type Headers = ApiAnswer["headers"];

/** Runs an endpoint with the parsed request, and answers by its schema. */
export async function runEndpoint(
  endpoint: Endpoint,
  call: Call<unknown, unknown, unknown>,
  request: ApiRequest,
  headers: Headers,
): Promise<ApiAnswer> {
  const answer = await endpoint.run(call as Call<never, never, never>);
  switch (endpoint.answer.kind) {
    case "one":
      return answerOne(endpoint, answer as One, request, headers);
    case "page":
      return answerPage(endpoint, answer as Page, request.url, headers);
    case "file":
      return answerFile(answer as FileAnswer, request, headers);
  }
}

function answerOne(
  { id, method, answer }: Endpoint,
  { value, version }: One,
  request: ApiRequest,
  headers: Headers,
): ApiAnswer {
  if (answer.kind !== "one") throw new Error(`${id} answers no single thing`);
  const { schema, status } = answer;
  const text = JSON.stringify(fitted(schema, value, id));
  const hash = createHash("sha256").update(text).digest("base64url").slice(0, 22);
  const tag = version === undefined ? `"${hash}"` : versionTag(version, hash);
  headers.set("etag", tag);
  headers.set("content-type", "application/json");
  if (method !== "GET") return { status, headers, body: text };
  headers.set("cache-control", "private, no-cache");
  if (namesTag(request.headers.get("if-none-match"), tag)) return notModified(headers);
  return { status, headers, body: text };
}

function answerPage({ id, answer }: Endpoint, { items, next }: Page, url: URL, headers: Headers): ApiAnswer {
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
  return { status: 200, headers, body: JSON.stringify(page) };
}

function answerFile({ sha256, name, mime }: FileAnswer, request: ApiRequest, headers: Headers): ApiAnswer {
  const tag = `"${sha256}"`;
  headers.set("etag", tag);
  headers.set("cache-control", "private, no-cache");
  if (namesTag(request.headers.get("if-none-match"), tag)) return notModified(headers);
  const bytes = readWhole(sha256) ?? refuse("file.lost");
  headers.set("content-type", mime);
  headers.set("content-disposition", disposition("attachment", name));
  return { status: 200, headers, body: new Uint8Array(bytes) };
}

function notModified(headers: Headers): ApiAnswer {
  headers.delete("content-type");
  return { status: 304, headers, body: null };
}

/** The answer of an endpoint by its schema; a mismatch is the server's fault, not the caller's. */
function fitted(schema: z.ZodType, value: unknown, id: string): unknown {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new Error(`${id} answers outside its document`, { cause: parsed.error });
  return parsed.data;
}
