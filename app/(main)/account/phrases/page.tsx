import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireSession } from "@/app/_server/session/session";
import { ConfirmedForm } from "@/components/ui/confirmed-form";
import { ActionForm } from "@/components/ui/form";
import { FormActions, FormRow } from "@/components/ui/form-row";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { database } from "@/db/client";
import { listPhrases } from "@/db/queries/phrases/list-phrases";
import { isClerk } from "@/domain/actor";
import { removePhraseAction, savePhraseAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.phrases"))("title") };
}

/** A person's stock phrases and the agency's. */
export default async function PhrasesPage() {
  const { actor } = await requireSession("/account/phrases");
  const t = await getTranslations("account.phrases");
  const phrases = listPhrases(database(), actor);
  return (
    <div className="max-w-[720px]">
      <PageHeader title={t("title")} sub={t("lead")} crumbs={[{ href: "/account", label: t("account") }]} />
      <ActionForm
        action={savePhraseAction}
        version={phrases.length}
        className="rec grid gap-4 px-4 py-4 sm:px-5"
      >
        <FormRow>
          <TextField
            name="letters"
            label={t("letters")}
            hint={t("letters_hint")}
            maxLength={4}
            autoCapitalize="none"
          />
          {isClerk(actor) && (
            <SelectField
              name="whose"
              label={t("whose")}
              options={(["own", "agency"] as const).map((value) => ({ value, label: t(value) }))}
            />
          )}
        </FormRow>
        <TextArea name="words" label={t("words")} placeholder={t("words_example")} />
        <FormActions>
          <SubmitButton look="yes">{t("save")}</SubmitButton>
        </FormActions>
      </ActionForm>
      {([true, false] as const).map((isOwn) => {
        const list = phrases.filter((phrase) => phrase.isOwn === isOwn);
        return (
          <Section key={String(isOwn)} title={t(isOwn ? "own" : "agency")} count={list.length}>
            {list.length === 0 ? (
              <p className="text-(--ink-2)">{t("none")}</p>
            ) : (
              <ul className="rec">
                {list.map(({ id, letters, words }) => (
                  <li
                    key={id}
                    className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 border-b border-(--rule) px-4 py-3 last:border-b-0"
                  >
                    <p className="min-w-0 flex-[1_1_280px] whitespace-pre-line">
                      <span className="code mr-2">{letters}</span> {words}
                    </p>
                    {(isOwn || isClerk(actor)) && (
                      <ConfirmedForm
                        action={removePhraseAction}
                        fields={{ phraseId: id }}
                        summary={t("remove")}
                        about={letters}
                        consequence={t("remove_consequence")}
                        submit={t("remove_submit")}
                      />
                    )}
                  </li>
                ))}
              </ul>
            )}
          </Section>
        );
      })}
    </div>
  );
}
