import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { publicOrigin } from "@/app/_server/request/public-origin";
import { requireSession } from "@/app/_server/session/session";
import { NextFirstStep } from "@/app/(main)/_first-steps/next-first-step";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { database } from "@/db/client";
import { listPeople, type PeopleFilter } from "@/db/queries/people/list-people";
import { listPeopleWithoutAccounts } from "@/db/queries/users/list-people-without-accounts";
import { listUsers } from "@/db/queries/users/list-users";
import { accountNameOf } from "@/domain/access/account-name";
import { MOST_ACCOUNTS } from "@/domain/access/new-account";
import { offeredGrant } from "@/domain/access/offered-grant";
import { dayInAgency } from "@/domain/calendar/day";
import { ManyAccountsForm } from "./many-accounts-form";

const EVERYONE: PeopleFilter = { query: "", departmentId: null, month: null, page: 1 };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.users.many"))("title") };
}

/** Accounts for the people of the staff list: names and grants are offered, and nothing is created unchosen. */
export default async function ManyAccountsPage() {
  const { actor } = await requireSession("/admin/users/many");
  const t = await getTranslations("admin.users");
  const db = database();
  const today = dayInAgency(new Date().toISOString());
  const taken = new Set(listUsers(db, actor, today).map(({ account }) => account));
  const all = listPeopleWithoutAccounts(db, actor, today);
  // The first administrator is on the list of people from the beginning.
  const hasPeople = listPeople(db, actor, EVERYONE, today).total > 1;
  const people = all.slice(0, MOST_ACCOUNTS).map((person) => ({
    ...person,
    account: accountNameOf(person.name, taken),
    grant: offeredGrant(person.title, person.departmentId),
  }));
  return (
    <>
      <PageHeader
        title={t("many.title")}
        sub={t("many.sub")}
        crumbs={[{ href: "/admin/users", label: t("title") }]}
      />
      <NextFirstStep actor={actor} here={["accounts", "people"]} />
      <ManyAccountsForm
        people={people}
        more={all.length - people.length}
        address={publicOrigin((await headers()).get("host"))}
      />
      {all.length === 0 && (
        <EmptyState
          title={t(hasPeople ? "many.empty" : "many.no_people")}
          action={
            <>
              <ButtonLink href="/people/new">{t("many.add_person")}</ButtonLink>
              <ButtonLink href="/import?kind=staff" look={hasPeople ? "plain" : "primary"}>
                {t("many.import")}
              </ButtonLink>
            </>
          }
        >
          {t(hasPeople ? "many.empty_hint" : "many.no_people_hint")}
        </EmptyState>
      )}
    </>
  );
}
