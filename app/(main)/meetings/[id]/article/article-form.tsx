import { useTranslations } from "next-intl";
import { Consequence } from "@/components/ui/confirmed-form";
import { Disclosure } from "@/components/ui/disclosure";
import { FoldsOnPhone } from "@/components/ui/folds-on-phone";
import { ActionForm } from "@/components/ui/form";
import { KeepUnsaved } from "@/components/ui/keep-unsaved";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { StoredArticle } from "@/db/queries/articles/find-article";
import { partOf } from "@/domain/articles/article";
import type { MeetingRecord, RecordedFile } from "@/domain/meetings/record";
import { saveArticleAction } from "./actions";
import { PhotoFields } from "./photo-fields";

/** The whole article in one form: every button saves everything typed. */
export function ArticleForm({
  article,
  record,
  photos,
}: {
  article: StoredArticle;
  record: MeetingRecord;
  photos: readonly RecordedFile[];
}) {
  const t = useTranslations("articles");
  const { meetingId, version, headline, lead, byline, blocks, replaced } = article;
  const wordsBefore = (part: string) =>
    replaced?.part === part && replaced.text !== partOf(article, part) ? replaced.text : null;
  return (
    <ActionForm version={version} action={saveArticleAction} className="grid gap-5">
      <input type="hidden" name="meetingId" value={meetingId} />
      <input type="hidden" name="version" value={version} />
      <KeepUnsaved name={`article-${meetingId}`} version={version} />
      {/* First in the form, so that Enter in a line saves and drafts nothing again. */}
      <div>
        <SubmitButton look="yes">{t("save")}</SubmitButton>
      </div>
      <Part redraft="headline" name={t("headline")} before={wordsBefore("headline")}>
        <TextArea name="headline" label={t("headline")} initial={headline} rows={2} serif />
      </Part>
      <Part redraft="lead" name={t("lead")} before={wordsBefore("lead")}>
        <TextArea name="lead" label={t("lead")} initial={lead} serif />
      </Part>
      <div>
        <h3 className="section-title">{t("body")}</h3>
        <p className="hint">{t("body_lead")}</p>
      </div>
      {blocks.map(({ key, text }, index) => {
        const name = partName(t, record, key, index + 1);
        return (
          <FoldsOnPhone key={key} line={<span className="section-title">{name}</span>}>
            <Part redraft={key} name={name} before={wordsBefore(key)}>
              <input type="hidden" name="keys[]" value={key} />
              <TextArea name={`block.${key}`} label={name} initial={text} required={false} serif />
            </Part>
          </FoldsOnPhone>
        );
      })}
      <FoldsOnPhone
        line={<span className="section-title">{t("photos_counted", { count: photos.length })}</span>}
      >
        <PhotoFields article={article} photos={photos} />
      </FoldsOnPhone>
      <TextField name="byline" label={t("byline")} initial={byline} required={false} maxLength={200} />
      <div>
        <SubmitButton look="yes">{t("save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

/** A part with the button that drafts it again, with a label for screen readers. */
function Part({
  redraft,
  name,
  before,
  children,
}: {
  redraft: string;
  name: string;
  /** Its text before it was drafted again, to restore; null if nothing was replaced. */
  before: string | null;
  children: React.ReactNode;
}) {
  const t = useTranslations("articles");
  return (
    <div className="grid justify-items-stretch gap-1.5">
      {children}
      {before !== null && (
        <div className="notice grid gap-2">
          <p>{t("before_redraft")}</p>
          <p className="line-clamp-4 font-(family-name:--text) text-[16px] whitespace-pre-line">{before}</p>
          <div>
            <SubmitButton look="yes" small name="back" value={redraft}>
              <span aria-hidden="true">{t("take_before")}</span>
              <span className="sr-only">{t("take_before_part", { part: name })}</span>
            </SubmitButton>
          </div>
        </div>
      )}
      <div className="justify-self-end has-[details[open]]:justify-self-start">
        <Disclosure
          look="quiet"
          small
          summary={
            <>
              {t("redraft")}
              <span className="sr-only"> {name}</span>
            </>
          }
        >
          <Consequence
            submit={
              <SubmitButton look="danger" name="redraft" value={redraft}>
                {t("redraft_submit")}
              </SubmitButton>
            }
          >
            {t("redraft_consequence", { part: name })}
          </Consequence>
        </Disclosure>
      </div>
    </div>
  );
}

function partName(
  t: ReturnType<typeof useTranslations<"articles">>,
  { items }: MeetingRecord,
  key: string,
  number: number,
): string {
  if (key === "figures" || key === "directives") return t(`part_${key}`, { number });
  const item = items.find(({ id }) => key === `item-${id}`);
  return item ? t("part_item", { number, title: item.title }) : t("part_other", { number });
}
