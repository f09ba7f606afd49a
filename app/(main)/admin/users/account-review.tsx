import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { DownloadLink } from "@/components/ui/download-link";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { formatInstant } from "@/messages/format";
import { recordAccountReviewAction } from "./actions";

/** The list of accounts to download, and the record that it was gone through. */
export function AccountReview({ review }: { review: { at: string; by: string } | null }) {
  const t = useTranslations("admin.users.register");
  return (
    <Section title={t("title")}>
      <p className="text-(--ink-2)">{t("lead")}</p>
      <p className="mt-2">
        {review ? t("last", { at: formatInstant(review.at), by: review.by }) : t("never")}
      </p>
      <div className="mt-3 flex flex-wrap items-start gap-2 [&>details[open]]:basis-full">
        <DownloadLink href="/admin/users/export">{t("as_xlsx")}</DownloadLink>
        <DownloadLink href="/admin/users/export?format=csv">{t("as_csv")}</DownloadLink>
        <Disclosure summary={t("record")} small>
          <ActionForm action={recordAccountReviewAction} className="rec grid max-w-[560px] gap-3 px-4 py-4">
            <TextField name="note" label={t("note")} hint={t("note_hint")} required={false} maxLength={500} />
            <div>
              <SubmitButton look="yes">{t("record_submit")}</SubmitButton>
            </div>
          </ActionForm>
        </Disclosure>
      </div>
    </Section>
  );
}
