import { useTranslations } from "next-intl";
import { AGES, type Age } from "@/domain/directives/period-report";
import type { RegisterView } from "@/domain/directives/register-view";
import { CountLink } from "./count-link";

/** How long work has been overdue. */
export function AgeTable({ ages, view }: { ages: Record<Age, number>; view: RegisterView }) {
  const t = useTranslations("reports");
  const most = Math.max(1, ...Object.values(ages));
  const total = Object.values(ages).reduce((sum, count) => sum + count, 0);
  return (
    <div className="rec frame max-w-[640px]">
      <table className="table">
        <thead>
          <tr>
            <th>{t("age")}</th>
            <th className="num">{t("total")}</th>
            <th className="w-1/2">
              <span className="sr-only">{t("share")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {AGES.map(({ key }) => (
            <tr key={key}>
              <th scope="row" className="font-normal">
                {t(`ages.${key}`)}
              </th>
              <td className="num">{ages[key] || "—"}</td>
              <td className="align-middle" aria-hidden="true">
                {ages[key] > 0 && (
                  <div className="bar thin" style={{ width: `${(ages[key] / most) * 100}%` }}>
                    <i style={{ width: "100%", background: "var(--over)" }} />
                  </div>
                )}
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t("total")}</th>
            <td className="num">
              <CountLink count={total} view={{ ...view, show: "mark-overdue" }} over />
            </td>
            <td />
          </tr>
        </tbody>
      </table>
    </div>
  );
}
