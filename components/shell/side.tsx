import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Brand } from "./brand";
import { NavLink } from "./nav-link";
import { ADMIN_ROOM, mainRooms, REFERENCE_ROOMS } from "./rooms";

/** The sidebar: navigation and the reader. */
export function Side({
  agency,
  name,
  roles,
  overdue,
  bell,
  admin,
  hasOwnWork,
  signOut,
}: {
  agency: string;
  name: string;
  roles: string;
  /** How much overdue work the reader is responsible for, in words, and where it is listed; null if none. */
  overdue: { count: number; words: string; href: string } | null;
  bell: ReactNode;
  admin: boolean;
  /** The reader is in a department. */
  hasOwnWork: boolean;
  signOut: ReactNode;
}) {
  const t = useTranslations("shell");
  return (
    <aside className="side">
      <Brand agency={agency} />
      <nav className="nav" aria-label={t("navigation")}>
        {mainRooms(hasOwnWork).map(({ key, href }) => (
          <div key={key} className="room">
            <NavLink href={href}>{t(`rooms.${key}`)}</NavLink>
            {key === "directives" && overdue && (
              <Link
                href={overdue.href}
                prefetch={false}
                className="count"
                title={overdue.words}
                aria-label={overdue.words}
              >
                {overdue.count}
              </Link>
            )}
          </div>
        ))}
        {bell}{" "}
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
          <b className="block font-semibold text-(--ink)">{name}</b> {roles}
        </Link>
        {signOut}
      </div>
    </aside>
  );
}
