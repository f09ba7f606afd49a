import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireSession } from "@/app/_server/session/session";
import { ActionForm } from "@/components/ui/form";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { database } from "@/db/client";
import { findAgency } from "@/db/queries/agency/find-agency";
import { findPrivacyNotice } from "@/db/queries/privacy/find-privacy-notice";
import { listIncidents } from "@/db/queries/privacy/list-incidents";
import { listPrivacyRequests } from "@/db/queries/privacy/list-privacy-requests";
import { RETAINED_KINDS, RETENTION_DAYS } from "@/domain/privacy/retention";
import { AdminNav } from "../admin-nav";
import { publishNoticeAction } from "./actions";
import { Incidents } from "./incidents";
import { RequestDesk } from "./request-desk";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("privacy.admin"))("title") };
}

/** Requests about personal data with their time limits, incidents, and the notice to staff. */
export default async function AdminPrivacyPage() {
  const { actor } = await requireSession("/admin/privacy");
  const t = await getTranslations("privacy.admin");
  const db = database();
  const notice = findPrivacyNotice(db);
  const offered = t("template", { agency: findAgency(db, actor).name });
  return (
    <>
      <PageHeader title={t("title")} />
      <AdminNav current="privacy" />
      <div className="max-w-[760px]">
        <Section title={t("requests")}>
          <RequestDesk requests={listPrivacyRequests(db, actor)} />
        </Section>
        <Section title={t("incidents")}>
          <Incidents incidents={listIncidents(db, actor)} />
        </Section>
        <Section title={t("retention")}>
          <div className="rec px-4 py-3">
            <p className="text-(--ink-2)">{t("retention_lead")}</p>
            <ul className="mt-2 grid gap-1">
              {RETAINED_KINDS.map((kind) => (
                <li key={kind}>{t(`retained.${kind}`, { days: RETENTION_DAYS[kind] })}</li>
              ))}
            </ul>
          </div>
        </Section>
        <Section title={t("notice")}>
          <ActionForm
            action={publishNoticeAction}
            version={notice?.id ?? 0}
            className="rec grid gap-3 px-4 py-4"
          >
            <p className="text-(--ink-2)">
              {notice ? t("published", { version: notice.id }) : t("not_published")}
            </p>
            <TextArea name="text" label={t("notice_text")} initial={notice?.text ?? offered} rows={14} />
            <div>
              <SubmitButton>{t("publish")}</SubmitButton>
            </div>
          </ActionForm>
        </Section>
      </div>
    </>
  );
}
