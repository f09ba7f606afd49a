import "server-only";
import { cookies } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { CATALOG } from "@/messages/catalog";
import { currentSession } from "../session/session";

/** The reader's language: the account's choice, else the browser's last one, else Vietnamese. */
export default getRequestConfig(async () => {
  const session = await currentSession();
  const chosen = session?.locale ?? (await cookies()).get("locale")?.value;
  const locale = chosen === "en" ? "en" : "vi";
  return { locale, timeZone: "Asia/Ho_Chi_Minh", messages: CATALOG[locale] };
});
