import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { gatherPaper } from "@/app/_server/gather-paper";
import { listPapers } from "@/app/_server/list-papers";
import { requireSession } from "@/app/_server/session";
import { PaperForm } from "@/components/meetings/paper-form";
import { PaperName } from "@/components/meetings/paper-links";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHeader } from "@/components/ui/page-header";
import { database } from "@/db/client";
import { findMeetingRecord } from "@/db/queries/find-meeting-record";
import { dayInAgency } from "@/domain/calendar/day";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("documents"))("title") };
}

/** What of each paper is not the record's, prefilled from the settings and set anew for one paper. */
export default async function MeetingDocumentsPage({ params }: Props) {
  const id = Number((await params).id);
  const { actor } = await requireSession("/meetings/[id]/documents", `/meetings/${id}/documents`);
  const db = database();
  const record = Number.isSafeInteger(id) ? findMeetingRecord(db, actor, id) : null;
  const now = new Date();
  const papers = record ? listPapers(db, actor, record, dayInAgency(now.toISOString())) : [];
  if (!record || papers.length === 0) notFound();
  const t = await getTranslations("documents");
  return (
    <>
      <PageHeader
        title={t("title")}
        sub={t("lead")}
        crumbs={[{ href: `/meetings/${id}`, label: record.title }]}
      />
      <div className="rec grid gap-2 p-4">
        {papers.map((paper, index) => {
          const asked = { ...paper, meetingId: id, ofAgency: false, edits: {} };
          const gathered = gatherPaper(db, actor, asked, now);
          if (!gathered) return null;
          return (
            <Disclosure
              key={`${paper.kind}-${paper.departmentId}`}
              summary={<PaperName paper={paper} supplement={record.supplements !== null} />}
              open={index === 0}
            >
              <PaperForm meetingId={id} paper={paper} parts={gathered.parts} />
            </Disclosure>
          );
        })}
      </div>
    </>
  );
}
