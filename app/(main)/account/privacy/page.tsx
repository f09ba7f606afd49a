import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { requireSession } from "@/app/_server/session/session";
import { RequestFacts } from "@/components/privacy/request-facts";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { DownloadLink } from "@/components/ui/download-link";
import { ActionForm } from "@/components/ui/form";
import { Prose } from "@/components/ui/prose";
import { Section } from "@/components/ui/section";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { database } from "@/db/client";
import { findBirthdayConsent } from "@/db/queries/privacy/find-birthday-consent";
import { findOwnData } from "@/db/queries/privacy/find-own-data";
import { findPrivacyNotice, findReading } from "@/db/queries/privacy/find-privacy-notice";
import { listOwnRequests } from "@/db/queries/privacy/list-privacy-requests";
import type { Actor } from "@/domain/actor";
import { PRIVACY_REQUEST_KINDS } from "@/domain/privacy/request-clock";
import { formatInstant } from "@/messages/format";
import { askPrivacyAction, readNoticeAction, setOwnBirthdayConsentAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("privacy"))("title") };
}

/** What the agency keeps about the reader, to see and download, and the form of a request. */
export default async function PrivacyPage() {
  const { actor, duty } = await requireSession("/account/privacy");
  const t = await getTranslations("privacy");
  const db = database();
  const notice = findPrivacyNotice(db);
  const readAt = notice && findReading(db, actor.userId, notice.id);
  const must = duty === "read-notice";
  return (
    <div className="max-w-[720px]">
      <div className="heading-rule">
        <h1>{t("title")}</h1>
        <p className="mt-1 text-(--ink-2)">{t(must ? "must" : "lead")}</p>
      </div>
      <Section title={t("notice")}>
        {notice === null ? (
          <p className="text-(--ink-2)">{t("no_notice")}</p>
        ) : (
          <>
            <p className="hint mb-2">
              {t("version", { version: notice.id, at: formatInstant(notice.publishedAt) })}
              {readAt && ` · ${t("read_at", { at: formatInstant(readAt) })}`}
            </p>
            <div className="rec px-4 py-4">
              <Prose text={notice.text} />
            </div>
            {!readAt && (
              <ActionForm action={readNoticeAction} className="mt-3">
                <input type="hidden" name="noticeId" value={notice.id} />
                <SubmitButton>{t("read")}</SubmitButton>
              </ActionForm>
            )}
          </>
        )}
      </Section>
      {!must && (
        <>
          <Section title={t("own_data")}>
            <p className="mb-2 text-(--ink-2)">{t("own_data_lead")}</p>
            <OwnDataTable data={findOwnData(db, actor)} />
            <p className="mt-3">
              <DownloadLink href="/account/privacy/data">{t("download")}</DownloadLink>
            </p>
          </Section>
          <Section title={t("birthday.title")}>
            <BirthdayConsent actor={actor} />
          </Section>
          <Section title={t("requests")}>
            <p className="mb-2 text-(--ink-2)">{t("requests_lead")}</p>
            <Requests requests={listOwnRequests(db, actor)} />
            <ActionForm action={askPrivacyAction} className="rec mt-3 grid gap-3 px-4 py-4">
              <SelectField
                name="kind"
                label={t("kind")}
                initial="view"
                options={PRIVACY_REQUEST_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
              />
              <TextArea name="text" label={t("text")} rows={3} />
              <div>
                <SubmitButton look="yes">{t("ask")}</SubmitButton>
              </div>
            </ActionForm>
          </Section>
          <p className="mt-5">
            <Link href="/account" className="btn quiet">
              {t("back")}
            </Link>
          </p>
        </>
      )}
    </div>
  );
}

/** Whether colleagues may see the reader's birthday: off until the reader switches it on. */
async function BirthdayConsent({ actor }: { actor: Actor }) {
  const t = await getTranslations("privacy.birthday");
  const since = findBirthdayConsent(database(), actor);
  return (
    <ActionForm
      action={setOwnBirthdayConsentAction}
      version={since ?? ""}
      className="rec grid gap-3 px-4 py-4"
    >
      <CheckboxField
        name="consents"
        label={t("words")}
        hint={since ? t("since", { at: formatInstant(since) }) : t("off")}
        initial={since !== null}
      />
      <div>
        <SubmitButton look="plain">{t("save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

async function OwnDataTable({ data }: { data: ReturnType<typeof findOwnData> }) {
  const t = await getTranslations("privacy");
  const entities = await getTranslations("archive.entities");
  const others = await getTranslations("privacy.not_archived");
  const nameOf = (table: string) =>
    entities.has(table as never) ? entities(table as never) : others(table as "sessions");
  return (
    <ul className="rec divide-y divide-(--rule)">
      {Object.entries(data.rows).map(([table, rows]) => (
        <li key={table} className="flex flex-wrap justify-between gap-x-4 px-4 py-2">
          <span>{nameOf(table)}</span> <span className="hint">{t("rows", { count: rows.length })}</span>
        </li>
      ))}
      <li className="px-4 py-2 text-(--ink-2)">
        {t("named", { count: Object.values(data.named).reduce((all, one) => all + one, 0) })}
      </li>
    </ul>
  );
}

async function Requests({ requests }: { requests: ReturnType<typeof listOwnRequests> }) {
  const t = await getTranslations("privacy");
  if (requests.length === 0) return <p className="hint">{t("none")}</p>;
  return (
    <ul className="rec divide-y divide-(--rule)">
      {requests.map((request) => (
        <li key={request.id} className="px-4 py-3">
          <RequestFacts request={request} />
        </li>
      ))}
    </ul>
  );
}
