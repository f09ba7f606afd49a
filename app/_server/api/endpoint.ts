import type { z } from "zod";
import type { Database } from "@/db/client";
import type { FoundToken } from "@/db/identity/find-token";
import type { Scope } from "@/domain/api/scopes";
import type { Locale } from "@/messages/catalog";

/** The groups of endpoints in the document and its page. */
export const TAGS = [
  "account",
  "meetings",
  "directives",
  "work",
  "files",
  "agency",
  "reports",
  "evaluation",
  "administration",
] as const;
export type Tag = (typeof TAGS)[number];

/** The input of an endpoint: the caller, the parsed request, the instant. */
export type Call<P, Q, B> = {
  db: Database;
  token: FoundToken;
  actor: FoundToken["actor"];
  now: Date;
  locale: Locale;
  params: P;
  query: Q;
  body: B;
  /** From If-Match, for endpoints that require it; else 0. */
  version: number;
  /** Whether the change is made already, and only the answer is to be given again. */
  again: boolean;
  /** From the cursor: the key after which the page begins. */
  after: number | null;
};

/** How an endpoint reads a body: none, JSON by a schema, or the bytes of a file. */
export type BodyKind = { kind: "none" } | { kind: "json"; schema: z.ZodType } | { kind: "file" };

/** What it answers. Every value goes through the schema: properties that it does not name are left out. */
export type AnswerKind =
  | { kind: "one"; schema: z.ZodType; status: 200 | 201 }
  | { kind: "page"; item: z.ZodType }
  | { kind: "file" };

/** One value. Its version, if it has one, begins its ETag. */
export type One = { value: unknown; version?: number };
/** Rows of a page, and the key of the last one if there are more. */
export type Page = { items: readonly unknown[]; next: number | null };
export type FileAnswer = { sha256: string; name: string; mime: string };
export type Bytes = { name: string; bytes: Uint8Array };

/** An endpoint of the API: it is served, checked, documented and tested from this declaration. */
export type Endpoint = {
  /** operationId; its words are in messages/<locale>/api.json under `operations`. */
  id: string;
  method: "GET" | "POST" | "PATCH";
  /** Below /api/v1, with placeholders in braces. */
  path: `/${string}`;
  tag: Tag;
  /** Null if any valid token is enough. */
  scope: Scope | null;
  params: z.ZodObject;
  query: z.ZodObject;
  body: BodyKind;
  answer: AnswerKind;
  /** Requires If-Match with the assignment's version. */
  conditional: boolean;
  /** Answers 404 if the value does not exist for the actor. */
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
  /**
   * For an address without placeholders that exists only for some: a leader's waiting work, administrators' pages.
   */
  findsOne?: boolean;
  run(call: Call<z.output<P>, z.output<Q>, ReadBody<B>>): Answered<A> | Promise<Answered<A>>;
};

type ReadBody<B extends BodyKind> = B extends { schema: infer S extends z.ZodType }
  ? z.output<S>
  : B extends { kind: "file" }
    ? Bytes
    : undefined;

/** A handler may return more than the schema names, never less. */
type Answered<A extends AnswerKind> = A extends { kind: "one"; schema: infer S extends z.ZodType }
  ? { value: z.input<S>; version?: number }
  : A extends { kind: "page"; item: infer I extends z.ZodType }
    ? { items: readonly z.input<I>[]; next: number | null }
    : FileAnswer;

/** Declares an endpoint that reads. */
export const reading = <P extends z.ZodObject, Q extends z.ZodObject, A extends AnswerKind>(
  declared: Omit<Declared<P, Q, { kind: "none" }, A>, "body" | "conditional" | "scope"> & {
    scope?: Scope | null;
  },
): Endpoint => erase("GET", { scope: "read", ...declared, body: { kind: "none" } });

/** Declares an endpoint that takes a step. */
export const writing = <
  P extends z.ZodObject,
  B extends BodyKind,
  A extends AnswerKind,
  Q extends z.ZodObject,
>(
  declared: Declared<P, Q, B, A>,
): Endpoint => erase("POST", declared);

/** Declares an endpoint that changes the properties that are sent, and keeps the others. */
export const changing = <
  P extends z.ZodObject,
  B extends BodyKind,
  A extends AnswerKind,
  Q extends z.ZodObject,
>(
  declared: Declared<P, Q, B, A>,
): Endpoint => erase("PATCH", declared);

function erase<P extends z.ZodObject, Q extends z.ZodObject, B extends BodyKind, A extends AnswerKind>(
  method: Endpoint["method"],
  { conditional = false, ...declared }: Declared<P, Q, B, A>,
): Endpoint {
  const { findsOne = Object.keys(declared.params.shape).length > 0 } = declared;
  return { ...declared, method, conditional, findsOne } as unknown as Endpoint;
}
