import { useTranslations } from "next-intl";
import { Autosave, type AutosaveWords } from "@/components/meetings/autosave";
import { LineToDirective, type LineWords } from "@/components/meetings/line-to-directive";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { Disclosure } from "@/components/ui/disclosure";
import { ActionForm } from "@/components/ui/form";
import { FormActions, FormRow } from "@/components/ui/form-row";
import { KeepUnsaved } from "@/components/ui/keep-unsaved";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { SuggestField } from "@/components/ui/suggest-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { AgendaItem, RecordedDirective, RecordedFile } from "@/domain/meetings/record";
import { ITEM_KINDS } from "@/domain/meetings/vocabulary";
import {
  changeAgendaItemAction,
  moveAgendaItemAction,
  noteLineAction,
  removeAgendaItemAction,
} from "./actions";
import type { Choices } from "./choices";
import { ItemFiles } from "./files-block";
import { ItemDirectives } from "./item-directives";
import { MoveButtons } from "./move-buttons";
import type { Around } from "./removed/around";

/** One block of the minutes with all its fields. */
export function ItemBlock({
  meetingId,
  item,
  index,
  choices,
  birthdays,
  autosave,
  line,
  directives,
  topics,
  files,
  ...around
}: Around & {
  meetingId: number;
  item: AgendaItem;
  index: number;
  choices: Choices;
  autosave: AutosaveWords;
  /** Null while the minutes are not open: no directive can be noted then. */
  line: LineWords | null;
  directives: readonly RecordedDirective[];
  /** Topics of earlier reports, as suggestions. */
  topics: readonly string[];
  /** The item's own documents. */
  files: readonly RecordedFile[];
  /** People with a birthday in this month, suggested if the item names nobody yet. */
  birthdays: string;
}) {
  const t = useTranslations("meetings.edit");
  const kinds = useTranslations("meetings.item_kinds");
  const hasRemoved = around.removed.some(({ among }) => among === `item-${item.id}`);
  const named = item.people.map(({ name, note }) => [name, note].filter(Boolean).join(" – ")).join("\n");
  return (
    <section id={`item-${item.id}`} className="rec px-4 py-4 sm:px-6">
      <div className="mb-3 flex items-center justify-between gap-2">
        <h2 className="section-title">
          {index + 1} · {kinds(item.kind)}
        </h2>
        <div className="flex gap-1">
          <MoveButtons action={moveAgendaItemAction} hidden={{ meetingId, itemId: item.id }} />
          <ActionForm action={removeAgendaItemAction}>
            <input type="hidden" name="meetingId" value={meetingId} />
            <input type="hidden" name="itemId" value={item.id} />
            <SubmitButton look="quiet" small>
              {t("remove")}
            </SubmitButton>
          </ActionForm>
        </div>
      </div>
      <ActionForm version={item.version} action={changeAgendaItemAction} className="grid gap-4">
        <input type="hidden" name="meetingId" value={meetingId} />
        <input type="hidden" name="itemId" value={item.id} />
        <KeepUnsaved name={`item-${item.id}`} version={item.version} />
        <div className="grid gap-4 sm:grid-cols-[200px_minmax(0,1fr)]">
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
        <TextArea name="body" label={t("item_body")} rows={4} initial={item.body} required={false} serif />
        {line && (
          <LineToDirective action={noteLineAction} meetingId={meetingId} itemId={item.id} words={line} />
        )}
        {item.kind === "honours" && (
          <TextArea
            name="people"
            label={t("people")}
            hint={t("people_hint")}
            rows={4}
            initial={named || birthdays}
            required={false}
          />
        )}
        <Disclosure
          summary={t("more")}
          small
          look="quiet"
          // Shown while it is missing; afterwards the space is for text and directives.
          open={(item.kind === "report" || item.kind === "speech") && item.speakerName === ""}
        >
          <div className="grid gap-4">
            <FormRow>
              <SelectField
                name="speakerPersonId"
                label={t("speaker")}
                initial={item.speakerPersonId}
                blank={t("speaker_none")}
                options={choices.people}
                required={false}
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
        </Disclosure>
        <Autosave kind="item" id={item.id} version={item.version} words={autosave} />
        <FormActions>
          <SubmitButton look="yes">{t("save_item")}</SubmitButton>
        </FormActions>
      </ActionForm>
      {(item.kind === "report" || files.length > 0 || hasRemoved) && (
        <ItemFiles meetingId={meetingId} itemId={item.id} files={files} {...around} />
      )}
      <ItemDirectives meetingId={meetingId} directives={directives} choices={choices} />
    </section>
  );
}
