import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { requireSession } from "@/app/_server/session/session";
import { ButtonLink } from "@/components/ui/button-link";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterSearch } from "@/components/ui/filter-text";
import { PageHeader } from "@/components/ui/page-header";
import { ShortOnPhone } from "@/components/ui/short-on-phone";
import { database } from "@/db/client";
import { findAccountReview } from "@/db/queries/users/list-account-register";
import { listLeftGrants } from "@/db/queries/users/list-left-grants";
import { type ListedUser, listUsers } from "@/db/queries/users/list-users";
import { dayInAgency } from "@/domain/calendar/day";
import { type AddressQuery, addressOf, wordsOf } from "@/domain/forms/address";
import { formatInstant } from "@/messages/format";
import { AdminNav } from "../admin-nav";
import { AccountReview } from "./account-review";
import { GrantWords } from "./grant-words";

type Props = { searchParams: Promise<AddressQuery> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.users"))("title") };
}

/** The accounts with their grants, last sign-in and state, by search. */
export default async function UsersPage({ searchParams }: Props) {
  const query = wordsOf((await searchParams).q);
  const { actor } = await requireSession("/admin/users", addressOf("/admin/users", { q: query }));
  const t = await getTranslations("admin.users");
  const common = await getTranslations("common");
  const today = dayInAgency(new Date().toISOString());
  const users = listUsers(database(), actor, today, query);
  const left = new Set(listLeftGrants(database(), actor, today).map(({ grantId }) => grantId));
  const stateOf = (user: ListedUser) => {
    if (user.disabledAt) return t("disabled");
    return user.mustChangePassword ? t("must_change") : t("in_use");
  };
  return (
    <>
      <PageHeader
        title={t("title")}
        actions={
          <>
            <ButtonLink href="/admin/users/many">{t("many.link")}</ButtonLink>
            <ButtonLink href="/admin/users/new" look="primary">
              {t("new")}
            </ButtonLink>
          </>
        }
      />
      <AdminNav current="users" />
      <div className="rec">
        <FilterBar label={t("filters")}>
          <FilterSearch label={t("query")} value={query} />
          <button type="submit" className="btn">
            {common("filter")}
          </button>
        </FilterBar>
        <ShortOnPhone rows={users.length}>
          <div className="frame">
            <table className="table as-cards">
              <thead>
                <tr>
                  <th>{t("name")}</th>
                  <th>{t("account")}</th>
                  <th>{t("grants")}</th>
                  <th>{t("last_seen")}</th>
                  <th>{t("state")}</th>
                </tr>
              </thead>
              <tbody>
                {users.map((user) => (
                  <tr key={user.id}>
                    <td className="what">
                      <Link href={`/admin/users/${user.id}`} prefetch={false}>
                        {user.name}
                      </Link>
                    </td>
                    <td className="code">{user.account}</td>
                    <td>
                      {user.grants.every(({ ended }) => ended) && (
                        <span className="hint">{t("no_grants")}</span>
                      )}
                      {user.grants
                        .filter(({ ended }) => !ended)
                        .map((grant) => (
                          <div key={`${grant.id} ${grant.deputyOf}`}>
                            <GrantWords grant={grant} today={today} />
                            {grant.deputyOf === null && left.has(grant.id) && (
                              <span className="block text-(--late)">{t("left_department")}</span>
                            )}
                          </div>
                        ))}
                    </td>
                    <td className="date" data-label={t("last_seen")}>
                      {user.lastSeenAt ? formatInstant(user.lastSeenAt) : t("never")}
                    </td>
                    <td className="date">{stateOf(user)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </ShortOnPhone>
      </div>
      <AccountReview review={findAccountReview(database(), actor)} />
    </>
  );
}
