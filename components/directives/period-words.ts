import { useTranslations } from "next-intl";
import type { Day } from "@/domain/calendar/day";
import { type Period, periodName } from "@/domain/directives/periods";

/** "định kỳ hằng quý" and "quý III/2024", in the reader's language. */
export function usePeriodWords() {
  const t = useTranslations("directives.periods");
  const choices = useTranslations("directives.choices.period");
  return {
    every: (period: Period): string => choices(period),
    name: (period: Period, periodEnd: Day): string => t(`name.${period}`, periodName(period, periodEnd)),
  };
}
