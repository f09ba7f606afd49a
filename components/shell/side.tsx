import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Brand } from "./brand";
import { NavLink } from "./nav-link";
import { ADMIN_ROOM, MAIN_ROOMS, REFERENCE_ROOMS } from "./rooms";

/** The spine of the book: where to go, and who is reading. */
export function Side({
  agency,
  name,
  roles,
  overdue,
  bell,
  admin,
  signOut,
}: {
  agency: string;
  name: string;
  roles: string;
  /** Directives overdue that concern the reader; none is not shown. */
  overdue: number;
  bell: ReactNode;
  admin: boolean;
  signOut: ReactNode;
}) {
  const t = useTranslations("shell");
  return (
    <aside className="side">
      <Brand agency={agency} />
      <nav className="nav" aria-label={t("navigation")}>
        {MAIN_ROOMS.map(({ key, href }) => (
          <NavLink key={key} href={href}>
            {t(`rooms.${key}`)}
            {key === "directives" && overdue > 0 && (
              <i>
                {overdue}
                <span className="sr-only"> {t("overdue")}</span>
              </i>
            )}
          </NavLink>
        ))}
        {bell}
      </nav>
      <nav className="nav" aria-label={t("look_up")}>
        {[...REFERENCE_ROOMS, ...(admin ? [ADMIN_ROOM] : [])].map(({ key, href }) => (
          <NavLink key={key} href={href}>
            {t(`rooms.${key}`)}
          </NavLink>
        ))}
      </nav>
      <div className="mt-auto px-2.5 text-[13px] text-(--ink-2)">
        <Link href="/account" prefetch={false} className="block">
          <b className="block font-semibold text-(--ink)">{name}</b>
          {roles}
        </Link>
        {signOut}
      </div>
    </aside>
  );
}
