import type { Metadata } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { requireSession } from "@/app/_server/session/session";
import { Sparkline } from "@/components/figures/sparkline";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { ActionForm } from "@/components/ui/form";
import { FormActions } from "@/components/ui/form-row";
import { HintLine } from "@/components/ui/hint-line";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { database } from "@/db/client";
import { type FoundIndicator, listIndicators } from "@/db/queries/figures/list-indicators";
import { isClerk } from "@/domain/actor";
import { formatDay } from "@/domain/calendar/day";
import { reachOf, targetOn } from "@/domain/figures/reach";
import { formatNumber, formatShare } from "@/messages/format";
import { createIndicatorAction } from "./actions";
import { IndicatorFields } from "./indicator-fields";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("figures.list"))("title") };
}

/** How many values of an indicator its small line is drawn from: five years of months. */
const DRAWN = 60;

/** The indicators that the agency follows, each with its latest value. */
export default async function FiguresPage() {
  const { actor } = await requireSession("/figures");
  const t = await getTranslations("figures.list");
  const fields = await getTranslations("figures.fields");
  const indicators = listIndicators(database(), actor, DRAWN);
  return (
    <>
      <PageHeader title={t("title")} sub={t("sub")} />
      {indicators.length === 0 ? (
        <EmptyState title={t("empty")}>
          <p>{t("empty_body")}</p>
          <p>{t(isClerk(actor) ? "empty_begin" : "empty_wait")}</p>
        </EmptyState>
      ) : (
        <ul className="rec" data-list>
          {indicators.map((indicator) => (
            <IndicatorRow key={indicator.id} indicator={indicator} />
          ))}
        </ul>
      )}
      {isClerk(actor) && (
        <div className="no-print mt-6 max-w-[760px]">
          <Disclosure summary={t("new")} open={indicators.length === 0}>
            <ActionForm action={createIndicatorAction} className="rec mt-3 grid gap-4 px-4 py-5 sm:px-5">
              <IndicatorFields />
              <FormActions>
                <SubmitButton>{fields("submit")}</SubmitButton>
              </FormActions>
            </ActionForm>
          </Disclosure>
        </div>
      )}
    </>
  );
}

async function IndicatorRow({ indicator }: { indicator: FoundIndicator }) {
  const t = await getTranslations("figures.list");
  const locale = await getLocale();
  const latest = indicator.figures.at(-1);
  const target = latest && targetOn(latest.asOf, indicator.targets);
  const reach = latest && target && reachOf(latest.value, target.value, indicator.higherIsBetter);
  const number = (value: number) => formatNumber(value, locale);
  return (
    <li className="grid items-center gap-x-6 gap-y-1 border-b border-(--rule) px-4 py-3 last:border-b-0 sm:grid-cols-[minmax(0,1fr)_220px_200px_140px]">
      <Link href={`/figures/${indicator.id}`} prefetch={false} data-row className="font-medium">
        {indicator.name}
      </Link>{" "}
      <span>
        {latest ? (
          <>
            <b className="font-semibold">
              {t("latest", { value: number(latest.value), unit: indicator.unit })}
            </b>
            <HintLine>{t("as_of", { day: formatDay(latest.asOf) })}</HintLine>
          </>
        ) : (
          <span className="hint">{t("no_figures")}</span>
        )}
      </span>{" "}
      <span className="text-[13px]">
        {target ? (
          <>
            {t("target", { year: String(target.year), value: number(target.value), unit: indicator.unit })}
            {reach !== null && reach !== undefined && (
              <HintLine>{t("reach", { share: formatShare(reach, locale) })}</HintLine>
            )}
          </>
        ) : (
          <span className="hint">{t("no_target")}</span>
        )}
      </span>
      <Sparkline values={indicator.figures} />
    </li>
  );
}
