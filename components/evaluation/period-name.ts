import { useTranslations } from "next-intl";
import type { EvaluationPeriod } from "@/domain/evaluation/periods";

/** "tháng 10/2026", "quý IV/2026", "6 tháng đầu năm 2026", "năm 2026". */
export function usePeriodName(): (period: EvaluationPeriod) => string {
  const t = useTranslations("evaluation.names");
  return ({ kind, number, year }) => t(kind, { number, year: String(year) });
}
