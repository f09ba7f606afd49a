import { useTranslations } from "next-intl";
import { ConfirmedForm } from "@/components/ui/confirmed-form";
import { DateField } from "@/components/ui/date-field";
import { Disclosure } from "@/components/ui/disclosure";
import { ActionForm } from "@/components/ui/form";
import { FormActions } from "@/components/ui/form-row";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { StoredArticle } from "@/db/queries/articles/find-article";
import { type Day, formatDay } from "@/domain/calendar/day";
import { formatInstant } from "@/messages/format";
import { notePublicationAction, readyArticleAction, takeBackArticleAction } from "./actions";

/** Who can read the article now, and the step to the next state. */
export function ArticleStatus({ article, today }: { article: StoredArticle; today: Day }) {
  const t = useTranslations("articles");
  const { meetingId, status, version, publishedOn, publishedAddress, changedAt, changedByName } = article;
  return (
    <div className="rec grid gap-3 px-4 py-4 sm:px-5">
      <div>
        <p className="font-semibold">
          {publishedOn ? t("status.published", { day: formatDay(publishedOn) }) : t(`status.${status}`)}
        </p>
        <p className="hint">{t(`status_hint.${status}`)}</p>
        <p className="hint">{t("changed", { by: changedByName, at: formatInstant(changedAt) })}</p>
      </div>
      <div className="flex flex-wrap items-start gap-2">
        {status === "draft" ? (
          <ActionForm action={readyArticleAction}>
            <input type="hidden" name="meetingId" value={meetingId} />
            <input type="hidden" name="version" value={version} />
            <SubmitButton>{t("ready")}</SubmitButton>
          </ActionForm>
        ) : (
          <>
            {publishedOn === null && (
              <ConfirmedForm
                action={takeBackArticleAction}
                fields={{ meetingId }}
                summary={t("take_back")}
                look="plain"
                consequence={t("take_back_consequence")}
                submit={t("take_back_submit")}
              />
            )}
            <Disclosure summary={t("publication")}>
              <ActionForm action={notePublicationAction} className="mt-3 grid gap-4">
                <input type="hidden" name="meetingId" value={meetingId} />
                <TextField
                  name="address"
                  label={t("address")}
                  placeholder="https://"
                  initial={publishedAddress}
                />
                <DateField name="publishedOn" label={t("published_on")} initial={publishedOn ?? today} />
                <FormActions>
                  <SubmitButton look="yes">{t("save_publication")}</SubmitButton>
                </FormActions>
              </ActionForm>
            </Disclosure>
          </>
        )}
      </div>
    </div>
  );
}
