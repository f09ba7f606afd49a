import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireSession } from "@/app/_server/session/session";
import { NotificationEntry } from "@/components/notifications/notification-entry";
import { LiveRefresh } from "@/components/shell/live-refresh";
import { EmptyState } from "@/components/ui/empty-state";
import { ActionForm } from "@/components/ui/form";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { ShortOnPhone } from "@/components/ui/short-on-phone";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tabs } from "@/components/ui/tabs";
import { database } from "@/db/client";
import { listNotifications } from "@/db/queries/notifications/list-notifications";
import { type AddressQuery, addressOf, firstOf, positiveOf } from "@/domain/forms/address";
import { type Place, readPlace, writePlace } from "@/domain/notifications/place";
import { readNotificationsAction } from "./actions";

type Props = { searchParams: Promise<AddressQuery> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("notifications.page"))("title") };
}

/** The reader's notifications, the unread first. */
export default async function NotificationsPage({ searchParams }: Props) {
  const asked = await searchParams;
  const unreadOnly = firstOf(asked.show) === "unread";
  const showing = unreadOnly ? "unread" : null;
  const wanted = positiveOf(asked.page) ?? 1;
  const after = readPlace(firstOf(asked.after));
  const before = readPlace(firstOf(asked.before));
  const { actor } = await requireSession("/notifications", hrefOf(wanted, showing, { after, before }));
  const t = await getTranslations("notifications.page");
  const { list, page, pages, total, unread, lastId } = listNotifications(database(), actor, {
    unreadOnly,
    page: wanted,
    beside: wanted === 1 ? undefined : after ? { after } : before && { before },
  });
  /** A neighbouring page is read from where this one ends. */
  const neighbour = (next: number) =>
    hrefOf(next, showing, next > page ? { after: list.at(-1) } : { before: list[0] });
  return (
    <>
      <PageHeader
        title={t("title")}
        sub={total > 0 && t("count", { unread })}
        actions={
          unread > 0 && (
            <ActionForm action={readNotificationsAction}>
              <input type="hidden" name="lastId" value={lastId} />
              <SubmitButton look="plain">{t("read_all")}</SubmitButton>
            </ActionForm>
          )
        }
      />
      <LiveRefresh userId={actor.userId} shown={unread} />
      {total === 0 ? (
        <EmptyState title={t("empty")}>
          <p>{t("empty_body")}</p>
        </EmptyState>
      ) : (
        <div className="rec">
          <Tabs
            label={t("views")}
            items={[
              { href: hrefOf(1, null), label: t("all"), count: total, current: !unreadOnly },
              { href: hrefOf(1, "unread"), label: t("unread"), count: unread, current: unreadOnly },
            ]}
          />
          {list.length === 0 && <p className="px-4 py-6 text-(--ink-2)">{t("none_unread")}</p>}
          <ShortOnPhone rows={list.length}>
            <ul data-list>
              {list.map((one) => (
                <NotificationEntry key={one.id} {...one} />
              ))}
            </ul>
          </ShortOnPhone>
          <Pagination page={page} pages={pages} href={neighbour} />
        </div>
      )}
    </>
  );
}

function hrefOf(
  page: number,
  show: "unread" | null,
  { after, before }: { after?: Place; before?: Place } = {},
): string {
  if (page === 1) return addressOf("/notifications", { show });
  return addressOf("/notifications", {
    show,
    page,
    after: after ? writePlace(after) : null,
    before: before ? writePlace(before) : null,
  });
}
