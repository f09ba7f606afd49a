import { createTranslator } from "next-intl";
import { CATALOG, type Locale, type Messages } from "@/messages/catalog";

/** Translates a key of one file of messages; `has` says whether it exists. */
export type Translate = ((key: string, values?: Record<string, string | number>) => string) & {
  has(key: string): boolean;
};

/** The messages of a language outside a page, because an API client has no cookies. */
export const translatorOf = (locale: Locale, namespace: keyof Messages): Translate =>
  createTranslator({
    locale,
    messages: CATALOG[locale],
    namespace,
    timeZone: "Asia/Ho_Chi_Minh",
  }) as unknown as Translate;
