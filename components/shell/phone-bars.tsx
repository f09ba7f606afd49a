import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { addressOf } from "@/domain/forms/address";
import { Brand } from "./brand";
import { Menu } from "./menu";
import { NavLink } from "./nav-link";
import { ADMIN_ROOM, mainRooms, REFERENCE_ROOMS } from "./rooms";

/** On a phone: brand, bell and menu above, the main pages at the bottom. */
export function TopBar({
  agency,
  bell,
  admin,
  signOut,
}: {
  agency: string;
  bell: ReactNode;
  admin: boolean;
  signOut: ReactNode;
}) {
  const t = useTranslations("shell");
  return (
    <header className="topbar">
      <Brand agency={agency} size={28} />
      <span className="ml-auto">{bell}</span>{" "}
      <Menu label={t("menu")}>
        {[...REFERENCE_ROOMS, ...(admin ? [ADMIN_ROOM] : [])].map(({ key, href }) => (
          <NavLink key={key} href={href}>
            {t(`rooms.${key}`)}
          </NavLink>
        ))}
        <NavLink href="/account">{t("account")}</NavLink>
        {signOut}
      </Menu>
    </header>
  );
}

/**
 * @param hasOwnWork whether the person belongs to a department and so has a list of own work
 * @param department whose work the register opens on; null for the whole agency
 */
export function TabBar({ hasOwnWork, department }: { hasOwnWork: boolean; department: number | null }) {
  const t = useTranslations("shell");
  return (
    <nav className="tabbar" aria-label={t("navigation")}>
      {mainRooms(hasOwnWork).map(({ key, href }) => (
        <NavLink key={key} href={key === "directives" ? addressOf(href, { department }) : href}>
          {t(`rooms.${key}`)}
        </NavLink>
      ))}
      {!hasOwnWork && <NavLink href="/search">{t("rooms.search")}</NavLink>}
    </nav>
  );
}
