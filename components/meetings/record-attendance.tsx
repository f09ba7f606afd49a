import { useTranslations } from "next-intl";
import { attendanceTotals } from "@/domain/meetings/attendance-totals";
import type { AttendanceRow, Participant } from "@/domain/meetings/record";
import { ScrollFrame } from "../ui/scroll-frame";

/** Participants by name. */
export function RecordParticipants({ participants }: { participants: readonly Participant[] }) {
  const t = useTranslations("meetings");
  return (
    <ul className="grid gap-1.5">
      {participants.map((p) => (
        <li key={p.id}>
          <span className="font-medium">{p.name}</span>
          {p.position && <span className="text-(--ink-2)">, {p.position}</span>}
          <span className="hint">
            {" · "}
            {t(`participant_roles.${p.role}`)}
            {p.presence !== "present" && ` · ${t(`presence.${p.presence}`)}`}
            {p.note && ` · ${p.note}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Head counts by department, with their sum. */
export function RecordAttendance({ rows }: { rows: readonly AttendanceRow[] }) {
  const t = useTranslations("meetings");
  const totals = attendanceTotals({ attendance: [...rows], attendanceTotal: null });
  if (!totals) return null;
  return (
    <ScrollFrame label={t("record.attendance")}>
      <table className="table">
        <thead>
          <tr>
            <th>{t("record.department")}</th>
            <th className="num">{t("record.expected")}</th>
            <th className="num">{t("presence.present")}</th>
            <th className="num">{t("presence.excused")}</th>
            <th className="num">{t("presence.absent")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ departmentId, department, expected, excused, absent, note }) => (
            <tr key={departmentId}>
              <td>
                {department}
                {note && <div className="hint">{note}</div>}
              </td>
              <td className="num">{expected}</td>
              <td className="num">{expected - excused - absent}</td>
              <td className="num">{excused || "—"}</td>
              <td className="num">{absent || "—"}</td>
            </tr>
          ))}
          <tr>
            <td className="font-semibold">{t("record.sum")}</td>
            <td className="num font-semibold">{totals.expected}</td>
            <td className="num font-semibold">{totals.present}</td>
            <td className="num font-semibold">{totals.excused}</td>
            <td className="num font-semibold">{totals.absent}</td>
          </tr>
        </tbody>
      </table>
    </ScrollFrame>
  );
}
