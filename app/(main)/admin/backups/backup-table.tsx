import { useTranslations } from "next-intl";
import type { Backup } from "@/domain/backups/backup";
import { formatInstant } from "@/messages/format";

/** The backups, newest first: age, size, what they hold, when they were last opened, and the copy elsewhere. */
export function BackupTable({
  backups,
  now,
  locale,
}: {
  backups: readonly Backup[];
  now: Date;
  locale: string;
}) {
  const t = useTranslations("backups");
  const size = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  return (
    <div className="rec overflow-x-auto">
      <table className="table as-cards">
        <thead>
          <tr>
            {(["made", "age", "size", "holds", "checked", "copy"] as const).map((key) => (
              <th key={key} scope="col">
                {t(`columns.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {backups.map((backup) => (
            <tr key={backup.name}>
              <td className="what">
                {formatInstant(backup.madeAt)} <code className="hint block break-all">{backup.name}</code>
              </td>
              <td data-label={t("columns.age")}>{ageOf(backup)}</td>
              <td data-label={t("columns.size")}>
                {t("megabytes", { size: size.format(backup.bytes / 1e6) })}
              </td>
              <td data-label={t("columns.holds")}>
                {t("rows_and_files", { rows: backup.rows, files: backup.files })}
                {backup.missing.length > 0 && (
                  <span className="block text-(--over)">
                    {t("files_missing", { count: backup.missing.length })}
                  </span>
                )}
              </td>
              <td data-label={t("columns.checked")}>{formatInstant(backup.checkedAt)}</td>
              <td
                data-label={t("columns.copy")}
                className={backup.copied === false ? "text-(--over)" : undefined}
              >
                {t(backup.copied === null ? "copy_none" : backup.copied ? "copy_good" : "copy_failed")}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );

  function ageOf({ madeAt }: Backup): string {
    const hours = Math.max(0, Math.floor((now.getTime() - Date.parse(madeAt)) / 3_600_000));
    return hours < 48 ? t("hours", { count: hours }) : t("days", { count: Math.floor(hours / 24) });
  }
}
