import Link from "next/link";
import { useTranslations } from "next-intl";
import { MeetingMark } from "@/components/meetings/meeting-mark";
import { FileList } from "@/components/ui/file-list";
import { Highlight } from "@/components/ui/highlight";
import { HintLine } from "@/components/ui/hint-line";
import { ShortOnPhone } from "@/components/ui/short-on-phone";
import type { listThematicReports } from "@/db/queries/references/list-thematic-reports";
import { formatDay } from "@/domain/calendar/day";

type Report = ReturnType<typeof listThematicReports>["reports"][number];

/** Each report with who gave it, where, its citations and its files. */
export function ReportTable({ reports, query }: { reports: readonly Report[]; query: string }) {
  const t = useTranslations("thematic_reports.list");
  return (
    <ShortOnPhone rows={reports.length}>
      <div className="frame">
        <table className="table as-cards">
          <thead>
            <tr>
              <th>{t("report")}</th>
              <th>{t("by")}</th>
              <th>{t("meeting")}</th>
              <th>{t("references")}</th>
              <th>{t("files")}</th>
            </tr>
          </thead>
          <tbody>
            {reports.map((report) => (
              <tr key={report.id}>
                <td className="what">
                  <Link href={`/meetings/${report.meetingId}#item-${report.id}`} prefetch={false}>
                    <Highlight text={report.title} query={query} />
                  </Link>
                  {report.topic && (
                    <HintLine>
                      <Highlight text={report.topic} query={query} />
                    </HintLine>
                  )}
                </td>
                <td>
                  {report.speakerName ? (
                    <Highlight text={report.speakerName} query={query} />
                  ) : (
                    <span className="text-(--ink-2)">{t("no_presenter")}</span>
                  )}
                  {report.speakerPosition && <HintLine>{report.speakerPosition}</HintLine>}
                  {report.department && !isToldBy(report.speakerPosition, report.department) && (
                    <HintLine>{report.department}</HintLine>
                  )}
                </td>
                <td>
                  <span className="whitespace-nowrap">{formatDay(report.heldOn)}</span>
                  <HintLine>{report.meeting}</HintLine>
                  {report.status !== "signed" && <MeetingMark status={report.status} />}
                </td>
                <td className="text-[13px]">
                  {report.references.map(({ id, kind, number }) => (
                    <Link key={id} href={`/references/${id}`} prefetch={false} className="block">
                      {kind} {number}{" "}
                    </Link>
                  ))}
                </td>
                <td className="text-[13px]">
                  <FileList files={report.files} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </ShortOnPhone>
  );
}

/** Whether the position already names the department: "Trưởng phòng Đầu tư" names Phòng Đầu tư. */
const isToldBy = (position: string, department: string): boolean =>
  position.toLowerCase().includes(department.toLowerCase());
