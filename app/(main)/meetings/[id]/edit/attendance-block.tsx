import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/form";
import { FormActions } from "@/components/ui/form-row";
import { KeepUnsaved } from "@/components/ui/keep-unsaved";
import type { Option } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { attendanceKey } from "@/domain/meetings/attendance-key";
import type { AttendanceRow } from "@/domain/meetings/record";
import { saveAttendanceAction } from "./actions";
import { CountInput } from "./count-input";

/** "All present except": totals are prefilled, only the absent are entered. */
export function AttendanceBlock({
  meetingId,
  rows,
  departments,
  staff,
}: {
  meetingId: number;
  rows: readonly AttendanceRow[];
  departments: readonly Option[];
  staff: ReadonlyMap<number, number>;
}) {
  const t = useTranslations("meetings.edit");
  const version = attendanceKey(rows);
  return (
    <section id="attendance" className="rec px-4 py-4 sm:px-6">
      <h2 className="section-title">{t("attendance")}</h2>
      <p className="hint mb-2">{t("attendance_hint")}</p>
      <ActionForm version={version} action={saveAttendanceAction} className="grid gap-4">
        <input type="hidden" name="meetingId" value={meetingId} />
        <input type="hidden" name="version" value={version} />
        <KeepUnsaved name={`attendance-${meetingId}`} version={version} />
        <div className="frame">
          <table className="table">
            <thead>
              <tr>
                <th>{t("department")}</th>
                <th className="num">{t("expected")}</th>
                <th className="num">{t("excused")}</th>
                <th className="num">{t("absent")}</th>
              </tr>
            </thead>
            <tbody>
              {departments.map(({ value, label }) => {
                const row = rows.find(({ departmentId }) => departmentId === Number(value));
                const counts = {
                  expected: row?.expected ?? staff.get(Number(value)) ?? 0,
                  excused: row?.excused ?? 0,
                  absent: row?.absent ?? 0,
                };
                return (
                  <tr key={value}>
                    <td>
                      {label}
                      <input type="hidden" name="departments[]" value={value} />
                    </td>
                    {(["expected", "excused", "absent"] as const).map((name) => (
                      <td key={name} className="num">
                        <CountInput
                          name={`${name}.${value}`}
                          label={`${label}: ${t(name)}`}
                          initial={counts[name]}
                        />
                      </td>
                    ))}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
        <FormActions>
          <SubmitButton look="yes">{t("save_attendance")}</SubmitButton>
        </FormActions>
      </ActionForm>
    </section>
  );
}
