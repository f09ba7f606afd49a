import Link from "next/link";
import { useTranslations } from "next-intl";
import { readRegisterView, registerHref } from "@/domain/directives/register-view";
import type { AddressQuery } from "@/domain/forms/address";

/**
 * How much of a figure was given outside a meeting, with the way to it in the register; nothing where there is none.
 * @param narrowed the other filters of the figure, as the register's address has them
 */
export function WorkOrderCount({ count, narrowed }: { count: number; narrowed: AddressQuery }) {
  const t = useTranslations("directives.register");
  if (count === 0) return null;
  return (
    <p className="text-[13px]">
      <Link
        href={registerHref(readRegisterView({ ...narrowed, origin: "work-order" }))}
        prefetch={false}
        className="underline underline-offset-3"
      >
        {t("work_orders_in", { count })}
      </Link>
    </p>
  );
}
