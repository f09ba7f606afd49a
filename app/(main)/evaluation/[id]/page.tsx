import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { requireSession } from "@/app/_server/session/session";
import { useEvaluationNumbers } from "@/components/evaluation/numbers";
import { usePeriodName } from "@/components/evaluation/period-name";
import { PeriodNav } from "@/components/evaluation/period-nav";
import { RulesWords } from "@/components/evaluation/rules-words";
import { shortHash } from "@/components/meetings/record-status";
import { DownloadLink } from "@/components/ui/download-link";
import { Facts } from "@/components/ui/facts";
import { Notice } from "@/components/ui/notice-box";
import { PageHeader } from "@/components/ui/page-header";
import { ScrollFrame } from "@/components/ui/scroll-frame";
import { Section } from "@/components/ui/section";
import { database } from "@/db/client";
import { type Confirmation, listConfirmations } from "@/db/queries/evaluation/find-confirmation";
import { findEvaluation } from "@/db/queries/evaluation/find-evaluation";
import { listCatalogue } from "@/db/queries/evaluation/list-catalogue";
import { hashOf } from "@/db/queries/meetings/content-hash";
import { type Day, dayInAgency, formatDay } from "@/domain/calendar/day";
import { contentOfReport } from "@/domain/evaluation/content";
import { canEvaluate, canKeepEvaluation } from "@/domain/evaluation/policy";
import {
  COUNTED_SECTIONS,
  countedRows,
  type EvaluationReport,
  isComplete,
  sectionsOf,
} from "@/domain/evaluation/report";
import {
  evaluationFileHref,
  evaluationHref,
  evaluationOf,
  readEvaluationView,
} from "@/domain/evaluation/view";
import type { AddressQuery } from "@/domain/forms/address";
import { formatInstant } from "@/messages/format";
import { ConfirmForm } from "./confirm-form";
import { HandbookTable } from "./handbook-table";
import { ScoresForm } from "./scores-form";
import { StandingForm } from "./standing-form";
import { WorkRows } from "./work-rows";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<AddressQuery> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("evaluation"))("report_title") };
}

/** "Kết quả thực hiện nhiệm vụ của công chức": every product of a person in a period, and what it comes to. */
export default async function EvaluationReportPage({ params, searchParams }: Props) {
  const id = Number((await params).id);
  const { actor } = await requireSession("/evaluation/[id]", `/evaluation/${id}`);
  const db = database();
  const today = dayInAgency(new Date().toISOString());
  const view = readEvaluationView(await searchParams, today);
  const asOf = view.asOf ?? today;
  const report = Number.isSafeInteger(id)
    ? findEvaluation(db, actor, id, { period: view.period, asOf })
    : null;
  if (!report) notFound();
  const t = await getTranslations("evaluation");
  const { person } = report;
  const evaluated = { personId: person.id, departmentIds: person.departmentIds };
  const confirmations = listConfirmations(db, actor, id, { period: view.period, asOf });
  const contentHash = hashOf(contentOfReport(report));
  const mayEvaluate = view.asOf === null && canEvaluate(actor, evaluated);
  const sections = sectionsOf(report.rows);
  const counted = countedRows(report.rows);
  const catalogue = listCatalogue(db, actor, asOf).filter(({ active }) => active);
  return (
    <>
      <PageHeader
        title={person.name}
        sub={[person.position, person.departments].filter(Boolean).join(" · ")}
        crumbs={[
          {
            href: evaluationHref({ ...view, department: person.departmentIds[0] ?? null }),
            label: t("title"),
          },
        ]}
      />
      <PeriodNav period={view.period} hrefOf={(period) => evaluationOf({ ...view, period }, id)} />
      <Summary report={report} asOf={asOf} />
      <Confirmed confirmations={confirmations} contentHash={contentHash} />
      {counted.length > 0 && (
        <Section title={t("by_columns")} count={counted.length} id="columns">
          <ScrollFrame label={t("by_columns")} look="rec">
            <HandbookTable rows={counted} rules={report.rules} />
          </ScrollFrame>
        </Section>
      )}
      {([...COUNTED_SECTIONS, "notCounted"] as const).map(
        (key) =>
          sections[key].length > 0 && (
            <Section key={key} id={key} title={t(`sections.${key}`)} count={sections[key].length}>
              <WorkRows
                rows={sections[key]}
                shown={{ personId: id, period: view.period.key }}
                actor={actor}
                catalogue={catalogue}
                frozen={view.asOf !== null}
              />
            </Section>
          ),
      )}
      {report.rows.length === 0 && <p className="rec px-5 py-6 text-(--ink-2)">{t("no_rows")}</p>}
      <RulesWords rules={report.rules} />
      <p className="hint mt-1">{t("partial")}</p>
      <p className="no-print mt-4 flex flex-wrap gap-2">
        {(["xlsx", "docx", "pdf"] as const).map((format) => (
          <DownloadLink key={format} href={evaluationFileHref(view, format, id)} small>
            {t("download", { format: format.toUpperCase() })}
          </DownloadLink>
        ))}
      </p>
      <div className="no-print mt-6 grid gap-4 lg:grid-cols-2">
        {mayEvaluate && <ScoresForm report={report} />}
        {mayEvaluate && (
          <ConfirmForm
            report={report}
            contentHash={contentHash}
            confirmed={confirmations[0] ?? null}
            ready={isComplete(report) && view.period.to <= today}
            today={today}
          />
        )}
        {canKeepEvaluation(actor) && (
          <StandingForm personId={id} period={view.period} standing={report.standing} />
        )}
      </div>
    </>
  );
}

