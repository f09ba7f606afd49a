import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { currentSession, requireSession } from "@/app/_server/session/session";
import { FigurePlot } from "@/components/figures/figure-plot";
import { Disclosure } from "@/components/ui/disclosure";
import { ActionForm } from "@/components/ui/form";
import { FormActions } from "@/components/ui/form-row";
import { PageHeader } from "@/components/ui/page-header";
import { ScrollFrame } from "@/components/ui/scroll-frame";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { database } from "@/db/client";
import { findIndicator } from "@/db/queries/figures/list-indicators";
import { isClerk } from "@/domain/actor";
import { changeIndicatorAction } from "../actions";
import { IndicatorFields } from "../indicator-fields";
import { TargetTable } from "./target-table";
import { ValueTable } from "./value-table";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const session = await currentSession();
  const found = session && findIndicator(database(), session.actor, Number((await params).id));
  return found ? { title: found.name } : {};
}

/** One indicator: its values over the years, targets and sources. Not found for an unknown id. */
export default async function IndicatorPage({ params }: Props) {
  const id = Number((await params).id);
  const { actor } = await requireSession("/figures/[id]", `/figures/${id}`);
  const indicator = Number.isSafeInteger(id) ? findIndicator(database(), actor, id) : null;
  if (!indicator) notFound();
  const t = await getTranslations("figures.page");
  const clerk = isClerk(actor);
  return (
    <div className="max-w-[980px]">
      <PageHeader
        title={indicator.name}
        sub={indicator.unit}
        crumbs={[{ href: "/figures", label: t("all") }]}
      />
      {indicator.figures.length > 0 && (
        <ScrollFrame label={indicator.name} look="rec newest-in-sight px-2 py-3">
          <FigurePlot
            name={indicator.name}
            unit={indicator.unit}
            values={indicator.figures}
            targets={indicator.targets}
          />
        </ScrollFrame>
      )}
      <Section title={t("values")}>
        <ValueTable indicator={indicator} clerk={clerk} />
      </Section>
      <Section title={t("targets")}>
        <TargetTable indicator={indicator} actor={actor} />
      </Section>
      {clerk && (
        <div className="no-print mt-6">
          <Disclosure summary={t("edit")} small>
            <ActionForm
              version={indicator.version}
              action={changeIndicatorAction}
              className="rec mt-3 grid gap-4 px-4 py-5 sm:px-5"
            >
              <input type="hidden" name="indicatorId" value={id} />
              <input type="hidden" name="version" value={indicator.version} />
              <IndicatorFields indicator={indicator} />
              <FormActions>
                <SubmitButton look="yes">{t("save")}</SubmitButton>
              </FormActions>
            </ActionForm>
          </Disclosure>
        </div>
      )}
    </div>
  );
}
