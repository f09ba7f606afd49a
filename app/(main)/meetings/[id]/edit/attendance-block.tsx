import { useTranslations } from "next-intl";
import { AbsencesField, type AbsencesWords } from "@/components/meetings/absences-field";
import { useAttendanceWords } from "@/components/meetings/attendance-words";
import { Autosave, type AutosaveWords } from "@/components/meetings/autosave";
import { ActionForm } from "@/components/ui/form";
import { KeepUnsaved } from "@/components/ui/keep-unsaved";
import type { Option } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { attendanceKey } from "@/domain/meetings/attendance-key";
import type { MeetingRecord } from "@/domain/meetings/record";
import { saveAttendanceAction } from "./actions";
import { AllPresent } from "./all-present";
import { AttendanceTotalFields } from "./attendance-total-fields";
import { CountInput } from "./count-input";
import { CountingChoice } from "./counting-choice";

/**
 * Attendance as one line, which unfolds a line to type absences into and the table of all departments, or the counts
 * of the whole agency. The sizes of departments are prefilled: all are present except those who are entered.
 */
export function AttendanceBlock({
  record,
  departments,
  names,
  staff,
  autosave,
  absences,
}: {
  /** With the counts of departments also where a total stands before them. */
  record: Pick<MeetingRecord, "id" | "attendance" | "attendanceTotal">;
  departments: readonly Option[];
  /** All names of each department, to recognise what is typed. */
  names: ReadonlyMap<number, readonly string[]>;
  staff: ReadonlyMap<number, number>;
  autosave: AutosaveWords;
  absences: AbsencesWords;
}) {
  const t = useTranslations("meetings.edit");
  const { id: meetingId, attendance: rows, attendanceTotal: total } = record;
  const version = attendanceKey(rows, total);
  const counts = useAttendanceWords(record);
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
  const staffed = counted.reduce((sum, { expected }) => sum + expected, 0);
  // In a new agency no one is recorded to count by department.
  const hasStaff = staffed > 0;
  return (
    <details id="attendance" className="attendance">
      <summary aria-keyshortcuts="F2">
        {counts === "" ? t("attendance_none", { expected: staffed }) : t("attendance_line", { counts })}{" "}
        <span className="attendance-open">{t("attendance_open")}</span>
      </summary>
      <ActionForm version={version} action={saveAttendanceAction} className="attendance-panel">
        <input type="hidden" name="meetingId" value={meetingId} />
        <KeepUnsaved name={`attendance-${meetingId}`} version={version} />
        <CountingChoice
          label={t("counting")}
          initial={total || !hasStaff ? "total" : "departments"}
          options={[
            { value: "departments", label: t("counting_departments") },
            { value: "total", label: t("counting_total") },
          ]}
        />
        <AttendanceTotalFields total={total} staffed={staffed} />
        <div className="by-department">
          <AbsencesField
            departments={counted.map(({ id, name, names }) => ({ id, name, names }))}
            words={absences}
          />
          {rows.length === 0 && hasStaff && <AllPresent label={t("all_present")} />}
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
        </div>
        <Autosave kind="attendance" id={meetingId} version={version} words={autosave} />
        <noscript>
          <SubmitButton look="yes">{t("save_attendance")}</SubmitButton>
        </noscript>
      </ActionForm>
    </details>
  );
}
