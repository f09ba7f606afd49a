import Link from "next/link";
import { getMessages, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { currentSession } from "@/app/_server/session";
import { signOutAction } from "./actions";
import { Notice } from "./notice";

/** The frame of every page behind the sign-in. It guards nothing: each page asks for its session itself. */
export default async function MainLayout({ children }: { children: ReactNode }) {
  const session = await currentSession();
  const t = await getTranslations("shell");
  const common = await getTranslations("common");
  const { notices } = (await getMessages()).common as { notices: Record<string, string> };
  return (
    <>
      <a href="#main" className="sr-only focus:not-sr-only">
        {t("skip")}
      </a>
      <header className="flex flex-wrap items-center gap-x-6 gap-y-1 border-b border-(--rule) px-4 py-2 lg:px-10">
        <Link href="/" className="font-semibold">
          {common("app_name")}
        </Link>
        {session && (
          <nav aria-label={t("navigation")} className="ml-auto flex items-center gap-2">
            <Link href="/account" className="btn quiet">
              {session.actor.name}
            </Link>
            <form action={signOutAction}>
              <button type="submit" className="btn quiet">
                {t("sign_out")}
              </button>
            </form>
          </nav>
        )}
      </header>
      <main id="main" className="max-w-[1240px] px-4 pt-6 pb-16 lg:px-10">
        <Notice words={notices} />
        {children}
      </main>
    </>
  );
}
