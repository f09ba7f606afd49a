import { randomUUID } from "node:crypto";
import { z } from "zod";
import { DomainError, type ErrorCode } from "@/domain/errors";
import type { Locale } from "@/messages/catalog";
import { wordOfIssue } from "../error-words";
import { type Problem, problem } from "./shapes/problem";
import { translatorOf } from "./words";

/** The statuses of refusals; a field at fault is 422, and what does not fit how things stand is 409. */
const STATUS: Partial<Record<ErrorCode, number>> = {
  "request.no_token": 401,
  "request.not_allowed": 403,
  "request.scope_missing": 403,
  "request.not_found": 404,
  "request.method_not_allowed": 405,
  "request.key_in_use": 409,
  "request.changed_meanwhile": 412,
  "request.body_too_large": 413,
  "file.too_large": 413,
  "request.body_kind_not_read": 415,
  "file.kind_not_allowed": 415,
  "request.invalid": 422,
  "request.key_used_otherwise": 422,
  "file.empty": 422,
  "file.broken_picture": 422,
  "request.version_missing": 428,
  "request.too_many": 429,
  "request.unknown": 500,
};

export const statusOf = ({ code, field }: DomainError): number =>
  STATUS[code] ?? (field === undefined ? 409 : 422);

/**
 * The one place where whatever was thrown becomes an answer: RFC 9457 in the reader's language. What nobody foresaw
 * is logged under an id and shown as that id.
 * @param where for the log
 */
export function problemOf(error: unknown, locale: Locale, where: string): Problem {
  if (error instanceof z.ZodError) return invalid(error, locale);
  if (error instanceof DomainError) return worded(error, locale);
  const id = randomUUID().slice(0, 8);
  console.error(`[${id}] ${where}`, error);
  return worded(new DomainError("request.unknown", { id }), locale);
}

function worded(error: DomainError, locale: Locale): Problem {
  const own = translatorOf(locale, "api");
  const key = `problems.${error.code.replace(".", "_")}`;
  // Words of the pages speak of what stands in a form; where that would mislead a program, there are words of its own.
  const detail = own.has(key)
    ? own(key, error.values)
    : translatorOf(locale, "errors")(error.code, error.values);
  const status = statusOf(error);
  return problem.parse({
    ...headOf(error.code, status, locale),
    detail,
    ...(error.field === undefined ? {} : { errors: [{ field: error.field, message: detail }] }),
    ...(error.conflict === undefined ? {} : { conflict: error.conflict }),
  });
}

function invalid(error: z.ZodError, locale: Locale): Problem {
  const words = translatorOf(locale, "validation");
  const errors = error.issues.flatMap((issue) =>
    (issue.code === "unrecognized_keys" ? issue.keys : [issue.path.join(".")]).map((field) => ({
      field,
      message: wordOfIssue(words, issue),
    })),
  );
  const detail = translatorOf(locale, "api")("problems.request_invalid");
  return problem.parse({ ...headOf("request.invalid", 422, locale), detail, errors });
}

const headOf = (code: ErrorCode, status: number, locale: Locale) => ({
  type: `/api-docs#${code}`,
  title: translatorOf(locale, "api")(`statuses.${status}`),
  status,
  code,
});