function Summary({ report, asOf }: { report: EvaluationReport; asOf: Day }) {
  const t = useTranslations("evaluation");
  const nameOf = usePeriodName();
  const { percent, points, plain, missing } = useEvaluationNumbers();
  const { abc, standing, scores, gaps, open } = report;
  // Each figure leads to the products behind it, and each of those to its events.
  const behind = countedRows(report.rows).length > 0 ? "columns" : "notCounted";
  const opened = (words: string) =>
    report.rows.length === 0 ? (
      words
    ) : (
      <a href={`#${behind}`} className="underline underline-offset-3">
        {words}
      </a>
    );
  const waiting = report.rows.filter(({ waits, notCounted }) => waits && notCounted === null).length;
  const group = standing && t(`groups.${standing.group}`);
  return (
    <div className="rec grid gap-3 px-4 py-4 sm:px-5">
      <p className="section-title">{t("report_of", { period: nameOf(report.period) })}</p>
      <Facts
        items={[
          {
            label: t("group"),
            value: standing ? `${group}, ${t(standing.leads ? "leads" : "staff")}` : missing,
          },
          ...(["a", "b", "c"] as const).map((key) => ({
            label: t(key),
            value: opened(percent(abc?.[key] ?? null)),
          })),
          ...(standing?.leads
            ? [
                {
                  label: t("def"),
                  value: [scores?.d, scores?.dd, scores?.e].map((one) => one ?? "–").join(" · "),
                },
              ]
            : []),
          { label: t("ratio"), value: opened(percent(report.ratio)) },
          { label: t("points"), value: opened(points(report.points)) },
          {
            label: t("general"),
            value: scores?.general === null || !scores ? missing : plain(scores.general),
          },
          { label: t("total"), value: opened(points(report.total)) },
          { label: t("class"), value: scores?.className ?? "" },
          { label: t("note"), value: scores?.note ?? "" },
          { label: t("as_of"), value: formatDay(asOf) },
        ]}
      />
      {report.months.length > 1 && (
        <p className="hint">
          {t("mean", {
            months: report.months.filter(({ figures }) => !("missing" in figures)).length,
            all: report.months.length,
          })}
        </p>
      )}
      {(gaps.length > 0 || open.returns + open.extensions + waiting > 0) && (
        <ul className="list-disc pl-5 text-[13px] text-(--ink-2)">
          {gaps.map((gap) => (
            <li key={gap.gap}>{t(`gaps.${gap.gap}`, { count: "count" in gap ? gap.count : 0 })}</li>
          ))}
          {open.returns > 0 && <li>{t("open_returns", { count: open.returns })}</li>}
          {open.extensions > 0 && <li>{t("open_extensions", { count: open.extensions })}</li>}
          {waiting > 0 && <li>{t("open_reports", { count: waiting })}</li>}
        </ul>
      )}
    </div>
  );
}

function Confirmed({
  confirmations,
  contentHash,
}: {
  confirmations: readonly Confirmation[];
  contentHash: string;
}) {
  const t = useTranslations("evaluation");
  const { points } = useEvaluationNumbers();
  const [last] = confirmations;
  if (!last) return null;
  return (
    <Notice tone={last.isIntact ? "plain" : "bad"}>
      <ul className="grid gap-1">
        {confirmations.map((one) => (
          <li key={one.version}>
            {t("confirmed", {
              version: one.version,
              name: one.byName,
              when: formatInstant(one.confirmedAt),
              points: points(one.report.points),
              hash: shortHash(one.contentHash),
            })}{" "}
            {one.reason && t("because", { reason: one.reason })} {!one.isIntact && t("broken")}
          </li>
        ))}
      </ul>
      {last.contentHash !== contentHash && <p className="mt-1">{t("differs")}</p>}
    </Notice>
  );
}
