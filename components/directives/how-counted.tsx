import { useTranslations } from "next-intl";

const WAYS = ["how_overdue", "how_role", "how_late", "how_in_time", "how_on_time", "how_left_out"] as const;

/** What each number and rate counts; folded. */
export function HowCounted() {
  const t = useTranslations("directives.figures");
  return (
    <details className="hint">
      <summary>{t("how")}</summary>
      <ul className="mt-1 grid list-disc gap-1 pl-5">
        {WAYS.map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ul>
    </details>
  );
}
