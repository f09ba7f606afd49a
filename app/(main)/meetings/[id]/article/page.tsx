import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { titled } from "@/app/_server/action/titled";
import { gatherArticle, pastedHtml } from "@/app/_server/papers/gather-article";
import { currentSession, requireSession } from "@/app/_server/session/session";
import { ArticleView } from "@/components/articles/article-view";
import { CopyHtml } from "@/components/articles/copy-html";
import { History } from "@/components/events/history";
import { ActionForm } from "@/components/ui/form";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { database } from "@/db/client";
import { findArticle } from "@/db/queries/articles/find-article";
import { listArticleEvents } from "@/db/queries/directives/list-events";
import { findMeetingRecord } from "@/db/queries/meetings/find-meeting-record";
import { ARTICLE_FORMATS } from "@/domain/articles/formats";
import { canWriteArticles } from "@/domain/articles/policy";
import { dayInAgency } from "@/domain/calendar/day";
import { createArticleAction } from "./actions";
import { ArticleForm } from "./article-form";
import { ArticleStatus } from "./article-status";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const session = await currentSession();
  const article = session && findArticle(database(), session.actor, Number((await params).id));
  return article ? titled(article.headline) : {};
}

/** A meeting's article: everyone reads it once it is ready; clerks and leaders write it before. */
export default async function ArticlePage({ params }: Props) {
  const id = Number((await params).id);
  const { actor } = await requireSession("/meetings/[id]/article", `/meetings/${id}/article`);
  const db = database();
  const record = Number.isSafeInteger(id) ? findMeetingRecord(db, actor, id) : null;
  if (record?.status !== "signed" || record.supplements) notFound();
  const mayWrite = canWriteArticles(actor);
  const gathered = gatherArticle(db, actor, id);
  if (!gathered && !mayWrite) notFound();
  const t = await getTranslations("articles");
  const crumbs = [{ href: `/meetings/${id}`, label: record.title }];
  if (!gathered) {
    return (
      <>
        <PageHeader title={t("title")} sub={t("section_lead")} crumbs={crumbs} />
        <div className="rec max-w-[760px] px-4 py-6 sm:px-6">
          <h2 className="section-title">{t("none")}</h2>
          <p className="mt-1 mb-4 text-(--ink-2)">{t("none_lead")}</p>
          <ActionForm action={createArticleAction}>
            <input type="hidden" name="meetingId" value={id} />
            <SubmitButton>{t("create")}</SubmitButton>
          </ActionForm>
        </div>
      </>
    );
  }
  const { article, photos } = gathered;
  const links = (
    <div className="flex flex-wrap gap-2">
      {ARTICLE_FORMATS.map((format) => (
        // A file, not a page: prefetching is off.
        <a key={format} href={`/meetings/${id}/article/${format}`} className="btn small" download>
          {t(format)}{" "}
        </a>
      ))}
    </div>
  );
  const portal = article.publishedAddress && (
    <a href={article.publishedAddress} className="underline underline-offset-3" rel="noreferrer">
      {t("on_portal")}
    </a>
  );
  if (!mayWrite) {
    return (
      <>
        <p className="no-print mb-2 text-(--ink-2)">
          <a href={`/meetings/${id}`}>{record.title}</a>
        </p>
        <div className="rec max-w-[820px] px-4 py-6 sm:px-9">
          <ArticleView article={article} photos={photos} level={1} />
        </div>
        <div className="no-print mt-4 grid gap-3">
          {portal}
          {links}
        </div>
      </>
    );
  }
  return (
    <>
      <div className="no-print">
        <PageHeader title={t("title")} sub={t("section_lead")} crumbs={crumbs} />
      </div>
      <div className="grid gap-8 lg:grid-cols-2">
        <div className="no-print">
          <Section title={t("edit")}>
            <div className="rec px-4 py-4 sm:px-5">
              <ArticleForm article={article} record={record} photos={photos} />
            </div>
          </Section>
        </div>
        <div>
          <div className="no-print mb-6">
            <ArticleStatus article={article} today={dayInAgency(new Date().toISOString())} />
          </div>
          <Section title={<span className="no-print">{t("preview")}</span>} folds>
            <div className="rec px-4 py-5 sm:px-6">
              <ArticleView article={article} photos={photos} level={3} />
            </div>
          </Section>
          <div className="no-print mt-6">
            <Section title={t("downloads")} folds>
              {portal}
              {links}
              <CopyHtml
                html={pastedHtml(gathered)}
                words={{
                  label: t("html_source"),
                  hint: t("html_hint"),
                  copy: t("copy"),
                  copied: t("copied"),
                  failed: t("copy_failed"),
                }}
              />
            </Section>
          </div>
          <div className="no-print mt-6">
            <Section title={t("history")} folds>
              <History events={listArticleEvents(db, id)} departmentNames={{}} />
            </Section>
          </div>
        </div>
      </div>
    </>
  );
}
