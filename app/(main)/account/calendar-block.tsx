import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/form";
import { ShownOnce } from "@/components/ui/shown-once";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatInstant } from "@/messages/format";
import { makeCalendarAddressAction, revokeCalendarAddressAction } from "./actions";

/** The private address of one's calendar: made, shown once, replaced, revoked. */
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
      <div className="mt-3 flex flex-wrap items-end gap-2">
        <ActionForm action={makeCalendarAddressAction} className="grid grow gap-3">
          <ShownOnce label={t("made")} copy={t("copy")} copied={t("copied")} />
          {address && <p className="hint">{t("make_new_hint")}</p>}
          <div>
            <SubmitButton look="plain">{address ? t("make_new") : t("make")}</SubmitButton>
          </div>
        </ActionForm>
        {address && (
          <ActionForm action={revokeCalendarAddressAction}>
            <SubmitButton look="danger">{t("revoke")}</SubmitButton>
          </ActionForm>
        )}
      </div>
    </section>
  );
}
