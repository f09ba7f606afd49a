import "server-only";
import type { z } from "zod";
import type { Locale } from "@/messages/catalog";
import type { Refusal } from "./refusal";
import { type Translate, translatorOf } from "./translator";

export type RefusalWords = {
  message: string;
  /** The invalid fields, each with its sentence; a nested field is identified by its path. */
  fields: { path: string[]; message: string }[];
};

/** A refusal in the reader's language. */
export function refusalWords(refusal: Refusal, locale: Locale): RefusalWords {
  const { code, values, field, issues } = refusal;
  const message = translatorOf(locale, "errors")(code, values);
  if (field !== undefined) return { message, fields: [{ path: [field], message }] };
  const words = translatorOf(locale, "validation");
  const fields = issues.flatMap((issue) =>
    pathsOf(issue).map((path) => ({ path, message: wordOfIssue(words, issue) })),
  );
  return { message, fields };
}

/** An unknown field is itself invalid, not the object around it. */
function pathsOf(issue: z.core.$ZodIssue): string[][] {
  const path = issue.path.map(String);
  return issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...path, key]) : [path];
}

/** A schema names its messages by their key in messages/validation; the default is "invalid". */
const wordOfIssue = (t: Translate, issue: z.core.$ZodIssue): string =>
  t.has(issue.message) ? t(issue.message, limitsOf(issue)) : t("invalid");

function limitsOf(issue: z.core.$ZodIssue): Record<string, number> {
  if (issue.code === "too_small") return { limit: Number(issue.minimum) };
  if (issue.code === "too_big") return { limit: Number(issue.maximum) };
  return {};
}
