import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import { requireSession } from "@/app/_server/session/session";
import { Facts } from "@/components/ui/facts";
import { PageHeader } from "@/components/ui/page-header";
import { database } from "@/db/client";
import { countArchive } from "@/db/queries/agency/count-archive";
import { AdminNav } from "../admin-nav";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.archive"))("title") };
}

/** The download of all data in one file, for the person responsible for the server. */
export default async function ArchivePage() {
  const { actor } = await requireSession("/admin/archive");
  const t = await getTranslations("admin.archive");
  const format = await getFormatter();
  const { rows, files, bytes } = countArchive(database(), actor);
  const size = format.number(bytes / 1024 / 1024, {
    ...({ style: "unit", unit: "megabyte" } as const),
    maximumFractionDigits: 1,
  });
  return (
    <>
      <PageHeader title={t("title")} />
      <AdminNav current="archive" />
      <div className="max-w-[760px]">
        <section className="rec grid gap-4 px-4 py-5 sm:px-5">
          <p>{t("lead")}</p>
          <Facts
            items={[
              {
                label: t("holds"),
                value: `${t("rows", { count: rows })} · ${t("files", { count: files, size })}`,
              },
            ]}
          />
          <p className="text-(--ink-2)">{t("care")}</p>
          <p className="text-(--ink-2)">{t("without")}</p>
          <p>
            <a className="btn primary" href="/admin/archive/download" download>
              {t("download")}
            </a>
          </p>
          <p className="hint">
            {t("import")} <code>npm run import-agency -- TỆP.zip</code>
          </p>
        </section>
      </div>
    </>
  );
}
