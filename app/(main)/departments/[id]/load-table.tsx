import Link from "next/link";
import { useTranslations } from "next-intl";
import { Bar } from "@/components/ui/bar";
import { Section } from "@/components/ui/section";
import { ShortOnPhone } from "@/components/ui/short-on-phone";
import type { Load } from "@/db/queries/departments/list-load";
import { loadWord } from "@/domain/departments/load";

/** Who has how much work: the busiest first, with those who have none. */
export function LoadTable({ loads }: { loads: readonly Load[] }) {
  const t = useTranslations("departments.load");
  if (loads.length === 0) return null;
  const most = Math.max(1, ...loads.map(({ weighed }) => weighed));
  const people = loads.filter(({ personId }) => personId !== 0);
  return (
    <Section title={t("title")} id="load">
      <section className="rec frame" aria-label={t("table")}>
        <ShortOnPhone rows={loads.length}>
          <table className="table as-cards">
            <thead>
              <tr>
                <th>{t("person")}</th>
                <th className="num">{t("open")}</th>
                <th>{t("weighed")}</th>
                <th className="num">{t("overdue")}</th>
                <th className="num">{t("soon")}</th>
                <th className="num">{t("reported")}</th>
                <th className="num">{t("subtasks")}</th>
              </tr>
            </thead>
            <tbody>
              {loads.map((load) => {
                const word = loadWord(load, people);
                return (
                  <tr key={load.personId}>
                    <td className="what">
                      {load.personId === 0 ? (
                        t("nobody")
                      ) : (
                        <Link href={`/people/${load.personId}`} prefetch={false}>
                          {load.name}
                        </Link>
                      )}
                      {word && (
                        <span className={word === "overloaded" ? "text-[13px] font-semibold" : "hint"}>
                          {" "}
                          · {t(word)}
                        </span>
                      )}
                    </td>
                    <td className="num" data-label={t("open")}>
                      {load.open}
                    </td>
                    <td data-label={t("weighed")}>
                      <div className="flex items-center gap-2">
                        <div className="w-20">
                          <Bar
                            thin
                            parts={[
                              {
                                key: "load",
                                value: load.weighed,
                                colour: "var(--run)",
                                label: t("weighed_of", { count: load.weighed }),
                              },
                              { key: "rest", value: most - load.weighed, colour: "var(--rule)", label: "" },
                            ]}
                          />
                        </div>
                        <span className="num">{t("weighed_of", { count: load.weighed })}</span>
                      </div>
                    </td>
                    <td className={load.overdue > 0 ? "num over-text" : "num"} data-label={t("overdue")}>
                      {load.overdue}
                    </td>
                    <td className="num" data-label={t("soon")}>
                      {load.soon}
                    </td>
                    <td className="num" data-label={t("reported")}>
                      {load.reported}
                    </td>
                    <td className="num" data-label={t("subtasks")}>
                      {load.subtasks}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </ShortOnPhone>
      </section>
      <p className="hint mt-2">{t("how")}</p>
    </Section>
  );
}
