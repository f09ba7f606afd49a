import { createTranslator } from "next-intl";
import { CATALOG, type Locale, type Messages } from "@/messages/catalog";

/** Translates a key of one file of messages; `has` tells whether it is there. */
export type Translate = ((key: string, values?: Record<string, string | number>) => string) & {
  has(key: string): boolean;
};

/** The words of a language without a page around them: an API's reader has no cookies. */
export const translatorOf = (locale: Locale, namespace: keyof Messages): Translate =>
  createTranslator({
    locale,
    messages: CATALOG[locale],
    namespace,
    timeZone: "Asia/Ho_Chi_Minh",
  }) as unknown as Translate;
