import type { Metadata } from "next";
import { getMessages, getTranslations } from "next-intl/server";
import { requireSession } from "@/app/_server/session/session";
import { ImportDesk } from "@/components/meetings/import-desk";
import { NoSeries } from "@/components/meetings/no-series";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import { database } from "@/db/client";
import { listIndicatorChoices } from "@/db/queries/figures/list-indicators";
import {
  listDepartmentChoices,
  listPersonChoices,
  listSeriesChoices,
} from "@/db/queries/meetings/list-choices";
import { listAllRecords } from "@/db/queries/meetings/list-records-of-month";
import { dayInAgency, formatDay } from "@/domain/calendar/day";
import { isEditable } from "@/domain/meetings/life";
import { ITEM_KINDS, PARTICIPANT_ROLES } from "@/domain/meetings/vocabulary";
import { MOST_CHARACTERS } from "@/domain/text/reader/most-characters";
import { importMinutesAction, readMinutesAction, stopScanAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("meetings.import"))("title") };
}

/** Reads minutes from a file or a pasted text, for review before they are stored. */
export default async function ImportPage() {
  const { actor } = await requireSession("/meetings/import");
  const t = await getTranslations("meetings.import");
  const sheets = await getTranslations("import");
  const roles = await getTranslations("meetings.participant_roles");
  const { review, hints, scan } = (await getMessages()).meetings.import;
  const db = database();
  const series = listSeriesChoices(db, actor);
  const kinds = await getTranslations("meetings.item_kinds");
  const statuses = await getTranslations("meetings.statuses");
  const option = ({ id, name }: { id: number; name: string }) => ({ value: String(id), label: name });
  return (
    <>
      <PageHeader
        title={t("title")}
        sub={t("lead")}
        crumbs={[{ href: "/meetings", label: t("crumb") }]}
        actions={
          <ButtonLink href="/import?kind=register" look="quiet">
            {sheets("link_register")}
          </ButtonLink>
        }
      />
      {series.length === 0 && <NoSeries />}
      <ImportDesk
        read={readMinutesAction}
        confirm={importMinutesAction}
        words={review}
        hintWords={hints}
        scanWords={scan}
        stop={stopScanAction}
        askWords={{
          text: t("text"),
          textHint: t("text_hint", { limit: MOST_CHARACTERS }),
          file: t("file"),
          fileHint: t("file_hint"),
          submit: t("submit"),
          again: t("again"),
          kept: t("kept"),
          noSecrets: t("no_secrets"),
        }}
        choices={{
          series: series.map(option),
          departments: listDepartmentChoices(db, actor).map(option),
          people: listPersonChoices(db, actor, dayInAgency(new Date().toISOString())).map(
            ({ id, name, department }) => ({
              value: String(id),
              label: department ? `${name} · ${department}` : name,
            }),
          ),
          kinds: ITEM_KINDS.filter((value) => value !== "review").map((value) => ({
            value,
            label: kinds(value),
          })),
          indicators: listIndicatorChoices(db, actor).map(({ id, name, unit }) => ({
            value: String(id),
            label: `${name} (${unit})`,
          })),
          records: listAllRecords(db, actor).map(({ id, seriesId, heldOn, code, title, status }) => ({
            id,
            seriesId,
            heldOn,
            label: `${code}, ${title} (${formatDay(heldOn)}, ${statuses(status)})`,
            open: isEditable(status),
          })),
          roles: PARTICIPANT_ROLES.map((value) => ({ value, label: roles(value) })),
        }}
      />
    </>
  );
}
