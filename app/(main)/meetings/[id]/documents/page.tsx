import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { gatherPaper } from "@/app/_server/papers/gather-paper";
import { listPapers } from "@/app/_server/papers/list-papers";
import { requireSession } from "@/app/_server/session/session";
import { MissingSettings } from "@/components/meetings/missing-settings";
import { PaperForm } from "@/components/meetings/paper-form";
import { PaperRow } from "@/components/meetings/paper-row";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { database } from "@/db/client";
import { listMissingSettings } from "@/db/queries/agency/list-missing-settings";
import { findMeetingRecord } from "@/db/queries/meetings/find-meeting-record";
import { lettersWithoutGlyph } from "@/documents/drawn-runs";
import { isAdmin } from "@/domain/actor";
import { dayInAgency } from "@/domain/calendar/day";
import { isForDepartment, PAPER_KINDS } from "@/domain/papers/paper-kinds";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("documents"))("title") };
}

/**
 * The parts of each paper that do not come from the record, prefilled from the settings and editable for one
 * paper.
 */
export default async function MeetingDocumentsPage({ params }: Props) {
  const id = Number((await params).id);
  const { actor } = await requireSession("/meetings/[id]/documents", `/meetings/${id}/documents`);
  const db = database();
  const record = Number.isSafeInteger(id) ? findMeetingRecord(db, actor, id) : null;
  const now = new Date();
  const papers = record ? listPapers(db, actor, record, dayInAgency(now.toISOString())) : [];
  if (!record || papers.length === 0) notFound();
  const t = await getTranslations("documents");
  const kinds = PAPER_KINDS.filter(
    (kind) => isForDepartment(kind) && papers.some((one) => one.kind === kind),
  );
  const groups = [
    { title: t("whole"), papers: papers.filter(({ kind }) => !isForDepartment(kind)) },
    ...kinds.map((kind) => ({
      title: t(`names.${kind}`),
      papers: papers.filter((one) => one.kind === kind),
    })),
  ];
  return (
    <>
      <PageHeader
        title={t("title")}
        sub={t("lead")}
        crumbs={[{ href: `/meetings/${id}`, label: record.title }]}
      />
      <MissingSettings
        missing={listMissingSettings(db, actor)}
        by={isAdmin(actor) ? "administrator" : "other"}
      />
      <div className="max-w-[880px]">
        {groups
          .filter((group) => group.papers.length > 0)
          .map((group) => (
            <Section key={group.title} title={group.title} count={group.papers.length}>
              <ul className="rec">
                {group.papers.map((paper) => {
                  const asked = { ...paper, meetingId: id, ofAgency: false, edits: {} };
                  const gathered = gatherPaper(db, actor, asked, now);
                  if (!gathered) return null;
                  return (
                    <PaperRow
                      key={`${paper.kind}-${paper.departmentId}`}
                      meetingId={id}
                      paper={paper}
                      supplement={record.supplements !== null}
                      withoutGlyph={lettersWithoutGlyph(gathered.paper)}
                    >
                      <PaperForm meetingId={id} paper={paper} parts={gathered.parts} />
                    </PaperRow>
                  );
                })}
              </ul>
            </Section>
          ))}
      </div>
    </>
  );
}
