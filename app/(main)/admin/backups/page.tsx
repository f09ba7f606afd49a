import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { requireSession } from "@/app/_server/session/session";
import { Facts } from "@/components/ui/facts";
import { ActionForm } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice-box";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { database } from "@/db/client";
import { countStoredBytes } from "@/db/queries/files/count-stored-bytes";
import { findQuota } from "@/db/queries/files/find-quota";
import { isTooOld } from "@/domain/backups/backup";
import { isCopyBehind } from "@/domain/backups/continuous-copy";
import { backupKey } from "@/files/backup-key";
import { dataFolder } from "@/files/data-folder";
import { diskState } from "@/files/disk";
import { lastContinuousCopy } from "@/jobs/backup/continuous-copy";
import { backupFolder, lastRun, listBackups, secondFolder } from "@/jobs/backup/folder";
import { lastFileCheck } from "@/jobs/files/last-check";
import { formatInstant } from "@/messages/format";
import { AdminNav } from "../admin-nav";
import { backUpNowAction } from "./actions";
import { BackupTable } from "./backup-table";
import { FilesSection } from "./files-section";
import { RunState } from "./run-state";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("backups"))("title") };
}

/** The backups on this machine, what the last run did, and the key that opens them. */
export default async function BackupsPage() {
  const { actor } = await requireSession("/admin/backups");
  const [t, locale] = await Promise.all([getTranslations("backups"), getLocale()]);
  const now = new Date();
  const backups = listBackups();
  const run = lastRun(now);
  const [newest] = backups;
  const key = backupKey();
  const second = secondFolder();
  const copy = lastContinuousCopy();
  return (
    <>
      <PageHeader title={t("title")} sub={t("lead")} />
      <AdminNav current="backups" />
      {isTooOld(newest, now) && run.state !== "running" && (
        <Notice tone="bad">
          {newest ? t("too_old", { at: formatInstant(newest.madeAt) }) : t("none_yet")}
        </Notice>
      )}
      {newest && newest.missing.length > 0 && (
        <Notice tone="bad">{t("missing", { count: newest.missing.length })}</Notice>
      )}
      {newest && newest.keyId !== key.id && <Notice tone="bad">{t("other_key")}</Notice>}
      {copy !== null && isCopyBehind(copy, now) && (
        <Notice tone="bad">
          {copy.newestAt ? t("copy_behind", { at: formatInstant(copy.newestAt) }) : t("copy_not_begun")}
        </Notice>
      )}
      <div className="rec mb-6 flex flex-wrap items-center justify-between gap-x-6 gap-y-3 px-4 py-4">
        <RunState run={run} />
        <ActionForm action={backUpNowAction} version={run.state}>
          <SubmitButton look={run.state === "running" ? "plain" : "primary"}>{t("now")}</SubmitButton>
        </ActionForm>
      </div>
      <Section title={t("list")} count={backups.length}>
        {backups.length === 0 ? (
          <p className="rec px-4 py-5 text-(--ink-2)">{t("none")}</p>
        ) : (
          <BackupTable backups={backups} now={now} locale={locale} />
        )}
      </Section>
      <FilesSection
        check={lastFileCheck()}
        disk={diskState()}
        stored={countStoredBytes(database(), actor).agency}
        limit={findQuota(database()).agency}
      />
      <Section title={t("where")}>
        <div className="rec grid gap-4 px-4 py-5">
          <Facts
            items={[
              { label: t("folder"), value: <code className="break-all">{backupFolder()}</code> },
              {
                label: t("second_folder"),
                value: second ? <code className="break-all">{second}</code> : t("no_second_folder"),
              },
              {
                label: t("continuous_copy"),
                value: copy ? (
                  <>
                    <code className="break-all">{copy.folder}</code>
                    {copy.newestAt && ` ${t("copied_until", { at: formatInstant(copy.newestAt) })}`}
                  </>
                ) : (
                  t("no_continuous_copy")
                ),
              },
              { label: t("key"), value: <code>{key.id}</code> },
            ]}
          />
          <p>
            {process.env.SO_CHI_DAO_BACKUP_KEY
              ? t("key_given")
              : t("key_in_folder", { file: `${dataFolder()}/backup-key` })}
          </p>
          <p className="text-(--ink-2)">{t("kept")}</p>
          <p className="hint">
            {t("restore")} <code className="break-all">{t("restore_command")}</code>
          </p>
        </div>
      </Section>
    </>
  );
}
