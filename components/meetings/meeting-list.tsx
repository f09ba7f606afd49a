import Link from "next/link";
import { useTranslations } from "next-intl";
import { ShortOnPhone } from "@/components/ui/short-on-phone";
import { type Day, formatDay, weekday } from "@/domain/calendar/day";
import type { MeetingStatus } from "@/domain/meetings/life";
import { MeetingMark } from "./meeting-mark";

type Listed = {
  id: number;
  code: string;
  title: string;
  heldOn: Day;
  startsAt: string;
  status: MeetingStatus;
  series: string;
  chair: string | null;
  directives: number;
  done: number;
  expected: number | null;
  present: number | null;
};

/** Meetings, one a row: title, day, chair, attendance and directives. */
export function MeetingList({ meetings, framed = true }: { meetings: readonly Listed[]; framed?: boolean }) {
  const t = useTranslations("meetings.list");
  const common = useTranslations("common.weekdays");
  return (
    <div className={framed ? "rec frame" : "frame"}>
      <ShortOnPhone rows={meetings.length}>
        <table className="table as-cards">
          <thead>
            <tr>
              <th>{t("day")}</th>
              <th>{t("meeting")}</th>
              <th>{t("chair")}</th>
              <th className="num">{t("present")}</th>
              <th className="num">{t("done")}</th>
              <th>{t("status")}</th>
            </tr>
          </thead>
          <tbody>
            {meetings.map((m) => (
              <tr key={m.id}>
                <td className="date">
                  {formatDay(m.heldOn)}
                  <div className="hint max-sm:hidden">{common(String(weekday(m.heldOn)) as "1")}</div>
                </td>
                <td className="what">
                  <Link href={`/meetings/${m.id}`} prefetch={false}>
                    {m.title}
                  </Link>
                  <div className="hint font-normal">
                    {m.code} · {m.series}
                  </div>
                </td>
                <td>{m.chair ?? ""}</td>
                <td className="num" data-label={t("present")}>
                  {[m.present, m.expected].filter((count) => count !== null).join("/") || "—"}
                </td>
                <td className="num" data-label={t("done")}>
                  {isIssued(m) ? `${m.done}/${m.directives}` : "—"}
                </td>
                <td>
                  <MeetingMark status={m.status} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ShortOnPhone>
    </div>
  );
}

/** Whether directives were issued: a draft's are only proposed. */
const isIssued = ({ status, directives }: Listed): boolean => status === "signed" && directives > 0;
