import type { Locale, Messages } from "./catalog";

/** Keys given to translators are checked against the catalogue, so that a missing one fails the build. */
declare module "use-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
