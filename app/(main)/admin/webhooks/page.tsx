import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { requireSession } from "@/app/_server/session/session";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { ActionForm } from "@/components/ui/form";
import { FormActions } from "@/components/ui/form-row";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { database } from "@/db/client";
import { listWebhooks } from "@/db/queries/webhooks/list-webhooks";
import { hostOf } from "@/domain/webhooks/address";
import { WEBHOOK_KINDS } from "@/domain/webhooks/webhook-kinds";
import { AdminNav } from "../admin-nav";
import { createWebhookAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("api.webhooks"))("title") };
}

/** The addresses that receive events, and the form of a new one. */
export default async function WebhooksPage() {
  const { actor } = await requireSession("/admin/webhooks");
  const t = await getTranslations("api.webhooks");
  const docs = await getTranslations("api.docs");
  const events = await getTranslations("events.kinds");
  const webhooks = listWebhooks(database(), actor);
  return (
    <>
      <PageHeader title={t("title")} />
      <AdminNav current="webhooks" />
      <div className="max-w-[760px]">
        <ActionForm
          action={createWebhookAction}
          version={webhooks.length}
          className="rec grid gap-3 px-4 py-4 [&_[role=status]]:[overflow-wrap:anywhere]"
        >
          <p className="text-(--ink-2)">
            {t("lead")}{" "}
            <Link href="/api-docs#signature" className="underline underline-offset-3">
              {docs("signature")}
            </Link>
          </p>
          <TextField
            name="url"
            label={t("url")}
            hint={t("url_hint")}
            autoCapitalize="none"
            inputMode="url"
            maxLength={500}
          />
          <CheckboxGroup
            name="kinds"
            label={t("kinds")}
            columns={2}
            options={WEBHOOK_KINDS.map((value) => ({
              value,
              label: events(value.replace(".", "_") as "meeting_signed"),
            }))}
          />
          <FormActions>
            <SubmitButton>{t("create")}</SubmitButton>
          </FormActions>
        </ActionForm>
        <Section title={t("list")} count={webhooks.length}>
          {webhooks.length === 0 ? (
            <p className="rec px-4 py-5 text-(--ink-2)">{t("none")}</p>
          ) : (
            <ul className="rec divide-y divide-(--rule)">
              {webhooks.map(({ id, url, kinds, stoppedAt, waiting, givenUp }) => (
                <li key={id} className="px-4 py-3">
                  <Link href={`/admin/webhooks/${id}`} prefetch={false} className="font-medium break-all">
                    {hostOf(url)}
                  </Link>
                  <p className="hint">
                    {[
                      stoppedAt ? t("stopped") : t("kind_count", { count: kinds.length }),
                      waiting > 0 && t("waiting", { count: waiting }),
                      givenUp > 0 && t("given_up", { count: givenUp }),
                    ]
                      .filter(Boolean)
                      .join(" · ")}
                  </p>
                </li>
              ))}
            </ul>
          )}
        </Section>
      </div>
    </>
  );
}
