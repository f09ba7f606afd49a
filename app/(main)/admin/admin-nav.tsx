import Link from "next/link";
import { useTranslations } from "next-intl";
import { Tabs } from "@/components/ui/tabs";
import { ADMIN_PAGES, type AdminPage } from "./pages";

/**
 * Tabs of the administration pages, above each of them. A phone has no space for them: there a link leads back to
 * the page that lists them.
 */
export function AdminNav({ current }: { current: AdminPage }) {
  const t = useTranslations("admin");
  return (
    <>
      <p className="no-print mb-4 sm:hidden">
        <Link href="/admin" prefetch={false} className="underline underline-offset-3">
          {t("all")}
        </Link>
      </p>
      <div className="rec mb-5 hidden sm:block">
        <Tabs
          wraps
          label={t("sections")}
          items={ADMIN_PAGES.map(({ key, href }) => ({
            href,
            label: t(`nav.${key}`),
            current: key === current,
          }))}
        />
      </div>
    </>
  );
}
