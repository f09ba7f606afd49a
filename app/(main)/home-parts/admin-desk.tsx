import { getTranslations } from "next-intl/server";
import { Section } from "@/components/ui/section";
import type { ListedDepartment } from "@/db/queries/list-departments";

/** What an administrator should know without looking for it. */
export async function AdminDesk({
  users,
  departments,
  daysOff,
  year,
}: {
  users: number;
  departments: readonly ListedDepartment[];
  daysOff: number;
  year: number;
}) {
  const t = await getTranslations("home");
  const headless = departments.filter(({ active, heads }) => active && heads.length === 0);
  const names = headless.map(({ name }) => name).join(", ");
  return (
    <Section title={t("admin")}>
      <ul className="rec">
        {[
          { href: "/admin/users", words: t("admin_users", { count: users }) },
          {
            href: "/admin/departments",
            words: headless.length > 0 ? t("admin_without_head", { names }) : t("admin_all_headed"),
          },
          {
            href: "/admin/days-off",
            words: t("admin_days_off", { year: String(year), count: daysOff }),
          },
        ].map(({ href, words }) => (
          <li key={href} className="border-b border-(--rule) px-4 py-2.5 last:border-b-0">
            <a href={href}>{words}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
