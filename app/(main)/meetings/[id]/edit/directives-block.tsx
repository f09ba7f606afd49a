import { useTranslations } from "next-intl";
import { DirectiveMarks } from "@/components/directives/directive-marks";
import { Autosave, type AutosaveWords } from "@/components/meetings/autosave";
import { Disclosure } from "@/components/ui/disclosure";
import { ActionForm } from "@/components/ui/form";
import { FormActions } from "@/components/ui/form-row";
import { KeepUnsaved } from "@/components/ui/keep-unsaved";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { isIncomplete } from "@/domain/meetings/gaps";
import type { MeetingRecord, RecordedDirective } from "@/domain/meetings/record";
import { removedBefore } from "@/domain/meetings/removed";
import {
  addHeadingAction,
  changeDirectiveAction,
  moveDirectiveAction,
  proposeDirectiveAction,
  removeDirectiveAction,
  removeHeadingAction,
  renameHeadingAction,
} from "./actions";
import type { Choices } from "./choices";
import { DirectiveFields } from "./directive-fields";
import { MoveButtons } from "./move-buttons";
import type { Around } from "./removed/around";
import { RemovedHere } from "./removed/removed-here";

/** The proposed directives in the order of their numbers, each folded to what was read from it. */
export function DirectivesBlock({
  record,
  choices,
  autosave,
  removed,
  just,
}: Around & {
  record: MeetingRecord;
  choices: Choices;
  autosave: AutosaveWords;
}) {
  const t = useTranslations("meetings.edit");
  const { id, directives } = record;
  const before = (index: number) => removedBefore(removed, "directive", index, directives.length);
  const headings = removed.filter(({ kind }) => kind === "heading");
  return (
    <section id="directives" className="rec px-4 py-4 sm:px-6">
      <h2 className="section-title">
        {t("directives")}, {record.directives.length}
      </h2>
      <ol className="mt-2">
        {record.directives.map((directive, index) => {
          const heading = record.headings.find(({ id }) => id === directive.headingId);
          const begins = heading && record.directives[index - 1]?.headingId !== heading.id;
          return (
            <li key={directive.id} id={`proposed-${directive.id}`}>
              <RemovedHere meetingId={id} parts={before(index)} just={just} />
              {begins && <h3 className="mt-4 font-semibold">{heading.title}</h3>}
              <Proposed record={record} directive={directive} choices={choices} autosave={autosave} />
            </li>
          );
        })}
      </ol>
      <RemovedHere meetingId={id} parts={[...before(directives.length), ...headings]} just={just} />
      <div className="mt-4 flex flex-wrap gap-2">
        <Disclosure summary={t("add_directive")} look="yes" open={record.directives.length === 0}>
          <ActionForm
            version={record.directives.length}
            action={proposeDirectiveAction}
            className="grid gap-4"
          >
            <input type="hidden" name="meetingId" value={record.id} />
            <KeepUnsaved name={`new-directive-${record.id}`} version={record.directives.length} />
            <DirectiveFields record={record} choices={choices} />
            <FormActions>
              <SubmitButton look="yes">{t("add_directive")}</SubmitButton>
            </FormActions>
          </ActionForm>
        </Disclosure>
        <Headings record={record} />
      </div>
    </section>
  );
}

function Proposed({
  record,
  directive,
  choices,
  autosave,
}: {
  record: MeetingRecord;
  directive: RecordedDirective;
  choices: Choices;
  autosave: AutosaveWords;
}) {
  const t = useTranslations("meetings.edit");
  const words = useTranslations("directives");
  const hidden = { meetingId: record.id, directiveId: directive.id };
  return (
    <div
      className={`mt-2 grid grid-cols-[28px_minmax(0,1fr)] border-l-2 py-2 pl-3 ${isIncomplete(directive) ? "border-(--over)" : "border-(--rule)"}`}
    >
      <span className="font-semibold">{directive.number}</span>
      <div>
        <p className="font-medium">{directive.summary}</p>
        <p className="font-(family-name:--text) text-[16px]">{directive.text}</p>
        <DirectiveMarks directive={directive} />
        <div className="mt-2 flex flex-wrap items-start gap-1">
          <Disclosure summary={words("edit")} small>
            <ActionForm version={directive.version} action={changeDirectiveAction} className="grid gap-4">
              <span id={`directive-${directive.id}`} />
              <input type="hidden" name="meetingId" value={record.id} />
              <input type="hidden" name="directiveId" value={directive.id} />
              <KeepUnsaved name={`directive-${directive.id}`} version={directive.version} />
              <DirectiveFields record={record} directive={directive} choices={choices} />
              <Autosave kind="directive" id={directive.id} version={directive.version} words={autosave} />
              <FormActions>
                <SubmitButton look="yes">{t("save_directive")}</SubmitButton>
              </FormActions>
            </ActionForm>
          </Disclosure>
          <MoveButtons action={moveDirectiveAction} hidden={hidden} />
          <ActionForm action={removeDirectiveAction}>
            <input type="hidden" name="meetingId" value={record.id} />
            <input type="hidden" name="directiveId" value={directive.id} />
            <SubmitButton look="quiet" small>
              {t("remove")}
            </SubmitButton>
          </ActionForm>
        </div>
      </div>
    </div>
  );
}

function Headings({ record }: { record: MeetingRecord }) {
  const t = useTranslations("meetings.edit");
  return (
    <Disclosure summary={t("heading")}>
      <div className="grid gap-2">
        {record.headings.map(({ id, title }) => (
          <div key={id} className="flex flex-wrap items-end gap-2">
            <ActionForm action={renameHeadingAction} className="flex flex-wrap items-end gap-2">
              <input type="hidden" name="meetingId" value={record.id} />
              <input type="hidden" name="headingId" value={id} />
              <KeepUnsaved name={`heading-${id}`} version={title} />
              <TextField name="title" label={t("heading")} initial={title} />
              <SubmitButton look="plain">{t("rename")}</SubmitButton>
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
