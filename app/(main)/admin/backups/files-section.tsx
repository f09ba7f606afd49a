import { getLocale, getTranslations } from "next-intl/server";
import { Facts } from "@/components/ui/facts";
import { Notice } from "@/components/ui/notice-box";
import { Section } from "@/components/ui/section";
import type { FileCheck } from "@/domain/backups/file-check";
import type { Disk } from "@/files/disk";
import { formatBytes, formatInstant } from "@/messages/format";

const GB = 1024 ** 3;

/** What the last check of the attached files found, how much they take, and how much the disk has left. */
export async function FilesSection({
  check,
  disk,
  stored,
  limit,
}: {
  check: FileCheck | null;
  disk: Disk;
  /** Bytes. */
  stored: number;
  limit: number;
}) {
  const [t, locale] = await Promise.all([getTranslations("backups"), getLocale()]);
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const gigabytes = (bytes: number) => number.format(bytes / GB);
  return (
    <Section title={t("files")}>
      {disk.state !== "ok" && (
        <Notice tone="bad">{t(`disk_${disk.state}`, { free: gigabytes(disk.free) })}</Notice>
      )}
      <div className="rec grid gap-4 px-4 py-5">
        <Facts
          items={[
            {
              label: t("disk"),
              value: t("disk_free", { free: gigabytes(disk.free), total: gigabytes(disk.total) }),
            },
            {
              label: t("stored"),
              value: t("stored_of", { used: formatBytes(stored, locale), limit: formatBytes(limit, locale) }),
            },
          ]}
        />
        {check === null ? <p>{t("files_never")}</p> : <Found check={check} words={t} />}
        <p className="hint">
          {t("check_command")} <code>npm run check-files</code>
        </p>
      </div>
    </Section>
  );
}

type Words = Awaited<ReturnType<typeof getTranslations<"backups">>>;

function Found({ check, words: t }: { check: FileCheck; words: Words }) {
  return (
    <div>
      <p>{t("files_checked", { at: formatInstant(check.checkedAt), count: check.files })}</p>
      {check.restored.length > 0 && <p>{t("files_restored", { count: check.restored.length })}</p>}
      {check.removed > 0 && <p className="text-(--ink-2)">{t("files_removed", { count: check.removed })}</p>}
      {check.lost.length > 0 && (
        <div className="text-(--over)">
          <p className="font-semibold">{t("files_lost", { count: check.lost.length })}</p>
          <ul>
            {check.lost.map((sha256) => (
              <li key={sha256}>
                <code className="break-all">{sha256}</code>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
