import { useLocale, useTranslations } from "next-intl";
import { type Rate, shareOf } from "@/domain/directives/rates";
import { formatShare } from "@/messages/format";

/** A rate of finished work in a table's cell, with its base; words for a dash if nothing is finished. */
export function OnTimeRate({ rate }: { rate: Rate }) {
  const t = useTranslations("directives.figures");
  const locale = useLocale();
  return (
    <>
      {formatShare(shareOf(rate), locale)}{" "}
      {rate.of === 0 ? (
        <span className="hint">{t("none_done")}</span>
      ) : (
        <span className="hint whitespace-nowrap">{t("of_done", { count: rate.count, of: rate.of })}</span>
      )}
    </>
  );
}
