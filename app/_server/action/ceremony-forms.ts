import "server-only";
import { CATALOG } from "@/messages/catalog";

/** Title forms of ceremonies in each language, with {month} for month and year ("7/2024"). */
export const ceremonyForms = (): string[] =>
  Object.values(CATALOG).map(({ meetings }) =>
    meetings.new.ceremony_title.replace("{month}/{year}", () => "{month}"),
  );
