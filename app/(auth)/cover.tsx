import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";

/** The cover of the book beside a form, shown before sign-in. */
export async function Cover({ children }: { children: ReactNode }) {
  const t = await getTranslations("auth.cover");
  const common = await getTranslations("common");
  return (
    <div className="grid min-h-dvh grid-rows-[auto_1fr] lg:grid-cols-[minmax(360px,5fr)_7fr] lg:grid-rows-1">
      <header className="book-cover">
        <div className="book-frame">
          <svg viewBox="0 0 34 34" className="w-10 lg:w-16" aria-hidden="true">
            <path d="M7 6.5h20M7 27.5h20" stroke="currentColor" strokeWidth="1.2" />
            <path
              d="m17 9.6 1.9 4.9 5.2.3-4.1 3.2 1.4 5-4.4-2.8-4.4 2.8 1.4-5-4.1-3.2 5.2-.3z"
              fill="currentColor"
            />
          </svg>
          <p className="book-title">{common("app_name")}</p>
          <p className="book-subtitle">{t("subtitle")}</p>
          <p className="book-line">{t("line")}</p>
        </div>
      </header>
      <main className="flex items-start justify-center px-4 py-8 sm:px-8 lg:items-center lg:py-12">
        <div className="w-full max-w-[400px]">{children}</div>
      </main>
    </div>
  );
}
