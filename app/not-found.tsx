import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button-link";

/** The same answer for what does not exist and for what the reader may not see. */
export default async function NotFound() {
  const t = await getTranslations("shell.not_found");
  return (
    <div className="mx-auto max-w-[560px] px-4 py-16">
      <h1>{t("title")}</h1>
      <p className="mt-2 text-(--ink-2)">{t("body")}</p>
      <div className="mt-6 flex flex-wrap gap-2">
        <ButtonLink href="/" look="primary">
          {t("home")}
        </ButtonLink>
        <ButtonLink href="/search">{t("search")}</ButtonLink>
      </div>
    </div>
  );
}
