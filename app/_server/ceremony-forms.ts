import "server-only";
import { CATALOG } from "@/messages/catalog";

/** What ceremonies are called in each language, with {month} where month and year stand ("7/2024"). */
export const ceremonyForms = (): string[] =>
  Object.values(CATALOG).map(({ meetings }) =>
    meetings.new.ceremony_title.replace("{month}/{year}", () => "{month}"),
  );
