import { useTranslations } from "next-intl";
import { Autosave } from "@/components/meetings/autosave";
import { BesideForm } from "@/components/meetings/beside-form";
import type { EditorFrame } from "@/components/meetings/editor-frame";
import { ItemText } from "@/components/meetings/item-text";
import { NoteButton } from "@/components/meetings/note-button";
import { SaidDirective } from "@/components/meetings/said-directive";
import { TakeNames } from "@/components/meetings/take-names";
import { ActionForm } from "@/components/ui/form";
import { KeepUnsaved } from "@/components/ui/keep-unsaved";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import type { AgendaItem, RecordedDirective, RecordedFile } from "@/domain/meetings/record";
import { changeAgendaItemAction, moveAgendaItemAction, removeAgendaItemAction } from "./actions";
import type { Choices } from "./choices";
import { ItemFiles } from "./files-block";
import { ItemLine } from "./item-line";
import { MoveButtons } from "./move-buttons";
import type { Around } from "./removed/around";
import { RemovedHere } from "./removed/removed-here";

/** An item of the programme on the sheet: its line, its text with the directives said in it, its files. */
export function ItemBlock({
  meetingId,
  item,
  index,
  choices,
  frame,
  birthdays,
  canNote,
  directives,
  topics,
  files,
  ...around
}: Around & {
  meetingId: number;
  item: AgendaItem;
  index: number;
  choices: Choices;
  frame: EditorFrame;
  /** False while the minutes are not open: no directive can be noted then. */
  canNote: boolean;
  /** Given in this item. */
  directives: readonly RecordedDirective[];
  /** Topics of earlier reports, as suggestions. */
  topics: readonly string[];
  /** The item's own documents. */
  files: readonly RecordedFile[];
  /** People with a birthday in this month, offered if the item has no names yet; one a line. */
  birthdays: string;
}) {
  const t = useTranslations("meetings.edit");
  const hasRemoved = around.removed.some(({ among }) => among === `item-${item.id}`);
  const named = item.people.map(({ name, note }) => [name, note].filter(Boolean).join(" – ")).join("\n");
  const unplaced = directives.filter(({ afterLine }) => afterLine === null);
  const form = `form-item-${item.id}`;
  return (
    <section id={`item-${item.id}`} className="item" aria-label={`${index + 1} ${item.title}`}>
      <ActionForm
        id={form}
        version={item.version}
        action={changeAgendaItemAction}
        beside={
          <>
            <div className="item-tools">
              <MoveButtons action={moveAgendaItemAction} hidden={{ meetingId, itemId: item.id }} />
              <ActionForm action={removeAgendaItemAction}>
                <input type="hidden" name="meetingId" value={meetingId} />
                <input type="hidden" name="itemId" value={item.id} />
                <SubmitButton look="quiet" small>
                  {t("remove")}
                </SubmitButton>
              </ActionForm>
            </div>
            <BesideForm form={form}>
              <ItemText
                form={form}
                version={item.version}
                body={item.body}
                directives={directives}
                label={t("item_body")}
                labelMore={t("item_body_more")}
                placeholder={t("item_body_hint")}
                canNote={canNote}
                frame={frame}
              />
              {unplaced.map((directive, at) => (
                <SaidDirective
                  key={directive.id}
                  directive={directive}
                  before={unplaced[at - 1]}
                  frame={frame}
                />
              ))}
              <RemovedHere
                meetingId={meetingId}
                parts={around.removed.filter(({ among }) => among === `said-${item.id}`)}
                just={around.just}
              />
              {item.kind === "honours" && (
                <>
                  <TextArea
                    name="people"
                    label={t("people")}
                    hint={t("people_hint")}
                    rows={1}
                    initial={named}
                    required={false}
                    form={form}
                  />
                  {named === "" && birthdays !== "" && (
                    <TakeNames
                      form={form}
                      field="people"
                      names={birthdays}
                      words={t("take_birthdays", { count: birthdays.split("\n").length })}
                    />
                  )}
                </>
              )}
              <div className="item-foot">
                <Autosave
                  kind="item"
                  id={item.id}
                  version={item.version}
                  words={frame.autosave}
                  form={form}
                />
                {canNote && <NoteButton form={form} words={t("make_directive")} />}
              </div>
              <noscript>
                <button type="submit" form={form} className="btn yes small">
                  {t("save_item")}
                </button>
              </noscript>
            </BesideForm>
          </>
        }
      >
        <input type="hidden" name="meetingId" value={meetingId} />
        <input type="hidden" name="itemId" value={item.id} />
        <KeepUnsaved name={`item-${item.id}`} version={item.version} />
        <ItemLine item={item} index={index} choices={choices} topics={topics} lean={frame.lean} />
      </ActionForm>
      {(item.kind === "report" || files.length > 0 || hasRemoved) && (
        <ItemFiles meetingId={meetingId} itemId={item.id} files={files} {...around} />
      )}
    </section>
  );
}
