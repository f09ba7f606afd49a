import { useTranslations } from "next-intl";
import { FoldedForm, Hidden } from "@/app/(main)/_steps/step-form";
import { ConfirmedForm } from "@/components/ui/confirmed-form";
import { DateField } from "@/components/ui/date-field";
import { ActionForm } from "@/components/ui/form";
import { FormActions, FormRow } from "@/components/ui/form-row";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { FoundAssignment } from "@/db/queries/directives/find-directive";
import type { ListedSubtask } from "@/db/queries/subtasks/list-subtasks";
import { type Day, formatDay } from "@/domain/calendar/day";
import { isClosed } from "@/domain/directives/states";
import { addSubtaskAction, changeSubtaskAction, removeSubtaskAction, settleSubtaskAction } from "./actions";

/** The steps of an assignment inside its department, with days of their own beside the deadline. */
export function Checklist({
  directiveId,
  assignment,
  subtasks,
  staff,
  maySettle,
  today,
}: {
  directiveId: number;
  assignment: FoundAssignment;
  subtasks: readonly ListedSubtask[];
  /** The people of the department; null for readers who do not keep the checklist. */
  staff: readonly Colleague[] | null;
  maySettle: boolean;
  today: Day;
}) {
  const t = useTranslations("directives.checklist");
  const open = !isClosed(assignment.state);
  const mayKeep = staff !== null && open;
  if (subtasks.length === 0 && !mayKeep) return null;
  const done = subtasks.filter(({ doneOn }) => doneOn !== null).length;
  return (
    <div id={`checklist-${assignment.id}`} className="mt-3 grid gap-2 border-t border-(--rule) pt-3">
      {subtasks.length > 0 && (
        <>
          <p className="hint">{t("title", { done, all: subtasks.length })}</p>
          <ul className="grid gap-1.5">
            {subtasks.map((subtask) => (
              <li key={subtask.id} className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
                <SubtaskWords subtask={subtask} today={today} deadline={assignment.deadline} />
                {open && (
                  <span className="no-print flex flex-wrap gap-2 has-[details[open]]:basis-full">
                    {maySettle && <SettleForm directiveId={directiveId} subtask={subtask} />}
                    {mayKeep && <ChangeForm directiveId={directiveId} subtask={subtask} staff={staff} />}
                    {mayKeep && (
                      <ConfirmedForm
                        action={removeSubtaskAction}
                        fields={{ directiveId, subtaskId: subtask.id, version: subtask.version }}
                        summary={t("remove")}
                        about={subtask.title}
                        consequence={t("remove_consequence")}
                        submit={t("remove_submit")}
                        version={subtask.version}
                      />
                    )}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {mayKeep && (
        <FoldedForm summary={t("add")} action={addSubtaskAction} version={subtasks.length}>
          <Hidden fields={{ directiveId, assignmentId: assignment.id }} />
          <SubtaskFields staff={staff} />
          <FormActions>
            <SubmitButton look="yes">{t("add_submit")}</SubmitButton>
          </FormActions>
        </FoldedForm>
      )}
    </div>
  );
}

type Colleague = { id: number; name: string };

/** The words, the person and the day of a subtask. */
function SubtaskFields({ staff, subtask }: { staff: readonly Colleague[]; subtask?: ListedSubtask }) {
  const t = useTranslations("directives.checklist");
  const options = staff.map(({ id, name }) => ({ value: String(id), label: name }));
  return (
    <>
      <TextField name="title" label={t("what")} initial={subtask?.title} />
      <FormRow>
        <SelectField
          name="personId"
          label={t("who")}
          blank={t("nobody")}
          options={withCurrent(options, subtask)}
          initial={subtask?.personId}
          required={false}
        />
        <DateField name="dueOn" label={t("due")} initial={subtask?.dueOn} required={false} />
      </FormRow>
      <p className="hint">{t("due_hint")}</p>
    </>
  );
}

/** Somebody who has left the department stays until another person is chosen. */
function withCurrent(options: { value: string; label: string }[], subtask?: ListedSubtask) {
  const value = String(subtask?.personId ?? "");
  if (!subtask?.person || options.some((option) => option.value === value)) return options;
  return [...options, { value, label: subtask.person }];
}

/** Changes the words, the person and the day of a subtask where it stands. */
export function ChangeForm({
  directiveId,
  subtask,
  staff,
  decidedOn,
}: {
  directiveId: number;
  subtask: ListedSubtask;
  staff: readonly Colleague[];
  decidedOn?: "my-work";
}) {
  const t = useTranslations("directives.checklist");
  const { id: subtaskId, version, title } = subtask;
  const summary = (
    <>
      {t("change")}
      <span className="sr-only"> {title}</span>
    </>
  );
  return (
    <FoldedForm summary={summary} look="quiet" action={changeSubtaskAction} version={version}>
      <Hidden fields={{ directiveId, subtaskId, version, ...(decidedOn && { decidedOn }) }} />
      <SubtaskFields staff={staff} subtask={subtask} />
      <FormActions>
        <SubmitButton look="yes">{t("change_submit")}</SubmitButton>
      </FormActions>
    </FoldedForm>
  );
}

/** "Lập danh sách · Lê Thử · 12/07/2024", crossed out once it is done. */
export function SubtaskWords({
  subtask,
  today,
  deadline = null,
}: {
  subtask: ListedSubtask;
  today: Day;
  /** Of the assignment: a later day of the subtask is pointed out. */
  deadline?: Day | null;
}) {
  const t = useTranslations("directives.checklist");
  const { title, person, dueOn, doneOn } = subtask;
  const late = doneOn === null && dueOn !== null && dueOn < today;
  const isAfterDeadline = doneOn === null && dueOn !== null && deadline !== null && dueOn > deadline;
  return (
    <span className="min-w-0">
      <span className={doneOn ? "text-(--ink-2) line-through" : undefined}>{title}</span>
      <span className="hint">
        {person && ` · ${person}`}
        {dueOn && (
          <>
            {" · "}
            <span className={late ? "over-text" : undefined}>{t("until", { day: formatDay(dueOn) })}</span>
            {isAfterDeadline && <span className="asks-text">{`, ${t("after_deadline")}`}</span>}
          </>
        )}
        {doneOn && ` · ${t("done_on", { day: formatDay(doneOn) })}`}
      </span>
    </span>
  );
}

/** Says that a subtask is done, or that it is not. */
export function SettleForm({
  directiveId,
  subtask,
  decidedOn,
}: {
  directiveId: number;
  subtask: ListedSubtask;
  decidedOn?: "my-work";
}) {
  const t = useTranslations("directives.checklist");
  const { id: subtaskId, version, doneOn, title } = subtask;
  return (
    <ActionForm action={settleSubtaskAction}>
      <Hidden fields={{ directiveId, subtaskId, version, ...(decidedOn && { decidedOn }) }} />
      {doneOn === null && <input type="hidden" name="done" value="on" />}
      <SubmitButton look={doneOn === null ? "yes" : "quiet"} small>
        {t(doneOn === null ? "done" : "not_done")}
        <span className="sr-only">: {title}</span>
      </SubmitButton>
    </ActionForm>
  );
}
