import { useTranslations } from "next-intl";
import { AbsencesField, type AbsencesWords } from "@/components/meetings/absences-field";
import { Autosave, type AutosaveWords } from "@/components/meetings/autosave";
import { ActionForm } from "@/components/ui/form";
import { KeepUnsaved } from "@/components/ui/keep-unsaved";
import type { Option } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { attendanceKey } from "@/domain/meetings/attendance-key";
import { type AttendanceRow, attendanceTotals } from "@/domain/meetings/record";
import { saveAttendanceAction } from "./actions";
import { CountInput } from "./count-input";

/**
 * Attendance as one line, which unfolds a line to type absences into and the table of all departments. Totals are
 * prefilled: all are present except those who are entered.
 */
export function AttendanceBlock({
  meetingId,
  rows,
  departments,
  names,
  staff,
  autosave,
  absences,
}: {
  meetingId: number;
  rows: readonly AttendanceRow[];
  departments: readonly Option[];
  /** All names of each department, to recognise what is typed. */
  names: ReadonlyMap<number, readonly string[]>;
  staff: ReadonlyMap<number, number>;
  autosave: AutosaveWords;
  absences: AbsencesWords;
}) {
  const t = useTranslations("meetings.edit");
  const version = attendanceKey(rows);
  const counted = departments.map(({ value, label }) => {
    const id = Number(value);
    const row = rows.find(({ departmentId }) => departmentId === id);
    return {
      id,
      name: label,
      names: names.get(id) ?? [label],
      expected: row?.expected ?? staff.get(id) ?? 0,
      excused: row?.excused ?? 0,
      absent: row?.absent ?? 0,
    };
  });
  const totals = attendanceTotals(rows);
  return (
    <details id="attendance" className="attendance">
      <summary aria-keyshortcuts="F2">
        {totals
          ? t("attendance_line", {
              present: totals.present,
              expected: totals.expected,
              excused: totals.excused,
              absent: totals.absent,
            })
          : t("attendance_none", { expected: counted.reduce((sum, { expected }) => sum + expected, 0) })}{" "}
        <span className="attendance-open">{t("attendance_open")}</span>
      </summary>
      <ActionForm version={version} action={saveAttendanceAction} className="attendance-panel">
        <input type="hidden" name="meetingId" value={meetingId} />
        <KeepUnsaved name={`attendance-${meetingId}`} version={version} />
        <AbsencesField
          departments={counted.map(({ id, name, names }) => ({ id, name, names }))}
          words={absences}
        />
        <table className="table tight">
          <thead>
            <tr>
              <th>{t("department")}</th>
              <th className="num">{t("expected")}</th>
              <th className="num">{t("excused")}</th>
              <th className="num">{t("absent")}</th>
            </tr>
          </thead>
          <tbody>
            {counted.map((row) => (
              <tr key={row.id}>
                <td>
                  {row.name}
                  <input type="hidden" name="departments[]" value={row.id} />
                </td>
                {(["expected", "excused", "absent"] as const).map((name) => (
                  <td key={name} className="num">
                    <CountInput
                      name={`${name}.${row.id}`}
                      label={`${row.name}: ${t(name)}`}
                      initial={row[name]}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <Autosave kind="attendance" id={meetingId} version={version} words={autosave} />
        <noscript>
          <SubmitButton look="yes">{t("save_attendance")}</SubmitButton>
        </noscript>
      </ActionForm>
    </details>
  );
}
