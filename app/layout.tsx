import "./fonts.css";
import "./globals.css";
import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { SEARCH_KEY_SCRIPT } from "@/components/shell/search-key";
import { EARLY_TYPING_SCRIPT } from "@/components/ui/early-typing";
import { SharedWordsProvider } from "@/components/ui/shared-words";
import { scriptNonce } from "./_server/request/script-nonce";
import { currentSession } from "./_server/session/session";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common");
  return {
    title: { template: `%s · ${t("app_name")}`, default: t("app_name") },
    description: t("app_description"),
  };
}

export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

const EARLY_SCRIPTS = `${SEARCH_KEY_SCRIPT};${EARLY_TYPING_SCRIPT}`;

/** The document: language and theme of the account, else those last used in this browser. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const chosen = (await currentSession())?.theme ?? (await cookies()).get("theme")?.value;
  const theme = chosen === "light" || chosen === "dark" ? chosen : undefined;
  const t = await getTranslations("common");
  const { common, shell } = await getMessages();
  const words = {
    filesHint: t("files_hint", { size: 20, count: 12 }),
    chooseFile: common.choose_file,
    dropFile: common.drop_file,
    fileKept: common.file_kept,
    failed: shell.failed,
    unsaved: common.unsaved,
  };
  return (
    <html lang={await getLocale()} data-theme={theme}>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own functions, written out for a script element. */}
        <script nonce={await scriptNonce()} dangerouslySetInnerHTML={{ __html: EARLY_SCRIPTS }} />
      </head>
      <body>
        <SharedWordsProvider words={words}>{children}</SharedWordsProvider>
      </body>
    </html>
  );
}
