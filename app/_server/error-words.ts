import "server-only";
import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import type { z } from "zod";
import type { FormState } from "@/components/ui/form-state";
import { type Conflict, DomainError, type ErrorCode, type ErrorValues } from "@/domain/errors";
import { formatInstant } from "@/messages/format";
import { shownAgain, type TypedForm } from "./read-form";

/** The one place that turns a code into words in the reader's language. */
export async function errorWords(code: ErrorCode, values: ErrorValues = {}): Promise<string> {
  const t = await getTranslations("errors");
  return t(code, values);
}

/** A form's answer to an error; one nobody foresaw is logged under an id and shown as that id. */
export async function errorState(typed: TypedForm, error: unknown, where: string): Promise<FormState> {
  const kept = { values: shownAgain(typed.values), staged: typed.staged };
  if (!(error instanceof DomainError)) {
    const id = randomUUID().slice(0, 8);
    console.error(`[${id}] ${where}`, error);
    return { ok: false, message: await errorWords("request.unknown", { id }), ...kept };
  }
  const message = await errorWords(error.code, error.values);
  if (error.field) return { ok: false, errors: { [error.field]: message }, ...kept };
  if (error.conflict)
    return { ok: false, message, conflict: await conflictWords(message, error.conflict), ...kept };
  return { ok: false, message, ...kept };
}

/** A form's answer to input that does not parse: one sentence beside each field. */
export async function invalidState(typed: TypedForm, error: z.ZodError): Promise<FormState> {
  const t = await getTranslations("validation");
  const errors: Record<string, string> = {};
  for (const issue of error.issues) {
    errors[String(issue.path[0] ?? "")] ??= wordOfIssue(t as unknown as ValidationWords, issue);
  }
  return {
    ok: false,
    message: await errorWords("request.invalid"),
    errors,
    values: shownAgain(typed.values),
    staged: typed.staged,
  };
}

type ValidationWords = ((key: string, values?: Record<string, number>) => string) & {
  has(key: string): boolean;
};

/** A schema names its words by their key in messages/validation; what it left unnamed is "invalid". */
export const wordOfIssue = (t: ValidationWords, issue: z.core.$ZodIssue): string =>
  t.has(issue.message) ? t(issue.message, limitsOf(issue)) : t("invalid");

function limitsOf(issue: z.core.$ZodIssue): Record<string, number> {
  if (issue.code === "too_small") return { limit: Number(issue.minimum) };
  if (issue.code === "too_big") return { limit: Number(issue.maximum) };
  return {};
}

async function conflictWords(message: string, conflict: Conflict): Promise<FormState["conflict"]> {
  const fields = await getTranslations("errors.conflict_fields");
  const states = await getTranslations("directives.states");
  const word = (field: string, value: string) => {
    if (field === "state" && states.has(value as never)) return states(value as never);
    return value;
  };
  const theirs = conflict.theirs.map(({ field, value }) => ({
    label: fields.has(field as never) ? fields(field as never) : field,
    value: word(field, value),
  }));
  const when = conflict.at ? formatInstant(conflict.at) : "";
  return { message: [message, conflict.by, when].filter(Boolean).join(" · "), theirs };
}
