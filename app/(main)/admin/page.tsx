import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { requireSession } from "@/app/_server/session/session";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { ADMIN_GROUPS } from "./pages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin"))("title") };
}

/** The administrator's start page: one link for each part of the administration. */
export default async function AdminPage() {
  await requireSession("/admin");
  const t = await getTranslations("admin");
  return (
    <div className="max-w-[760px]">
      <PageHeader title={t("title")} />
      {ADMIN_GROUPS.map(({ group, pages }) => (
        <Section key={group} title={t(`groups.${group}`)}>
          <ul className="rec">
            {pages.map(({ key, href }) => (
              <li key={key} className="border-b border-(--rule) px-4 py-3 last:border-b-0">
                <Link href={href} prefetch={false} className="font-medium">
                  {t(`nav.${key}`)}
                </Link>
                <p className="hint">{t(`about.${key}`)}</p>
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </div>
  );
}
