import { z } from "zod";
import type { Locale } from "@/messages/catalog";
import { REFUSAL_STATUSES } from "../request/error-status";
import { type Translate, translatorOf } from "../request/translator";
import { ROOT } from "./answer-request";
import type { Endpoint } from "./endpoint";
import { ENDPOINTS } from "./endpoints/all";
import { kindsOf } from "./read-body";
import { SHAPES } from "./shapes/named";
import { problem, unreadProblem } from "./shapes/problem";

type Json = Record<string, unknown>;

/** Statuses with which the server refuses a request before the API reads it. */
const UNREAD = [400, 414] as const;
/** Statuses with which any request may be refused. */
const ALWAYS = [...UNREAD, 401, 403, 405, 429, 500] as const;

/** The OpenAPI 3.1 document of every endpoint, generated from the schemas that serve them. */
export function openApiDocument(locale: Locale) {
  const t = translatorOf(locale, "api");
  const properties = translatorOf(locale, "directives");
  // A filter by a property of directives is described by the property's label.
  const fieldWords: FieldWords = (name) =>
    t.has(`fields.${name}`) ? t(`fields.${name}`) : properties(`properties.${name}`);
  const schemas: Json = {};
  const schemaOf = (schema: z.ZodType, io: "input" | "output") => jsonSchema(schema, io, schemas);
  const paths: Record<string, Record<string, Json>> = {};
  for (const endpoint of ENDPOINTS) {
    paths[endpoint.path] ??= {};
    Object.assign(paths[endpoint.path] ?? {}, {
      [endpoint.method.toLowerCase()]: operationOf(endpoint, t, fieldWords, schemaOf),
    });
  }
  schemaOf(problem, "output");
  schemaOf(unreadProblem, "output");
  return {
    openapi: "3.1.0",
    info: { title: `Sổ chỉ đạo – ${t("title")}`, version: "1.0.0", description: t("info") },
    servers: [{ url: ROOT }],
    security: [{ token: [] }],
    tags: [...new Set(ENDPOINTS.map(({ tag }) => tag))].map((name) => ({
      name,
      description: t(`tags.${name}`),
    })),
    paths,
    components: {
      securitySchemes: { token: { type: "http", scheme: "bearer" } },
      headers: {
        ETag: { schema: { type: "string" } },
        RateLimit: { schema: { type: "string" } },
        RetryAfter: { schema: { type: "integer" } },
      },
      responses: {
        ...Object.fromEntries(
          UNREAD.map((status) => [`Problem${status}`, problemResponse(t, status, "UnreadProblem")]),
        ),
        ...Object.fromEntries(
          REFUSAL_STATUSES.map((status) => [`Problem${status}`, problemResponse(t, status)]),
        ),
      },
      schemas,
    },
  };
}

/** The description of a parameter. */
type FieldWords = (name: string) => string;
type SchemaOf = (schema: z.ZodType, io: "input" | "output") => Json;

function operationOf(endpoint: Endpoint, t: Translate, fieldWords: FieldWords, schemaOf: SchemaOf): Json {
  const { id, tag, scope, body } = endpoint;
  return {
    operationId: id,
    tags: [tag],
    summary: t(`operations.${id}.summary`),
    description: t(`operations.${id}.description`),
    ...(scope === null ? {} : { "x-scope": scope }),
    parameters: [
      ...parametersOf(endpoint.params, "path", fieldWords, schemaOf),
      ...parametersOf(endpoint.query, "query", fieldWords, schemaOf),
      ...headersOf(endpoint, t),
    ],
    ...(body.kind === "none" ? {} : { requestBody: bodyOf(endpoint, schemaOf) }),
    responses: {
      ...goodAnswers(endpoint, t, schemaOf),
      ...Object.fromEntries(
        refusalsOf(endpoint).map((status) => [status, { $ref: `#/components/responses/Problem${status}` }]),
      ),
    },
  };
}

function parametersOf(
  shape: z.ZodObject,
  place: "path" | "query",
  fieldWords: FieldWords,
  schemaOf: SchemaOf,
): Json[] {
  const { properties = {}, required = [] } = schemaOf(shape, "input") as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: place,
    required: required.includes(name),
    description: fieldWords(name),
    schema,
  }));
}

