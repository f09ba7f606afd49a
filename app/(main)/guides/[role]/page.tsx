import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireSession } from "@/app/_server/session/session";
import { GuideText } from "@/components/guides/guide-text";
import { PageHeader } from "@/components/ui/page-header";
import { GUIDES, isGuide } from "@/domain/access/guides";
import { readGuide } from "@/files/read-guide";

type Props = { params: Promise<{ role: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("guides"))("title") };
}

/** A guide by role; everybody may read all of them. */
export default async function GuidePage({ params }: Props) {
  const { role } = await params;
  await requireSession("/guides/[role]", `/guides/${role}`);
  if (!isGuide(role)) notFound();
  const t = await getTranslations("guides");
  const text = await readGuide(role);
  return (
    <div className="max-w-[860px]">
      <PageHeader title={t(`roles.${role}`)} sub={t("sub")} />
      <nav aria-label={t("title")} className="mb-5 flex flex-wrap gap-2">
        {GUIDES.map((guide) => (
          <Link
            key={guide}
            href={`/guides/${guide}`}
            prefetch={false}
            className={`btn small${guide === role ? "" : " quiet"}`}
            aria-current={guide === role ? "page" : undefined}
          >
            {t(`short.${guide}`)}{" "}
          </Link>
        ))}
      </nav>
      {/* The guides are written in Vietnamese only. */}
      <article lang="vi" className="rec px-4 py-5 sm:px-6">
        <GuideText text={text} />
      </article>
    </div>
  );
}
