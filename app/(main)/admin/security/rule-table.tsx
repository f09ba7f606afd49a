import { useTranslations } from "next-intl";
import { HintLine } from "@/components/ui/hint-line";
import type { JudgedRule, RuleState } from "@/domain/security/security-rules";

const STATES: readonly RuleState[] = ["met", "not-met", "organisational"];
const LOOK: Record<RuleState, string> = {
  met: "text-(--done)",
  "not-met": "font-medium text-(--late)",
  organisational: "text-(--ink-2)",
};

/** The rules of a profile with state and source, and how many there are of each state. */
export function RuleTable({ rules }: { rules: readonly JudgedRule[] }) {
  const t = useTranslations("admin.security");
  const counts = STATES.map((state) =>
    t(`counts.${state}`, { count: rules.filter((rule) => rule.state === state).length }),
  );
  return (
    <>
      <p className="mb-2">{counts.join(" · ")}</p>
      <div className="rec frame">
        <table className="table as-cards">
          <thead>
            <tr>
              <th>{t("rule")}</th>
              <th>{t("state")}</th>
              <th>{t("source")}</th>
            </tr>
          </thead>
          <tbody>
            {rules.map(({ id, state, source }) => (
              <tr key={id}>
                <td className="what">
                  {t(`list.${id}.name`)}
                  <HintLine>{t(`list.${id}.how`)}</HintLine>
                </td>
                <td className={LOOK[state]}>{t(`states.${state}`)}</td>
                <td className="hint" data-label={t("source")}>
                  {source || t("own_rule")}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
