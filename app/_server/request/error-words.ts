import "server-only";
import { getLocale, getTranslations } from "next-intl/server";
import type { FormState } from "@/components/ui/form-state";
import type { Conflict, ErrorCode, ErrorValues } from "@/domain/errors";
import { formatInstant } from "@/messages/format";
import { shownAgain, type TypedForm } from "./read-form";
import type { Refusal } from "./refusal";
import { refusalWords } from "./refusal-words";

/** The words of a code in the language of the page's reader. */
export async function errorWords(code: ErrorCode, values: ErrorValues = {}): Promise<string> {
  const t = await getTranslations("errors");
  return t(code, values);
}

/** A form's answer to a refusal: a sentence beside each invalid field, else one above, and what was typed. */
export async function refusedState(typed: TypedForm, refusal: Refusal): Promise<FormState> {
  const kept = { values: shownAgain(typed.values), staged: typed.staged };
  const { message, fields } = refusalWords(refusal, await getLocale());
  const errors: Record<string, string> = {};
  for (const { path, message: word } of fields) errors[path[0] ?? ""] ??= word;
  if (refusal.field !== undefined) return { ok: false, errors, ...kept };
  if (refusal.code === "request.invalid") return { ok: false, message, errors, ...kept };
  if (refusal.conflict === undefined) return { ok: false, message, ...kept };
  return { ok: false, message, conflict: await conflictWords(message, refusal.conflict), ...kept };
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
