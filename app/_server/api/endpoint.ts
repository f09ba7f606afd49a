import type { z } from "zod";
import type { Database } from "@/db/client";
import type { FoundToken } from "@/db/identity/find-token";
import type { Scope } from "@/domain/api/scopes";
import type { Locale } from "@/messages/catalog";

/** The groups in which the document and its page tell of the endpoints. */
export const TAGS = [
  "account",
  "meetings",
  "directives",
  "work",
  "files",
  "agency",
  "reports",
  "administration",
] as const;
export type Tag = (typeof TAGS)[number];

/** What an endpoint runs with: who asks, what was asked (parsed), the instant. */
export type Call<P, Q, B> = {
  db: Database;
  token: FoundToken;
  actor: FoundToken["actor"];
  now: Date;
  locale: Locale;
  params: P;
  query: Q;
  body: B;
  /** Of If-Match, for endpoints that ask for it; else 0. */
  version: number;
  /** Of the cursor: the key after which the page begins. */
  after: number | null;
};

/** How an endpoint takes a body: none, JSON by a schema, or the bytes of a file. */
export type BodyKind = { kind: "none" } | { kind: "json"; schema: z.ZodType } | { kind: "file" };

/** What it answers. Everything that is said goes through the schema: what that does not name is left out. */
export type AnswerKind =
  | { kind: "one"; schema: z.ZodType; status: 200 | 201 }
  | { kind: "page"; item: z.ZodType }
  | { kind: "file" };

/** One thing. Its version, where it has one, begins its ETag. */
export type One = { value: unknown; version?: number };
/** Rows of a page and the key of the last one where more follow. */
export type Page = { items: readonly unknown[]; next: number | null };
export type FileAnswer = { sha256: string; name: string; mime: string };
export type Bytes = { name: string; bytes: Uint8Array };

/** An endpoint of the API: from this one declaration it is served, checked, documented and tested. */
export type Endpoint = {
  /** operationId; its words are in messages/<locale>/api.json under `operations`. */
  id: string;
  method: "GET" | "POST";
  /** Below /api/v1, places in braces. */
  path: `/${string}`;
  tag: Tag;
  /** Null where any living token will do. */
  scope: Scope | null;
  params: z.ZodObject;
  query: z.ZodObject;
  body: BodyKind;
  answer: AnswerKind;
  /** Asks for If-Match with the assignment's version. */
  conditional: boolean;
  /** Answers 404 where the thing does not exist for the actor. */
  findsOne: boolean;
  run(call: Call<never, never, never>): One | Page | FileAnswer | Promise<One | Page | FileAnswer>;
};

type Declared<P extends z.ZodObject, Q extends z.ZodObject, B extends BodyKind, A extends AnswerKind> = {
  id: string;
  path: `/${string}`;
  tag: Tag;
  scope: Scope | null;
  params: P;
  query: Q;
  body: B;
  answer: A;
  conditional?: boolean;
  /** For an address without places that exists only for some: the desk of leaders, the pages of administrators. */
  findsOne?: boolean;
  run(call: Call<z.output<P>, z.output<Q>, ReadBody<B>>): Answered<A> | Promise<Answered<A>>;
};

type ReadBody<B extends BodyKind> = B extends { schema: infer S extends z.ZodType }
  ? z.output<S>
  : B extends { kind: "file" }
    ? Bytes
    : undefined;

/** What a handler gives may say more than the schema names, never less. */
type Answered<A extends AnswerKind> = A extends { kind: "one"; schema: infer S extends z.ZodType }
  ? { value: z.input<S>; version?: number }
  : A extends { kind: "page"; item: infer I extends z.ZodType }
    ? { items: readonly z.input<I>[]; next: number | null }
    : FileAnswer;

/** Declares something to read. */
export const reading = <P extends z.ZodObject, Q extends z.ZodObject, A extends AnswerKind>(
  declared: Omit<Declared<P, Q, { kind: "none" }, A>, "body" | "conditional" | "scope"> & {
    scope?: Scope | null;
  },
): Endpoint => erase("GET", { scope: "read", ...declared, body: { kind: "none" } });

/** Declares a step to take. */
export const writing = <
  P extends z.ZodObject,
  B extends BodyKind,
  A extends AnswerKind,
  Q extends z.ZodObject,
>(
  declared: Declared<P, Q, B, A>,
): Endpoint => erase("POST", declared);

function erase<P extends z.ZodObject, Q extends z.ZodObject, B extends BodyKind, A extends AnswerKind>(
  method: Endpoint["method"],
  { conditional = false, ...declared }: Declared<P, Q, B, A>,
): Endpoint {
  const { findsOne = Object.keys(declared.params.shape).length > 0 } = declared;
  return { ...declared, method, conditional, findsOne } as unknown as Endpoint;
}
