import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireSession } from "@/app/_server/session/session";
import { NextFirstStep } from "@/app/(main)/_first-steps/next-first-step";
import { MissingSettings } from "@/components/meetings/missing-settings";
import { ActionForm } from "@/components/ui/form";
import { FormActions, FormRow } from "@/components/ui/form-row";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SheetFold } from "@/components/ui/sheet-fold";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { database } from "@/db/client";
import { findSettings } from "@/db/queries/agency/find-settings";
import { countStoredBytes } from "@/db/queries/files/count-stored-bytes";
import { findQuota } from "@/db/queries/files/find-quota";
import { listMostStored } from "@/db/queries/files/list-most-stored";
import { shownKey } from "@/db/shown-key";
import { offeredRecipients } from "@/documents/standard-parts";
import { missingSettings } from "@/domain/agency/missing";
import type { Agency } from "@/domain/agency/settings";
import { dayInAgency, runningDate } from "@/domain/calendar/day";
import { AdminNav } from "../admin-nav";
import { saveSettingsAction } from "./actions";
import { PaperFields } from "./paper-fields";
import { StorageSection } from "./storage-section";

/** How many of the people who store most are listed. */
const MOST_SHOWN = 10;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.settings"))("title") };
}

/** The agency's settings: names, the heads and signers of papers, follow-up, abbreviations, room for files. */
export default async function SettingsPage() {
  const { actor } = await requireSession("/admin/settings");
  const t = await getTranslations("admin.settings");
  const settings = findSettings(database(), actor);
  const shown = shownKey(settings);
  const missing = missingSettings(settings, settings);
  return (
    <>
      <PageHeader title={t("title")} />
      <AdminNav current="settings" />
      <NextFirstStep actor={actor} here={["settings"]} />
      <MissingSettings missing={missing} by="settings" />
      <div className="max-w-[760px]">
        <ActionForm version={shown} action={saveSettingsAction} className="rec grid gap-4 px-4 py-5 sm:px-5">
          <input type="hidden" name="shown" value={shown} />
          <TextField name="name" label={t("name")} initial={settings.name} />
          <TextField
            name="shortName"
            label={t("short_name")}
            hint={t("short_name_hint")}
            initial={settings.shortName}
            required={false}
          />
          <TextField
            name="parentBody"
            label={t("parent_body")}
            initial={settings.parentBody}
            required={false}
          />
          <FormRow>
            <TextField
              id="place"
              name="place"
              label={t("place")}
              hint={t("place_hint")}
              initial={settings.place}
              required={false}
            />
            <TextField
              id="symbol"
              name="symbol"
              label={t("symbol")}
              hint={t("symbol_hint")}
              initial={settings.symbol}
              required={false}
            />
          </FormRow>
          <PaperFields
            papers={offeredRecipients(settings)}
            agency={settings.name}
            offered={missing.some(({ code }) => code === "settings.no_recipients")}
          />
          <SheetFold id="follow-up" title={t("follow_up")} state={t("follow_up_state")}>
            <div className="grid gap-4">
              <TextField
                name="staleAfterDays"
                label={t("stale_after")}
                hint={t("stale_after_hint")}
                initial={settings.staleAfterDays}
                inputMode="numeric"
                maxLength={3}
              />
              <TextArea
                name="abbreviations"
                label={t("abbreviations")}
                hint={t("abbreviations_hint")}
                initial={settings.abbreviations}
                rows={8}
              />
            </div>
          </SheetFold>
          <FormActions docked>
            <SubmitButton>{t("save")}</SubmitButton>
          </FormActions>
        </ActionForm>
        <Section title={t("preview")}>
          <Letterhead agency={settings} />
        </Section>
        <StorageSection
          quota={findQuota(database())}
          stored={countStoredBytes(database(), actor).agency}
          most={listMostStored(database(), actor, MOST_SHOWN)}
        />
      </div>
    </>
  );
}

/** The heading of an official document by Nghị định 30/2020/NĐ-CP. */
async function Letterhead({ agency }: { agency: Agency }) {
  const t = await getTranslations("admin.settings");
  const today = dayInAgency(new Date().toISOString());
  return (
    <div className="rec grid gap-6 px-4 py-5 text-center font-(family-name:--text) sm:grid-cols-2">
      <div>
        <p className="uppercase">{agency.parentBody}</p>
        <p className="font-semibold uppercase">{agency.name}</p>
        <hr className="mx-auto mt-1 w-1/3 border-(--ink)" />
      </div>
      <div>
        <p className="font-semibold">{t("motto")}</p>
        <p className="font-semibold">{t("motto_second")}</p>
        <hr className="mx-auto mt-1 w-1/2 border-(--ink)" />
        <p className="mt-2 italic">{[agency.place, runningDate(today)].filter(Boolean).join(", ")}</p>
      </div>
    </div>
  );
}