function headersOf({ method, answer, conditional }: Endpoint, t: Translate): Json[] {
  const header = (name: string, required: boolean) => ({
    name,
    in: "header",
    required,
    description: t(`headers.${name.toLowerCase()}`),
    schema: { type: "string" },
  });
  return [
    ...(conditional ? [header("If-Match", true)] : []),
    ...(method === "GET" ? [] : [header("Idempotency-Key", false)]),
    ...(method === "GET" && answer.kind !== "page" ? [header("If-None-Match", false)] : []),
  ];
}

function bodyOf(endpoint: Endpoint, schemaOf: SchemaOf): Json {
  const { body } = endpoint;
  const schema = body.kind === "json" ? schemaOf(body.schema, "input") : {};
  return {
    required: true,
    content: Object.fromEntries(kindsOf(endpoint).map((kind) => [kind, { schema }])),
  };
}

function goodAnswers({ method, answer }: Endpoint, t: Translate, schemaOf: SchemaOf): Json {
  const headers = {
    RateLimit: { $ref: "#/components/headers/RateLimit" },
    ...(answer.kind === "page" ? {} : { ETag: { $ref: "#/components/headers/ETag" } }),
  };
  const json = (schema: Json) => ({ "application/json": { schema } });
  const unchanged =
    method === "GET" && answer.kind !== "page"
      ? { 304: { description: t("answers.not_modified"), headers } }
      : {};
  switch (answer.kind) {
    case "one": {
      const description = t(answer.status === 201 ? "answers.created" : "answers.ok");
      const content = json(schemaOf(answer.schema, "output"));
      return { [answer.status]: { description, headers, content }, ...unchanged };
    }
    case "page": {
      const items = { type: "array", items: schemaOf(answer.item, "output") };
      const next = { type: ["string", "null"] };
      const page = {
        type: "object",
        properties: { items, next },
        required: ["items", "next"],
        additionalProperties: false,
      };
      return { 200: { description: t("answers.page"), headers, content: json(page) } };
    }
    case "file":
      return {
        200: { description: t("answers.file"), headers, content: { "*/*": { schema: {} } } },
        ...unchanged,
      };
  }
}

function refusalsOf({ method, findsOne, conditional, body }: Endpoint): number[] {
  return [
    ...ALWAYS,
    422,
    ...(findsOne ? [404] : []),
    ...(method === "GET" ? [] : [404, 409, 413]),
    ...(body.kind === "none" ? [] : [415]),
    ...(conditional ? [412, 428] : []),
  ].sort((a, b) => a - b);
}

const problemResponse = (t: Translate, status: number, shape = "Problem"): Json => ({
  description: t(`statuses.${status}`),
  ...(status === 429 ? { headers: { "Retry-After": { $ref: "#/components/headers/RetryAfter" } } } : {}),
  content: { "application/problem+json": { schema: { $ref: `#/components/schemas/${shape}` } } },
});

/** A schema as JSON Schema 2020-12; named shapes are added once to the document's components. */
function jsonSchema(schema: z.ZodType, io: "input" | "output", schemas: Json): Json {
  const {
    $schema: _,
    $defs,
    ...own
  } = z.toJSONSchema(schema, {
    metadata: SHAPES,
    io,
    override: ({ jsonSchema: drawn }) => {
      // `format` is enough; the pattern of every calendar day is three lines long.
      if (drawn.format === "date" || drawn.format === "date-time") delete drawn.pattern;
    },
  }) as Json & { $defs?: Json };
  for (const [name, shape] of Object.entries($defs ?? {})) schemas[name] ??= pointed(shape);
  const name = SHAPES.get(schema)?.id;
  if (name === undefined) return pointed(own) as Json;
  const { id: __, ...bare } = own;
  schemas[name] ??= pointed(bare);
  return { $ref: `#/components/schemas/${name}` };
}

/** References to the schema's own definitions, rewritten to the document's components. */
function pointed(drawn: unknown): unknown {
  const text = JSON.stringify(drawn, (key, value) =>
    key === "id" && typeof value === "string" ? undefined : value,
  );
  return JSON.parse(text.replaceAll('"#/$defs/', '"#/components/schemas/'));
}
