"use client";
import { useTranslations } from "next-intl";

/** A page that failed: nothing of the failure is shown but the id under which the server logged it. */
export default function Failed({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations("shell.failed");
  return (
    <div className="max-w-[560px] py-8">
      <h1>{t("title")}</h1>
      <p className="mt-2 text-(--ink-2)">{t("body", { id: error.digest ?? "—" })}</p>
      <button type="button" className="btn primary mt-6" onClick={reset}>
        {t("again")}
      </button>
    </div>
  );
}
