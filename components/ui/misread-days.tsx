import { useTranslations } from "next-intl";
import type { AddressQuery } from "@/domain/forms/address";
import { misreadDays } from "@/domain/forms/misread-days";

/**
 * Says which days of the address were left out because no calendar has them; nothing without one.
 * @param names of the page's filters that are days
 */
export function MisreadDays({ asked, names }: { asked: AddressQuery; names: readonly string[] }) {
  const t = useTranslations("common");
  const days = misreadDays(asked, names);
  if (days.length === 0) return null;
  return (
    <p role="alert" className="alert mb-4">
      {t("misread_days", { days: days.map((day) => `“${day}”`).join(", "), count: days.length })}
    </p>
  );
}
