import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/form";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { MAIL_PACES, type MailPace } from "@/domain/notifications/pace";
import { changeMailAction } from "./actions";

/** The person's mail address and pace. */
export function MailSection({ email, mailPace }: { email: string; mailPace: MailPace }) {
  const t = useTranslations("account.mail");
  return (
    <section className="account-section" aria-labelledby="mail">
      <h2 id="mail">{t("title")}</h2>
      <p className="text-(--ink-2)">{t("lead")}</p>
      <ActionForm action={changeMailAction} className="mt-3 grid gap-4">
        <TextField
          name="email"
          type="email"
          required={false}
          autoCapitalize="none"
          label={t("email")}
          hint={t("email_hint")}
          initial={email}
        />
        <RadioGroup
          name="mailPace"
          label={t("pace")}
          initial={mailPace}
          options={MAIL_PACES.map((value) => ({
            value,
            label: t(`paces.${value}.label`),
            hint: t(`paces.${value}.hint`),
          }))}
        />
        <div>
          <SubmitButton look="plain">{t("save")}</SubmitButton>
        </div>
      </ActionForm>
    </section>
  );
}
