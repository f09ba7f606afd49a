import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { AuditState } from "@/db/queries/agency/find-audit-state";
import { formatInstant } from "@/messages/format";
import { checkAuditAction, reviewAuditAction } from "./actions";

/** The head of the log's chain, its last check and its last review, with the forms for both. */
export function AuditStateSection({ state }: { state: AuditState }) {
  const t = useTranslations("admin.events.state");
  const { head, check, review } = state;
  return (
    <Section title={t("title")}>
      <div className="rec grid gap-3 px-4 py-4">
        <p className="text-(--ink-2)">{t("lead")}</p>
        {head && (
          <p>
            {t("head")}{" "}
            <span className="font-mono text-[13px] [overflow-wrap:anywhere]">
              {head.id}:{head.hash}
            </span>
          </p>
        )}
        <p>
          {check === null
            ? t("never_checked")
            : t(check.result.fault === null ? "checked" : "checked_at_fault", {
                at: formatInstant(check.at),
                by: check.by,
                row: check.result.at ?? 0,
              })}
        </p>
        <ActionForm action={checkAuditAction}>
          <SubmitButton look="plain" small>
            {t("check")}
          </SubmitButton>
        </ActionForm>
        <p>
          {review === null
            ? t("never_reviewed")
            : t("reviewed", { at: formatInstant(review.at), by: review.by })}
        </p>
        <Disclosure summary={t("review")} small>
          <ActionForm action={reviewAuditAction} className="grid max-w-[560px] gap-3">
            <TextField name="note" label={t("note")} hint={t("note_hint")} required={false} maxLength={500} />
            <div>
              <SubmitButton look="yes">{t("review_submit")}</SubmitButton>
            </div>
          </ActionForm>
        </Disclosure>
      </div>
    </Section>
  );
}
