import Link from "next/link";
import { useTranslations } from "next-intl";
import type { listTurns } from "@/db/queries/meetings/list-turns";

/** Whose turn it is to report, series by series. */
export function Turns({ turns, mayEdit }: { turns: ReturnType<typeof listTurns>; mayEdit: boolean }) {
  const t = useTranslations("thematic_reports.list");
  if (turns.length === 0) return null;
  return (
    <section className="mb-5" aria-label={t("turns")}>
      <dl className="facts">
        {turns.map(({ seriesId, series, departmentId, department }) => (
          <div key={seriesId}>
            <dt>
              {t("turns")} · {series}
            </dt>
            <dd>
              <Link href={`/departments/${departmentId}`} prefetch={false} className="font-medium">
                {department}
              </Link>{" "}
              {mayEdit && (
                <Link
                  href={`/meetings/series/${seriesId}#rota`}
                  prefetch={false}
                  className="ml-3 whitespace-nowrap text-[13px] text-(--ink-2) underline underline-offset-3"
                >
                  {t("edit_rota")}
                  <span className="sr-only"> {series}</span>
                </Link>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
