import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireSession } from "@/app/_server/session/session";
import { PageHeader } from "@/components/ui/page-header";
import { database } from "@/db/client";
import { listFaults } from "@/db/queries/faults/list-faults";
import { formatInstant } from "@/messages/format";
import { AdminNav } from "../admin-nav";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.faults"))("title") };
}

export default async function FaultsPage() {
  const { actor } = await requireSession("/admin/faults");
  const t = await getTranslations("admin.faults");
  const faults = listFaults(database(), actor);
  return (
    <>
      <PageHeader title={t("title")} sub={t("lead")} />
      <AdminNav current="faults" />
      <ul className="rec">
        {faults.length === 0 && <li className="px-4 py-5 text-(--ink-2)">{t("none")}</li>}
        {faults.map(({ id, place, kind, frame, count, firstAt, lastAt, lastId }) => (
          <li key={id} className="border-b border-(--rule) px-4 py-2.5 last:border-b-0">
            <p className="break-words">
              <span className="font-medium">{place}</span> · {kind}
            </p>
            <p className="hint break-words">
              {t("times", { count, first: formatInstant(firstAt), last: formatInstant(lastAt) })}
              {lastId !== "" && <> · {t("id", { id: lastId })}</>}
              {frame !== "" && <> · {frame}</>}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
