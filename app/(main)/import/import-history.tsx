import Link from "next/link";
import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import type { listImports } from "@/db/queries/imports/find-import";
import { formatInstant } from "@/messages/format";

/** Past imports, each with a link to its rows. */
export function ImportHistory({ imports }: { imports: ReturnType<typeof listImports> }) {
  const t = useTranslations("import");
  if (imports.length === 0) return null;
  return (
    <Section title={t("history")}>
      <div className="rec frame">
        <table className="table as-cards">
          <thead>
            <tr>
              <th>{t("file")}</th>
              <th>{t("kind")}</th>
              <th>{t("when")}</th>
              <th>{t("by")}</th>
              <th>{t("state")}</th>
              <th className="num">{t("count")}</th>
            </tr>
          </thead>
          <tbody>
            {imports.map(({ id, fileName, kind, createdAt, by, state, count }) => (
              <tr key={id}>
                <td className="what">
                  <Link href={`/import?id=${id}`} prefetch={false}>
                    {fileName}
                  </Link>
                </td>
                <td>{t(`kinds.${kind}`)}</td>
                <td className="date">{formatInstant(createdAt)}</td>
                <td>{by}</td>
                <td>{t(`states.${state}`)}</td>
                <td className="num" data-label={t("count")}>
                  {count || "—"}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
