import { getTranslations } from "next-intl/server";
import type { BackupRun } from "@/domain/backups/backup";
import { formatInstant } from "@/messages/format";
import { RefreshSoon } from "./refresh-soon";

/** What the last run does or did; while one is under way the page follows it. */
export async function RunState({ run }: { run: BackupRun }) {
  const t = await getTranslations("backups");
  switch (run.state) {
    case "never":
      return <p>{t("run.never")}</p>;
    case "done":
      return <p>{t("run.done", { at: formatInstant(run.endedAt) })}</p>;
    case "failed":
      return (
        <div className="max-w-[640px]">
          <p className="font-semibold text-(--over)">{t("run.failed", { at: formatInstant(run.endedAt) })}</p>
          <p className="break-words">{t(`problems.${run.problem}`, { detail: run.detail })}</p>
        </div>
      );
    case "running":
      return (
        <div className="grid gap-1">
          <p className="font-semibold" role="status">
            {t("run.running", { at: formatInstant(run.startedAt) })}
          </p>
          <p className="hint">
            {t(`stages.${run.stage}`)}
            {run.total > 0 && ` ${t("run.progress", { done: run.done, total: run.total })}`}
          </p>
          <progress
            max={Math.max(1, run.total)}
            value={run.total > 0 ? run.done : undefined}
            aria-label={t("title")}
          />
          <RefreshSoon />
        </div>
      );
  }
}
