import { useTranslations } from "next-intl";
import type { ListedGrant } from "@/db/queries/users/list-users";
import { type Day, formatDay } from "@/domain/calendar/day";

/** A grant with its department, and its days if they matter today. */
export function GrantWords({ grant, today }: { grant: ListedGrant; today: Day }) {
  const t = useTranslations("admin.users");
  const { kind, department, fromDay, toDay, deputyOf } = grant;
  const words = [t(deputyOf === null ? `grant_kinds.${kind}` : "deputy"), department];
  return (
    <>
      {words.filter(Boolean).join(" · ")}
      <span className="hint">{daysOf()}</span>
    </>
  );

  function daysOf() {
    if (fromDay !== null && toDay !== null) {
      return `, ${t("from_to", { from: formatDay(fromDay), to: formatDay(toDay) })}`;
    }
    if (toDay !== null) return `, ${t("up_to", { to: formatDay(toDay) })}`;
    return fromDay !== null && fromDay > today ? `, ${t("from_day", { from: formatDay(fromDay) })}` : "";
  }
}
