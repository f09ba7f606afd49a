import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { requireSession } from "@/app/_server/session/session";
import { StepForm } from "@/app/(main)/_steps/step-form";
import {
  addCatalogueItemAction,
  saveRulesAction,
  setCoefficientAction,
} from "@/app/(main)/evaluation/actions";
import { useEvaluationNumbers } from "@/components/evaluation/numbers";
import { ButtonLink } from "@/components/ui/button-link";
import { DateField } from "@/components/ui/date-field";
import { ActionForm } from "@/components/ui/form";
import { FormActions, FormRow } from "@/components/ui/form-row";
import { PageHeader } from "@/components/ui/page-header";
import { RadioGroup } from "@/components/ui/radio-group";
import { Section } from "@/components/ui/section";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { database } from "@/db/client";
import { findRules } from "@/db/queries/evaluation/find-rules";
import { type CatalogueItem, listCatalogue } from "@/db/queries/evaluation/list-catalogue";
import { shownKey } from "@/db/shown-key";
import { type Day, dayInAgency, formatDay } from "@/domain/calendar/day";
import { canKeepEvaluation } from "@/domain/evaluation/policy";
import {
  CHOICE_NAMES,
  DEFAULT_RULES,
  EVALUATION_CHOICES,
  type EvaluationRules,
} from "@/domain/evaluation/rules";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("evaluation"))("catalogue") };
}

/** The agency's products with the versions of their coefficients, and how the figures are counted. */
export default async function CataloguePage() {
  const { actor } = await requireSession("/evaluation/catalogue");
  const t = await getTranslations("evaluation");
  const db = database();
  const today = dayInAgency(new Date().toISOString());
  const items = listCatalogue(db, actor, today);
  const keeps = canKeepEvaluation(actor);
  return (
    <div className="max-w-[900px]">
      <PageHeader
        title={t("catalogue")}
        sub={t("catalogue_sub")}
        crumbs={[{ href: "/evaluation", label: t("title") }]}
        actions={keeps && <ButtonLink href="/evaluation/import">{t("sheet.link")}</ButtonLink>}
      />
      {keeps && (
        <ActionForm
          action={addCatalogueItemAction}
          version={items.length}
          className="rec grid gap-4 px-4 py-4 sm:px-5"
        >
          <p className="section-title">{t("add_item")}</p>
          <TextField name="name" label={t("item_name")} />
          <FormRow>
            <SelectField
              name="complexity"
              label={t("complexity")}
              options={["1", "2", "3", "4", "5"].map((value) => ({
                value,
                label: t("complexity_of", { number: value }),
              }))}
            />
            <TextField
              name="coefficient"
              label={t("coefficient")}
              hint={t("coefficient_hint")}
              inputMode="decimal"
            />
          </FormRow>
          <FormRow>
            <DateField name="fromDay" label={t("from_day")} initial={`${today.slice(0, 4)}-01-01`} />
            <TextField name="decision" label={t("decision")} required={false} />
          </FormRow>
          <FormActions>
            <SubmitButton look="yes">{t("add_item_submit")}</SubmitButton>
          </FormActions>
        </ActionForm>
      )}
      <Section title={t("items")} count={items.length}>
        {items.length === 0 ? (
          <p className="rec px-5 py-6 text-(--ink-2)">{t("no_items")}</p>
        ) : (
          <ul className="rec">
            {items.map((item) => (
              <ItemRow key={item.id} item={item} keeps={keeps} today={today} />
            ))}
          </ul>
        )}
      </Section>
      <RulesForm rules={findRules(db, today)} keeps={keeps} />
    </div>
  );
}

function ItemRow({ item, keeps, today }: { item: CatalogueItem; keeps: boolean; today: Day }) {
  const t = useTranslations("evaluation");
  const { plain } = useEvaluationNumbers();
  return (
    <li className="grid gap-2 border-b border-(--rule) px-4 py-3 last:border-b-0 sm:px-5">
      <p>
        <span className="font-medium">{item.name}</span>{" "}
        <span className="hint">{t("complexity_of", { number: item.complexity })}</span>
      </p>
      <p className="text-[13px] text-(--ink-2)">
        {item.coefficients
          .map(({ coefficient, fromDay, decision }) =>
            [t("coefficient_from", { coefficient: plain(coefficient), day: formatDay(fromDay) }), decision]
              .filter(Boolean)
              .join(", "),
          )
          .join(" · ")}
      </p>
      {keeps && (
        <StepForm
          summary={t("new_coefficient")}
          submit={t("new_coefficient_submit")}
          action={setCoefficientAction}
          hidden={{ itemId: item.id }}
          consequence={t("new_coefficient_hint")}
          version={item.coefficients.length}
        >
          <FormRow>
            <TextField name="coefficient" label={t("coefficient")} inputMode="decimal" />
            <DateField name="fromDay" label={t("from_day")} initial={today} />
          </FormRow>
          <TextField name="decision" label={t("decision")} required={false} />
        </StepForm>
      )}
    </li>
  );
}

/** The choices that the decree and the handbook leave open; each names its default. */
function RulesForm({ rules, keeps }: { rules: EvaluationRules; keeps: boolean }) {
  const t = useTranslations("evaluation");
  const words = useTranslations("evaluation.rules");
  const { quantity, quality, progress } = rules.weights;
  if (!keeps) return null;
  return (
    <Section title={t("choices")} id="choices">
      <ActionForm
        action={saveRulesAction}
        version={shownKey(rules)}
        className="rec grid gap-5 px-4 py-4 sm:px-5"
      >
        <input type="hidden" name="shown" value={shownKey(rules)} />
        <p className="text-(--ink-2)">{t("choices_lead")}</p>
        {CHOICE_NAMES.map((name) => (
          <RadioGroup
            key={name}
            name={name}
            label={words(`titles.${name}`)}
            hint={words(`sources.${name}`)}
            initial={rules[name]}
            options={EVALUATION_CHOICES[name].map((value) => {
              const said = words(`${name}.${value}` as "delay.day", { quantity, quality, progress });
              return {
                value,
                label: value === DEFAULT_RULES[name] ? words("default", { words: said }) : said,
              };
            })}
          />
        ))}
        <FormRow>
          {(["quantity", "quality", "progress"] as const).map((name) => (
            <TextField
              key={name}
              name={name}
              label={words(`weights.${name}`)}
              inputMode="numeric"
              initial={rules.weights[name]}
              maxLength={2}
            />
          ))}
        </FormRow>
        <FormActions>
          <SubmitButton look="yes">{t("choices_submit")}</SubmitButton>
        </FormActions>
      </ActionForm>
    </Section>
  );
}
