import { useTranslations } from "next-intl";
import { TextField } from "@/components/ui/text-field";
import type { MeetingRecord } from "@/domain/meetings/record";

/** The counts of a whole agency, for an office that does not count its departments one by one. */
export function AttendanceTotalFields({
  total,
  staffed,
}: {
  total: MeetingRecord["attendanceTotal"];
  /** How many people hold a title on the day of the meeting. */
  staffed: number;
}) {
  const t = useTranslations("meetings.edit");
  const initial = {
    present: total?.present,
    expected: total ? total.expected : staffed || null,
    excused: total?.excused,
  };
  return (
    <div className="by-total">
      <div className="grid items-start gap-4 sm:grid-cols-3">
        {(["present", "expected", "excused"] as const).map((count) => (
          <TextField
            key={count}
            name={`total.${count}`}
            label={t(`total_${count}`)}
            initial={initial[count] ?? null}
            inputMode="numeric"
            required={false}
          />
        ))}
      </div>
      <p className="hint">{t("total_hint")}</p>
    </div>
  );
}
