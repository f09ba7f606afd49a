import { useTranslations } from "next-intl";
import { Tabs } from "@/components/ui/tabs";
import { ADMIN_PAGES, type AdminPage } from "./pages";

/** The rooms of administration, side by side above each of them. */
export function AdminNav({ current }: { current: AdminPage }) {
  const t = useTranslations("admin");
  return (
    <div className="rec mb-5">
      <Tabs
        label={t("sections")}
        items={ADMIN_PAGES.map(({ key, href }) => ({
          href,
          label: t(`nav.${key}`),
          current: key === current,
        }))}
      />
    </div>
  );
}
