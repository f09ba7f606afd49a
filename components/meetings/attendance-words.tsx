import { useTranslations } from "next-intl";
import { attendanceTotals } from "@/domain/meetings/attendance-totals";
import type { MeetingRecord } from "@/domain/meetings/record";

/** "138/145, vắng có phép 5, vắng không phép 2", as far as it is known; "" if nothing was counted. */
export function useAttendanceWords(record: Pick<MeetingRecord, "attendance" | "attendanceTotal">): string {
  const t = useTranslations("meetings.record");
  const totals = attendanceTotals(record);
  if (!totals) return "";
  const { present, expected, away, excused, absent } = totals;
  const parts = [
    expected === null ? t("present_people", { present }) : t("present_of", { present, expected }),
    excused === null && away ? t("away", { count: away }) : "",
    excused ? t("excused", { count: excused }) : "",
    absent ? t("absent", { count: absent }) : "",
  ];
  return parts.filter(Boolean).join(", ");
}
