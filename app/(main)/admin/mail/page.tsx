import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { requireSession } from "@/app/_server/session/session";
import { findMailbox, findMailProblem, isMailOn } from "@/app/_server/start/start-jobs";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { Tabs } from "@/components/ui/tabs";
import { database } from "@/db/client";
import { findMailOutage } from "@/db/queries/mail/find-mail-outage";
import {
  countMails,
  listMails,
  listUnmailed,
  MAIL_STATES,
  type MailState,
} from "@/db/queries/mail/list-mails";
import { findMailboxOutage } from "@/db/queries/replies/find-mailbox-outage";
import { listReplies } from "@/db/queries/replies/list-replies";
import { type AddressQuery, addressOf, firstOf, positiveOf } from "@/domain/forms/address";
import { AdminNav } from "../admin-nav";
import { MailRow } from "./mail-row";
import { MailTrouble } from "./mail-trouble";
import { RepliesSection } from "./replies-section";

type Props = { searchParams: Promise<AddressQuery> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.mail"))("title") };
}

/** The state of outgoing mail, the mails that wait or could not be sent, and replies that became no entry. */
export default async function MailPage({ searchParams }: Props) {
  const asked = await searchParams;
  const state = MAIL_STATES.find((one) => one === firstOf(asked.state)) ?? "given-up";
  const wanted = positiveOf(asked.page) ?? 1;
  const hrefOf = (of: MailState, page = 1) =>
    addressOf("/admin/mail", { state: of, page: page === 1 ? null : page });
  const { actor } = await requireSession("/admin/mail", hrefOf(state, wanted));
  const t = await getTranslations("admin.mail");
  const db = database();
  const counts = countMails(db, actor);
  const { mails, page, pages } = listMails(db, actor, { state, page: wanted });
  const unmailed = listUnmailed(db, actor);
  const problem = findMailProblem();
  const mailbox = findMailbox();
  const outage = isMailOn() ? findMailOutage(db, actor) : null;
  return (
    <>
      <PageHeader title={t("title")} sub={t(isMailOn() ? "on" : "off")} />
      <AdminNav current="mail" />
      {(problem || outage) && (
        <div className="rec mb-6 px-4 py-3">
          <MailTrouble problem={problem} outage={outage} waiting={counts.waiting} askedOn="mail" />
        </div>
      )}
      <div className="rec mb-6">
        <Tabs
          label={t("states")}
          items={MAIL_STATES.map((one) => ({
            href: hrefOf(one),
            label: t(`state.${one}`, { count: counts[one] }),
            current: one === state,
          }))}
        />
        {mails.length === 0 && <p className="px-4 py-5 text-(--ink-2)">{t(`none.${state}`)}</p>}
        <ul>
          {mails.map((mail) => (
            <MailRow key={mail.id} mail={mail} state={state} />
          ))}
        </ul>
        <Pagination page={page} pages={pages} href={(to) => hrefOf(state, to)} />
      </div>
      <RepliesSection
        state={mailbox}
        outage={"address" in mailbox ? findMailboxOutage(db, actor) : null}
        replies={listReplies(db, actor)}
      />
      <Section title={t("unmailed", { count: unmailed.length })}>
        <ul className="rec">
          {unmailed.length === 0 && <li className="px-4 py-2.5 text-(--ink-2)">{t("all_mailed")}</li>}
          {unmailed.map(({ userId, name, account, email }) => (
            <li key={userId} className="border-b border-(--rule) px-4 py-2 last:border-b-0">
              <Link href={`/admin/users/${userId}`} prefetch={false}>
                {name}
              </Link>
              <span className="hint">
                {" "}
                · {account} · {t(email === "" ? "no_address" : "wants_none")}
              </span>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
