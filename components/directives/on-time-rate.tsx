import { useLocale, useTranslations } from "next-intl";
import { type Rate, shareOf } from "@/domain/directives/rates";
import { formatShare } from "@/messages/format";

/** A rate of finished work in a table's cell, with its base; words for a dash if nothing is finished. */
export function OnTimeRate({ rate }: { rate: Rate }) {
  const t = useTranslations("directives.figures");
  const locale = useLocale();
  const share = formatShare(shareOf(rate), locale);
  if (rate.of === 0) {
    return (
      <>
        {share} <span className="hint">{t("none_done")}</span>
      </>
    );
  }
  return (
    <span className="whitespace-nowrap">
      {share} <span className="hint">{t("of_done", { count: rate.count, of: rate.of })}</span>
    </span>
  );
}
