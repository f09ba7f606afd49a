import { getTranslations } from "next-intl/server";
import { rhythmOf } from "@/domain/meetings/next-day";

/** A series' rhythm in words; "" if it has none. */
export async function rhythmWords(line: Parameters<typeof rhythmOf>[0]): Promise<string> {
  const t = await getTranslations("meetings.series");
  const days = await getTranslations("common.weekdays");
  const rhythm = rhythmOf(line);
  if (!rhythm) return "";
  if (line.rhythmNth === null) return t("rule_first_monday");
  return t("rule", {
    weekday: days(String(rhythm.weekday) as "1"),
    nth: t(`nth_names.${String(rhythm.nth) as "1"}`),
  });
}
