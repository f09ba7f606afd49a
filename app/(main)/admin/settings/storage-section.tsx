import { useLocale, useTranslations } from "next-intl";
import { Facts } from "@/components/ui/facts";
import { ActionForm } from "@/components/ui/form";
import { FormActions, FormRow } from "@/components/ui/form-row";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { StoredByPerson } from "@/db/queries/files/list-most-stored";
import { GIGABYTE, type Quota } from "@/domain/access/quota";
import { formatBytes } from "@/messages/format";
import { saveQuotaAction } from "./actions";

/** How much the agency and one person may store, what is stored, and who stores most. */
export function StorageSection({
  quota,
  stored,
  most,
}: {
  quota: Quota;
  /** Bytes of all files. */
  stored: number;
  most: readonly StoredByPerson[];
}) {
  const t = useTranslations("admin.settings.storage");
  const locale = useLocale();
  const gigabytes = (bytes: number) => Math.max(1, Math.round(bytes / GIGABYTE));
  return (
    <Section title={t("title")}>
      <div className="rec grid gap-4 px-4 py-5 sm:px-5">
        <Facts
          items={[
            {
              label: t("stored"),
              value: t("of", {
                used: formatBytes(stored, locale),
                limit: formatBytes(quota.agency, locale),
              }),
            },
          ]}
        />
        <ActionForm action={saveQuotaAction} version={JSON.stringify(quota)} className="grid gap-4">
          <FormRow>
            <TextField
              name="agencyGigabytes"
              label={t("agency")}
              initial={gigabytes(quota.agency)}
              inputMode="numeric"
              maxLength={6}
            />
            <TextField
              name="personGigabytes"
              label={t("person")}
              hint={t("hint")}
              initial={gigabytes(quota.person)}
              inputMode="numeric"
              maxLength={6}
            />
          </FormRow>
          <FormActions>
            <SubmitButton look="plain">{t("save")}</SubmitButton>
          </FormActions>
        </ActionForm>
        {most.length > 0 && (
          <div className="frame">
            <table className="table as-cards">
              <caption className="sr-only">{t("most")}</caption>
              <thead>
                <tr>
                  <th>{t("most")}</th>
                  <th className="num">{t("sent")}</th>
                </tr>
              </thead>
              <tbody>
                {most.map(({ userId, name, account, bytes }) => (
                  <tr key={userId}>
                    <td className="what">
                      {name} <span className="hint font-normal">({account})</span>
                    </td>
                    <td className="num" data-label={t("sent")}>
                      {t("of", {
                        used: formatBytes(bytes, locale),
                        limit: formatBytes(quota.person, locale),
                      })}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </div>
    </Section>
  );
}
