import { getTranslations } from "next-intl/server";
import { findMailProblem } from "@/app/_server/start/start-jobs";
import { HintLine } from "@/components/ui/hint-line";
import { Section } from "@/components/ui/section";
import type { ListedDepartment } from "@/db/queries/departments/list-departments";
import type { LeftWork } from "@/db/queries/directives/list-left-work";
import type { MailOutage } from "@/db/queries/mail/find-mail-outage";
import type { MailState } from "@/db/queries/mail/list-mails";
import type { LeftGrant } from "@/db/queries/users/list-left-grants";
import { type Day, formatDay, yearOf } from "@/domain/calendar/day";
import { headCoverOf } from "@/domain/departments/head-cover";
import type { KeepingTrouble } from "@/jobs/backup/find-trouble";
import { formatInstant } from "@/messages/format";
import { MailTrouble } from "../admin/mail/mail-trouble";

/** What an administrator needs to know at once. */
export async function AdminDesk({
  users,
  departments,
  leftWork,
  leftGrants,
  daysOff,
  announcementDue,
  mails,
  outage,
  keeping,
  settingsMissing,
  today,
}: {
  users: number;
  departments: readonly ListedDepartment[];
  leftWork: readonly LeftWork[];
  leftGrants: readonly LeftGrant[];
  daysOff: number;
  /** The year whose announced days off should have been entered by now. */
  announcementDue: number | null;
  mails: Record<MailState, number>;
  outage: MailOutage | null;
  keeping: readonly KeepingTrouble[];
  /** Whether settings needed before the first signature are missing. */
  settingsMissing: boolean;
  today: Day;
}) {
  const t = await getTranslations("home");
  const kinds = await getTranslations("admin.users.grant_kinds");
  const cover = headCoverOf(departments, today);
  const problem = findMailProblem();
  const leaving = departments.filter(({ headlessFrom }) => headlessFrom !== null && headlessFrom > today);
  return (
    <Section title={t("admin")}>
      <ul className="rec">
        {(problem || outage) && (
          <li className="border-b border-(--rule) px-4 py-2.5">
            <MailTrouble problem={problem} outage={outage} waiting={mails.waiting} askedOn="home" />
          </li>
        )}
        {listed([
          ...(mails["given-up"] > 0
            ? [{ href: "/admin/mail", words: t("admin_mail", { count: mails["given-up"] }) }]
            : []),
          ...keeping.map((trouble) => ({ href: "/admin/backups", words: keepingWords(trouble) })),
          ...(settingsMissing ? [{ href: "/admin/settings", words: t("admin_settings_missing") }] : []),
          { href: "/admin/users", words: t("admin_users", { count: users }) },
          {
            href: "/admin/departments",
            words:
              cover.kind === "missing"
                ? t("admin_without_head", { names: cover.names.join(", ") })
                : t(cover.kind === "complete" ? "admin_all_headed" : "admin_no_departments"),
          },
          ...leaving.map(({ id, name, headlessFrom }) => ({
            href: `/admin/departments/${id}#heads`,
            words: t("admin_headless_from", { name, day: formatDay(headlessFrom ?? today) }),
          })),
          ...leftWork.map(({ departmentId, department, name, count }) => ({
            href: `/admin/departments/${departmentId}#heads`,
            words: t("admin_left_work", { department, name, count }),
          })),
          ...leftGrants.map(({ userId, name, kind, department }, index) => ({
            href: `/admin/users/${userId}`,
            words: t("admin_left_grant", { name, kind: kinds(kind), department }),
            hint: index === leftGrants.length - 1 ? t("admin_left_grant_hint") : undefined,
          })),
          ...(announcementDue === null
            ? []
            : [
                {
                  href: `/admin/days-off?year=${announcementDue}`,
                  words: t("admin_announcement_due", { year: String(announcementDue) }),
                },
              ]),
          {
            href: "/admin/days-off",
            words: t("admin_days_off", { year: String(yearOf(today)), count: daysOff }),
          },
        ])}
      </ul>
    </Section>
  );

  function listed(lines: readonly { href: string; words: string; hint?: string | undefined }[]) {
    return lines.map(({ href, words, hint }) => (
      <li key={words} className="border-b border-(--rule) px-4 py-2.5 last:border-b-0">
        <a href={href}>{words}</a>
        {hint && <HintLine>{hint}</HintLine>}
      </li>
    ));
  }

  function keepingWords(trouble: KeepingTrouble): string {
    if (trouble.kind === "backup_old") return t("admin_backup_old", { at: formatInstant(trouble.madeAt) });
    if (trouble.kind === "files_lost") return t("admin_files_lost", { count: trouble.count });
    return t(`admin_${trouble.kind}`);
  }
}
