import { createTranslator, type NamespaceKeys, type NestedKeyOf } from "use-intl/core";
import { CATALOG, type Locale, type Messages } from "./catalog";

/** The words of one part of the catalogue outside a page: for mail. */
export const translatorOf = <N extends NamespaceKeys<Messages, NestedKeyOf<Messages>>>(
  locale: Locale,
  namespace: N,
) => createTranslator({ locale, messages: CATALOG[locale], namespace, timeZone: "Asia/Ho_Chi_Minh" });
