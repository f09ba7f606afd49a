import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";

/** Where something is to be imported into meetings and the agency has no series of them yet: where to create one. */
export function NoSeries() {
  const t = useTranslations("meetings.import");
  return (
    <div className="notice warn mb-4 flex flex-wrap items-center justify-between gap-3">
      <p>{t("no_series")}</p>
      <ButtonLink href="/meetings/new" look="yes" small>
        {t("create_series")}
      </ButtonLink>
    </div>
  );
}
