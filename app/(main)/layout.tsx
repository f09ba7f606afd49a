import { getMessages, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { currentSession } from "@/app/_server/session/session";
import { Bell } from "@/components/shell/bell";
import { Dock } from "@/components/shell/dock";
import { ExpandPhrases } from "@/components/shell/expand-phrases";
import { KeepPlace } from "@/components/shell/keep-place";
import { TabBar, TopBar } from "@/components/shell/phone-bars";
import { RefusedFormNotice } from "@/components/shell/refused-form-notice";
import { ADMIN_ROOM, BELL_ROOM, mainRooms, REFERENCE_ROOMS } from "@/components/shell/rooms";
import { SearchDialog } from "@/components/shell/search-dialog";
import { Shortcuts } from "@/components/shell/shortcuts";
import { Side } from "@/components/shell/side";
import { database } from "@/db/client";
import { findShellFacts, type ShellFacts } from "@/db/queries/agency/find-shell-facts";
import { countUnread } from "@/db/queries/notifications/list-notifications";
import { listPhrases } from "@/db/queries/phrases/list-phrases";
import { departmentsOf, type Grant, isAdmin, ownDepartmentOf } from "@/domain/actor";
import { dayInAgency } from "@/domain/calendar/day";
import { addressOf } from "@/domain/forms/address";
import { inUse } from "@/domain/phrases/phrases";
import { signOutAction } from "./actions";
import { Notice } from "./notice";
import { UndoOffer } from "./undo-offer";

/** The frame of every page after sign-in. It checks nothing: each page requires the session itself. */
export default async function MainLayout({ children }: { children: ReactNode }) {
  const session = await currentSession();
  const t = await getTranslations("shell");
  const { notices } = (await getMessages()).common;
  if (!session) return children;
  const admin = isAdmin(session.actor);
  const hasOwnWork = departmentsOf(session.actor).length > 0;
  const now = new Date();
  const { agency, overdue, departments } = findShellFacts(
    database(),
    session.actor,
    dayInAgency(now.toISOString()),
  );
  const roles = [...departments, ...rolesOf(session.actor.grants).map((role) => t(`roles.${role}`))];
  const rooms = [...mainRooms(hasOwnWork), BELL_ROOM, ...REFERENCE_ROOMS, ...(admin ? [ADMIN_ROOM] : [])];
  const bell = {
    userId: session.actor.userId,
    unread: countUnread(database(), session.actor),
    words: { title: t("rooms.notifications"), unread: t.raw("unread") },
  };
  const signOut = (
    <form action={signOutAction}>
      <button type="submit" className="btn quiet small -ml-2.5">
        {t("sign_out")}
      </button>
    </form>
  );
  return (
    <div className="shell" data-user={session.actor.userId}>
      <a href="#main" className="skip">
        {t("skip")}
      </a>
      {/* Before the content, so that it is there when the key is pressed. */}
      <SearchDialog />
      <Side
        agency={agency}
        name={session.actor.name}
        roles={roles.join(" · ")}
        overdue={
          overdue && {
            count: overdue.count,
            words: t(overdue.whose === "agency" ? "overdue" : "overdue_own", { count: overdue.count }),
            href: overdueHref(overdue),
          }
        }
        bell={<Bell {...bell} />}
        admin={admin}
        hasOwnWork={hasOwnWork}
        signOut={signOut}
      />
      <TopBar agency={agency} bell={<Bell {...bell} small />} admin={admin} signOut={signOut} />
      <main id="main" className="main" tabIndex={-1}>
        <Dock>
          <Notice words={notices} close={t("shortcuts.close")} />
          <RefusedFormNotice words={{ typed: t("refused_typed"), close: t("shortcuts.close") }} />
          <UndoOffer actor={session.actor} now={now} />
        </Dock>
        {children}
      </main>
      <TabBar hasOwnWork={hasOwnWork} department={ownDepartmentOf(session.actor)} />
      <KeepPlace />
      <ExpandPhrases phrases={inUse(listPhrases(database(), session.actor))} done={t("phrase_done")} />
      <Shortcuts
        rooms={rooms.map(({ key, href, letter }) => ({ href, letter, label: t(`rooms.${key}`) }))}
        words={{
          title: t("shortcuts.title"),
          search: t("shortcuts.search"),
          undo: t("shortcuts.undo"),
          move: t("shortcuts.move"),
          open: t("shortcuts.open"),
          close: t("shortcuts.close"),
        }}
      />
    </div>
  );
}

/** The register shows one department at a time: a reader in several finds all their work on the first page. */
function overdueHref({ whose }: NonNullable<ShellFacts["overdue"]>): string {
  if (whose !== "agency" && whose.length > 1) return addressOf("/", { all: "overdue" });
  return addressOf("/directives", {
    show: "mark-overdue",
    department: whose === "agency" ? null : (whose[0] ?? null),
  });
}

/** Agency-wide roles, each once; roles in a department are shown by its name. */
const rolesOf = (grants: readonly Grant[]) => {
  const held = grants.map((grant) => (grant.kind === "head" && grant.deputyUntil ? "deputy" : grant.kind));
  return (["leader", "clerk", "admin", "personnel", "head", "deputy"] as const).filter((role) =>
    held.includes(role),
  );
};
