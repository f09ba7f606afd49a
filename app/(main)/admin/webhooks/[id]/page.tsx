import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireSession } from "@/app/_server/session/session";
import { Disclosure } from "@/components/ui/disclosure";
import { ActionForm } from "@/components/ui/form";
import { FormActions } from "@/components/ui/form-row";
import { Notice } from "@/components/ui/notice-box";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { database } from "@/db/client";
import { findWebhook } from "@/db/queries/webhooks/list-webhooks";
import { hostOf } from "@/domain/webhooks/address";
import { resumeWebhookAction, stopWebhookAction } from "../actions";
import { DeliveryTable } from "./delivery-table";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("api.webhooks"))("title") };
}

/** One webhook: what it receives, its deliveries, and how it is stopped. Not found for an unknown id. */
export default async function WebhookPage({ params }: Props) {
  const id = Number((await params).id);
  const { actor } = await requireSession("/admin/webhooks/[id]", `/admin/webhooks/${id}`);
  const webhook = Number.isSafeInteger(id) ? findWebhook(database(), actor, id) : null;
  if (!webhook) notFound();
  const t = await getTranslations("api.webhooks");
  const events = await getTranslations("events.kinds");
  const words = (kind: string) => events(kind.replace(".", "_") as "meeting_signed");
  const { url, kinds, stoppedAt, deliveries } = webhook;
  return (
    <div className="max-w-[960px]">
      <PageHeader
        title={hostOf(url)}
        sub={<p className="break-all">{url}</p>}
        crumbs={[{ href: "/admin/webhooks", label: t("title") }]}
      />
      {stoppedAt && <Notice>{t("stopped")}</Notice>}
      <p className="hint">{kinds.map(words).join(" · ")}</p>
      <div className="mt-3">
        {stoppedAt ? (
          <ActionForm action={resumeWebhookAction}>
            <input type="hidden" name="webhookId" value={id} />
            <SubmitButton look="yes" small>
              {t("resume")}
            </SubmitButton>
          </ActionForm>
        ) : (
          <Disclosure summary={t("stop")} small>
            <ActionForm action={stopWebhookAction} className="rec grid gap-3 px-4 py-4">
              <input type="hidden" name="webhookId" value={id} />
              <p className="text-(--ink-2)">{t("stop_consequence")}</p>
              <FormActions>
                <SubmitButton look="danger">{t("stop_submit")}</SubmitButton>
              </FormActions>
            </ActionForm>
          </Disclosure>
        )}
      </div>
      <Section title={t("log")} count={deliveries.length}>
        {deliveries.length === 0 ? (
          <p className="rec px-4 py-5 text-(--ink-2)">{t("log_none")}</p>
        ) : (
          <DeliveryTable webhookId={id} deliveries={deliveries} mayResend={stoppedAt === null} />
        )}
      </Section>
    </div>
  );
}
