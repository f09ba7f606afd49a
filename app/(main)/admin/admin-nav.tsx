import Link from "next/link";
import { useTranslations } from "next-intl";
import { ChipChoices } from "@/components/ui/chip-choices";
import { FilterChip } from "@/components/ui/filter-chip";
import { Tabs } from "@/components/ui/tabs";
import { ADMIN_GROUPS, type AdminPage } from "./pages";

/**
 * One line above each administration page: the pages of its subject as tabs, the other subjects as menus. A phone has
 * no space for them: there a link leads back to the page that lists them all.
 */
export function AdminNav({ current }: { current: AdminPage }) {
  const t = useTranslations("admin");
  const choicesOf = ({ pages }: (typeof ADMIN_GROUPS)[number]) =>
    pages.map(({ key, href }) => ({ href, label: t(`nav.${key}`), current: key === current }));
  const isHere = ({ pages }: (typeof ADMIN_GROUPS)[number]) => pages.some(({ key }) => key === current);
  const here = ADMIN_GROUPS.find(isHere);
  return (
    <>
      <p className="no-print mb-4 sm:hidden">
        <Link href="/admin" prefetch={false} className="underline underline-offset-3">
          {t("all")}
        </Link>
      </p>
      <section className="rec admin-nav no-print" aria-label={t("sections")}>
        {here && <Tabs label={t(`groups.${here.group}`)} items={choicesOf(here)} />}
        <div className="chips">
          {ADMIN_GROUPS.filter((group) => !isHere(group)).map((group) => (
            <FilterChip key={group.group} label={t(`groups.${group.group}`)} end>
              <ChipChoices label={t(`groups.${group.group}`)} choices={choicesOf(group)} />
            </FilterChip>
          ))}
        </div>
      </section>
    </>
  );
}
