import { useTranslations } from "next-intl";
import { formatDay } from "@/domain/calendar/day";
import type { AddressQuery } from "@/domain/forms/address";
import { misreadDays, reversedDays } from "@/domain/forms/misread-days";

/**
 * Says which days of the address were left out because no calendar has them, and that a period ends before it begins;
 * nothing without either.
 * @param names of the page's filters that are days
 */
export function MisreadDays({ asked, names }: { asked: AddressQuery; names: readonly string[] }) {
  const t = useTranslations("common");
  const days = misreadDays(asked, names);
  const reversed = reversedDays(asked);
  if (days.length === 0 && reversed === null) return null;
  return (
    <p role="alert" className="alert mb-4">
      {days.length > 0 &&
        t("misread_days", { days: days.map((day) => `“${day}”`).join(", "), count: days.length })}
      {reversed && t("reversed_days", { from: formatDay(reversed.from), to: formatDay(reversed.to) })}
    </p>
  );
}
