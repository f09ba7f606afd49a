import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { currentSession, requireSession } from "@/app/_server/session/session";
import { Disclosure } from "@/components/ui/disclosure";
import { Facts } from "@/components/ui/facts";
import { ActionForm } from "@/components/ui/form";
import { FormActions } from "@/components/ui/form-row";
import { HintLine } from "@/components/ui/hint-line";
import { PageHeader } from "@/components/ui/page-header";
import { Prose } from "@/components/ui/prose";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { database } from "@/db/client";
import { listTargetsOf } from "@/db/queries/figures/list-indicators";
import { isCitedBySigned } from "@/db/queries/references/is-cited-by-signed";
import {
  findReference,
  listCitingDirectives,
  listCitingItems,
} from "@/db/queries/references/list-references";
import { isClerk } from "@/domain/actor";
import { formatDay } from "@/domain/calendar/day";
import { formatNumber } from "@/messages/format";
import { changeReferenceAction } from "../actions";
import { ReferenceFields } from "../reference-fields";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const session = await currentSession();
  const found = session && findReference(database(), session.actor, Number((await params).id));
  return found ? { title: `${found.kind} ${found.number}` } : {};
}

/**
 * One cited document: its details and the minutes and directives that cite it. Not found for an unknown id.
 */
export default async function ReferencePage({ params }: Props) {
  const id = Number((await params).id);
  const { actor } = await requireSession("/references/[id]", `/references/${id}`);
  const db = database();
  const reference = Number.isSafeInteger(id) ? findReference(db, actor, id) : null;
  if (!reference) notFound();
  const t = await getTranslations("references.page");
  const items = listCitingItems(db, actor, id);
  const directives = listCitingDirectives(db, actor, id);
  const targets = listTargetsOf(db, actor, id);
  const locale = await getLocale();
  return (
    <div className="max-w-[860px]">
      <PageHeader
        title={t("number", { kind: reference.kind, number: reference.number })}
        crumbs={[{ href: "/references", label: t("all") }]}
      />
      <div className="rec px-4 py-4 sm:px-5">
        {reference.subject && <Prose text={reference.subject} />}
        <div className="mt-3 first:mt-0">
          <Facts
            items={[
              { label: t("issued_on"), value: reference.issuedOn ? formatDay(reference.issuedOn) : "" },
              { label: t("issuer"), value: reference.issuer },
            ]}
          />
        </div>
        {isClerk(actor) && (
          <div className="no-print mt-4">
            <Disclosure summary={t("edit")} small>
              <ActionForm version={reference.version} action={changeReferenceAction} className="grid gap-4">
                <input type="hidden" name="referenceId" value={id} />
                <input type="hidden" name="version" value={reference.version} />
                {isCitedBySigned(db, id) && <p className="hint">{t("only_subject")}</p>}
                <ReferenceFields reference={reference} />
                <FormActions>
                  <SubmitButton look="yes">{t("save")}</SubmitButton>
                </FormActions>
              </ActionForm>
            </Disclosure>
          </div>
        )}
      </div>
      {targets.length > 0 && (
        <Section title={t("targets")} count={targets.length}>
          <ul className="rec" data-list>
            {targets.map(({ indicator, target, latest }) => (
              <li key={target.id} className="border-b border-(--rule) px-4 py-2.5 last:border-b-0">
                <Link href={`/figures/${indicator.id}`} prefetch={false} data-row>
                  {indicator.name}
                </Link>
                <HintLine>
                  {t("target", {
                    year: String(target.year),
                    unit: indicator.unit,
                    value: formatNumber(target.value, locale),
                  })}
                  {latest &&
                    `; ${t("target_latest", {
                      value: formatNumber(latest.value, locale),
                      unit: indicator.unit,
                      day: formatDay(latest.asOf),
                    })}`}
                </HintLine>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {items.length === 0 && directives.length === 0 && targets.length === 0 && (
        <p className="mt-6 text-(--ink-2)">{t("not_cited")}</p>
      )}
      {items.length > 0 && (
        <Section title={t("cited_in")} count={items.length}>
          <ul className="rec" data-list>
            {items.map(({ itemId, title, meetingId, meeting, heldOn }) => (
              <li key={itemId} className="border-b border-(--rule) px-4 py-2.5 last:border-b-0">
                <Link href={`/meetings/${meetingId}#item-${itemId}`} prefetch={false} data-row>
                  {title}
                </Link>
                <HintLine>
                  {formatDay(heldOn)} · {meeting}
                </HintLine>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {directives.length > 0 && (
        <Section title={t("cited_by")} count={directives.length}>
          <ul className="rec" data-list>
            {directives.map((directive) => (
              <li key={directive.id} className="border-b border-(--rule) px-4 py-2.5 last:border-b-0">
                <span className="code mr-2">{directive.code}</span>{" "}
                <Link href={`/directives/${directive.id}`} prefetch={false} data-row>
                  {directive.summary}
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}
