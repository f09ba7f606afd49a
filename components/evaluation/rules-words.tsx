import { useTranslations } from "next-intl";
import { CHOICE_NAMES, DEFAULT_RULES, type EvaluationRules } from "@/domain/evaluation/rules";

/** How the figures are counted: each choice that the sources leave open, and whether it is the default. */
export function RulesWords({ rules }: { rules: EvaluationRules }) {
  const t = useTranslations("evaluation.rules");
  const { quantity, quality, progress } = rules.weights;
  const words = CHOICE_NAMES.map((name) => {
    const value = rules[name];
    const said = t(`${name}.${value}` as "delay.day", { quantity, quality, progress });
    return DEFAULT_RULES[name] === value ? t("default", { words: said }) : said;
  });
  return (
    <p className="hint mt-1">
      {t("how")} {words.join("; ")}.
    </p>
  );
}
