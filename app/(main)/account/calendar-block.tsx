import { useTranslations } from "next-intl";
import { ConfirmedForm, Consequence } from "@/components/ui/confirmed-form";
import { Disclosure } from "@/components/ui/disclosure";
import { ActionForm } from "@/components/ui/form";
import { ShownOnce } from "@/components/ui/shown-once";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatInstant } from "@/messages/format";
import { makeCalendarAddressAction, revokeCalendarAddressAction } from "./actions";

/** The person's private calendar address: create, show once, replace, revoke. */
export function CalendarBlock({
  address,
}: {
  address: { createdAt: string; lastFetchedAt: string | null } | null;
}) {
  const t = useTranslations("account.calendar");
  return (
    <section className="account-section" aria-labelledby="calendar">
      <h2 id="calendar">{t("title")}</h2>
      <p className="text-(--ink-2)">{t("lead")}</p>
      {address && (
        <p className="mt-2">
          {t("living", { at: formatInstant(address.createdAt) })}{" "}
          {address.lastFetchedAt ? t("fetched", { at: formatInstant(address.lastFetchedAt) }) : t("never")}
        </p>
      )}
      <div className="mt-3 flex flex-wrap items-start gap-2">
        <ActionForm action={makeCalendarAddressAction} className="grid grow gap-3">
          <ShownOnce label={t("made")} copy={t("copy")} copied={t("copied")} />
          {address ? (
            <Disclosure summary={t("make_new")} small>
              <Consequence submit={<SubmitButton look="danger">{t("make_new_submit")}</SubmitButton>}>
                {t("make_new_consequence")}
              </Consequence>
            </Disclosure>
          ) : (
            <div>
              <SubmitButton look="plain">{t("make")}</SubmitButton>
            </div>
          )}
        </ActionForm>
        {address && (
          <ConfirmedForm
            action={revokeCalendarAddressAction}
            summary={t("revoke")}
            look="plain"
            consequence={t("revoke_consequence")}
            submit={t("revoke_submit")}
          />
        )}
      </div>
    </section>
  );
}
