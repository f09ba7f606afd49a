import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { formatDay } from "@/domain/calendar/day";
import type { RecordedFigure } from "@/domain/meetings/record";
import { formatNumber } from "@/messages/format";
import { HintLine } from "../ui/hint-line";

/** The values reported at the meeting; each links to its course over time. */
export function RecordFigures({ figures }: { figures: readonly RecordedFigure[] }) {
  const t = useTranslations("figures.page");
  const locale = useLocale();
  return (
    <div className="frame">
      <table className="table as-cards">
        <thead>
          <tr>
            <th>{t("indicator")}</th>
            <th className="num">{t("value")}</th>
            <th>{t("as_of")}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ id, indicatorId, indicator, unit, asOf, value, note }) => (
            <tr key={id}>
              <th scope="row" className="what font-normal">
                <Link href={`/figures/${indicatorId}`} prefetch={false}>
                  {indicator}
                </Link>
                {note && <HintLine>{note}</HintLine>}
              </th>
              <td className="num whitespace-nowrap">
                {formatNumber(value, locale)} {unit}
              </td>
              <td className="date" data-label={t("as_of")}>
                {formatDay(asOf)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
