import { useTranslations } from "next-intl";
import { Autosave } from "@/components/meetings/autosave";
import type { EditorFrame } from "@/components/meetings/editor-frame";
import { SaidDirective } from "@/components/meetings/said-directive";
import { Disclosure } from "@/components/ui/disclosure";
import { ActionForm } from "@/components/ui/form";
import { FormActions } from "@/components/ui/form-row";
import { KeepUnsaved } from "@/components/ui/keep-unsaved";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { isIncomplete } from "@/domain/meetings/gaps";
import type { MeetingRecord } from "@/domain/meetings/record";
import type { RemovedPart } from "@/domain/meetings/removed";
import {
  addHeadingAction,
  proposeDirectiveAction,
  removeHeadingAction,
  renameHeadingAction,
} from "./actions";
import type { Choices } from "./choices";
import { DirectiveFields } from "./directive-fields";
import type { Around } from "./removed/around";
import { RemovedHere } from "./removed/removed-here";

/** The directives that no item of the programme contains, a form for more, and the headings of all. */
export function DirectivesBlock({
  record,
  choices,
  frame,
  removed,
  just,
}: Around & {
  record: MeetingRecord;
  choices: Choices;
  frame: EditorFrame;
}) {
  const t = useTranslations("meetings.edit");
  const { id, directives } = record;
  const headings = removed.filter(({ kind }) => kind === "heading");
  const apart = directives.filter(({ agendaItemId }) => agendaItemId === null);
  const open = directives.filter(isIncomplete).map(({ number }) => number);
  return (
    <section id="directives" className="item">
      <div className="sheet-line">
        <h2 className="section-title">
          {t("directives")}, {directives.length}
        </h2>
        {open.length > 0 && (
          <span className="hint">{t("incomplete_numbers", { numbers: open.join(", ") })}</span>
        )}
      </div>
      {apart.map((directive, at) => (
        <SaidDirective key={directive.id} directive={directive} before={apart[at - 1]} frame={frame} />
      ))}
      <RemovedHere meetingId={id} parts={[...removedApart(record, removed), ...headings]} just={just} />
      <div className="mt-2 flex flex-wrap gap-2">
        <Disclosure summary={t("add_directive")} look="quiet" small>
          <ActionForm
            version={record.directives.length}
            action={proposeDirectiveAction}
            className="grid gap-4"
          >
            <input type="hidden" name="meetingId" value={record.id} />
            <KeepUnsaved name={`new-directive-${record.id}`} version={record.directives.length} />
            <DirectiveFields record={record} choices={choices} lean={frame.lean} />
            <FormActions>
              <SubmitButton look="yes">{t("add_directive")}</SubmitButton>
            </FormActions>
          </ActionForm>
        </Disclosure>
        <Headings record={record} frame={frame} />
      </div>
    </section>
  );
}

/** Removed directives of no item, or of one that is not there any more. */
function removedApart({ items }: MeetingRecord, removed: readonly RemovedPart[]): RemovedPart[] {
  const said = new Set(items.map(({ id }) => `said-${id}`));
  return removed.filter(({ kind, among }) => kind === "directive" && !said.has(among));
}

function Headings({ record, frame }: { record: MeetingRecord; frame: EditorFrame }) {
  const t = useTranslations("meetings.edit");
  return (
    <Disclosure summary={t("heading")} look="quiet" small>
      <div className="grid gap-2">
        {record.headings.map(({ id, title }) => (
          <div key={id} className="flex flex-wrap items-end gap-2">
            <ActionForm
              version={title}
              action={renameHeadingAction}
              className="flex grow flex-wrap items-end gap-2"
            >
              <input type="hidden" name="meetingId" value={record.id} />
              <input type="hidden" name="headingId" value={id} />
              <KeepUnsaved name={`heading-${id}`} version={title} />
              <TextField name="title" label={t("heading")} initial={title} />
              <Autosave kind="heading" id={id} version={title} words={frame.autosave} quiet />
              <noscript>
                <SubmitButton look="plain">{t("rename")}</SubmitButton>
              </noscript>
            </ActionForm>
            <ActionForm action={removeHeadingAction}>
              <input type="hidden" name="meetingId" value={record.id} />
              <input type="hidden" name="headingId" value={id} />
              <SubmitButton look="quiet">{t("remove")}</SubmitButton>
            </ActionForm>
          </div>
        ))}
        <ActionForm
          version={record.headings.length}
          action={addHeadingAction}
          className="flex flex-wrap items-end gap-2"
        >
          <input type="hidden" name="meetingId" value={record.id} />
          <TextField name="title" label={t("heading")} />
          <SubmitButton look="yes">{t("add_heading")}</SubmitButton>
        </ActionForm>
      </div>
    </Disclosure>
  );
}
