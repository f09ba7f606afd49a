import { useTranslations } from "next-intl";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { FormRow } from "@/components/ui/form-row";
import { SelectField } from "@/components/ui/select-field";
import { SuggestField } from "@/components/ui/suggest-field";
import { TextField } from "@/components/ui/text-field";
import type { AgendaItem } from "@/domain/meetings/record";
import { ITEM_KINDS } from "@/domain/meetings/vocabulary";
import type { Choices } from "./choices";

/** Kind, title, speaker and citations of an item: one line that opens on demand. */
export function ItemLine({
  item,
  index,
  choices,
  topics,
  lean,
}: {
  item: AgendaItem;
  index: number;
  choices: Choices;
  /** Topics of earlier reports, as suggestions. */
  topics: readonly string[];
  /** Whether the list of people is left out until it is opened. */
  lean: boolean;
}) {
  const t = useTranslations("meetings.edit");
  const kinds = useTranslations("meetings.item_kinds");
  const speaker = [item.speakerName, item.speakerPosition].filter(Boolean).join(", ");
  const asks = (item.kind === "report" || item.kind === "speech") && speaker === "";
  return (
    <details className="item-line">
      <summary>
        <h2>
          <span className="item-number">{index + 1}</span> {item.title}
        </h2>
        <span className="item-who" data-asks={asks || undefined}>
          {speaker || (asks ? t("speaker_asks") : item.title === kinds(item.kind) ? "" : kinds(item.kind))}
        </span>
      </summary>
      <div className="item-fields">
        <div className="grid gap-4 sm:grid-cols-[180px_minmax(0,1fr)]">
          <SelectField
            name="kind"
            label={t("item_kind")}
            initial={item.kind}
            options={ITEM_KINDS.map((value) => ({ value, label: kinds(value) }))}
          />
          <TextField name="title" label={t("item_title")} initial={item.title} />
        </div>
        {item.kind === "report" && (
          <SuggestField
            name="topic"
            label={t("topic")}
            hint={t("topic_hint")}
            initial={item.topic}
            suggestions={topics}
            required={false}
          />
        )}
        <FormRow>
          <SelectField
            name="speakerPersonId"
            label={t("speaker")}
            initial={item.speakerPersonId}
            blank={t("speaker_none")}
            options={choices.people}
            required={false}
            lean={lean}
          />
          <TextField
            name="speakerPosition"
            label={t("speaker_position")}
            initial={item.speakerPosition}
            placeholder={t("speaker_position_hint")}
            required={false}
          />
        </FormRow>
        <FormRow>
          <TextField
            name="speakerName"
            label={t("speaker_name")}
            initial={item.speakerPersonId === null ? item.speakerName : ""}
            required={false}
          />
          <SelectField
            name="presentingDepartmentId"
            label={t("presenting")}
            initial={item.presentingDepartmentId}
            blank={t("none")}
            options={choices.departments}
            required={false}
          />
        </FormRow>
        {choices.references.length > 0 && (
          <CheckboxGroup
            name="references"
            label={t("references")}
            options={choices.references}
            initial={item.references.map(({ id }) => String(id))}
          />
        )}
      </div>
    </details>
  );
}
