import { useLocale, useTranslations } from "next-intl";

/** Figures of an evaluation in words; what is missing says so, and is never 0 or 100. */
export function useEvaluationNumbers() {
  const t = useTranslations("evaluation");
  const locale = useLocale();
  const number = (value: number, digits: number) =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
      value,
    );
  const missing = t("insufficient");
  return {
    percent: (value: number | null) => (value === null ? missing : `${number(value * 100, 1)}%`),
    points: (value: number | null) => (value === null ? missing : number(value, 2)),
    weight: (value: number | null) => (value === null ? missing : number(value, 2)),
    plain: (value: number) => number(value, value % 1 === 0 ? 0 : 2),
    missing,
  };
}
