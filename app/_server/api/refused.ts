import type { Locale } from "@/messages/catalog";
import type { Refusal } from "../request/refusal";
import { refusalWords } from "../request/refusal-words";
import { translatorOf } from "../request/translator";
import { type Problem, problem } from "./shapes/problem";

/** A refusal in the form of RFC 9457, in the reader's language. */
export function problemOf(refusal: Refusal, locale: Locale): Problem {
  const { code, status, field, conflict } = refusal;
  const { message, fields } = refusalWords(refusal, locale);
  const detail = ownWords(refusal, locale) ?? message;
  const errors = fields.map((at) => ({
    field: at.path.join("."),
    message: field === undefined ? at.message : detail,
  }));
  return problem.parse({
    type: `/api-docs#${code}`,
    title: translatorOf(locale, "api")(`statuses.${status}`),
    status,
    code,
    detail,
    ...(fields.length === 0 ? {} : { errors }),
    ...(conflict === undefined ? {} : { conflict }),
  });
}

/** Page messages mention the form; if that would mislead a program, there is another message. */
function ownWords({ code, values }: Refusal, locale: Locale): string | null {
  const t = translatorOf(locale, "api");
  const key = `problems.${code.replace(".", "_")}`;
  return t.has(key) ? t(key, values) : null;
}
