import { useTranslations } from "next-intl";
import { EVALUATION_PERIODS, type EvaluationPeriod, neighbours, periodOn } from "@/domain/evaluation/periods";
import { ButtonLink } from "../ui/button-link";
import { usePeriodName } from "./period-name";

/** Steps to the period before and after, and to the other kinds of period. */
export function PeriodNav({
  period,
  hrefOf,
}: {
  period: EvaluationPeriod;
  hrefOf: (period: EvaluationPeriod) => string;
}) {
  const t = useTranslations("evaluation");
  const nameOf = usePeriodName();
  const { before, after } = neighbours(period);
  return (
    <nav aria-label={t("periods")} className="no-print mb-4 flex flex-wrap items-center gap-2">
      <ButtonLink href={hrefOf(before)} small>
        ← <span className="max-sm:sr-only">{nameOf(before)}</span>
      </ButtonLink>
      <strong aria-current="page" className="px-1 font-semibold">
        {nameOf(period)}
      </strong>{" "}
      <ButtonLink href={hrefOf(after)} small>
        <span className="max-sm:sr-only">{nameOf(after)}</span> →
      </ButtonLink>
      <span className="grow max-sm:basis-full" />
      {EVALUATION_PERIODS.map((kind) => (
        <ButtonLink
          key={kind}
          href={hrefOf(periodOn(kind, period.from))}
          small
          look={kind === period.kind ? "yes" : "quiet"}
        >
          {t(`kinds.${kind}`)}
        </ButtonLink>
      ))}
    </nav>
  );
}
