import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/form";
import { FormActions } from "@/components/ui/form-row";
import type { FormState } from "@/components/ui/form-state";
import { RefusedOpen } from "@/components/ui/refused-open";
import { SubmitButton } from "@/components/ui/submit-button";

type Action = (before: FormState, form: FormData) => Promise<FormState>;

/** A form folded into a button; unfolded again if it comes back with an error. */
export function FoldedForm({
  summary,
  action,
  version,
  name,
  look,
  children,
}: {
  summary: ReactNode;
  action: Action;
  /** If the form stays on its page: the version of what it changes, so that it folds again after success. */
  version?: number;
  /** Those with the same name close each other. */
  name?: string;
  look?: "plain" | "quiet";
  children: ReactNode;
}) {
  return (
    <ActionForm action={action} version={version} className="max-w-full has-[details[open]]:basis-full">
      <RefusedOpen summary={summary} name={name} look={look}>
        <div className="mb-3 grid max-w-[560px] gap-4">{children}</div>
      </RefusedOpen>
    </ActionForm>
  );
}

/** A step folded into a button: its fields, its consequence, its verb. */
export function StepForm({
  summary,
  submit,
  action,
  hidden,
  consequence,
  danger,
  submitAs,
  second,
  version,
  children,
}: {
  summary: string;
  submit: string;
  action: Action;
  /** Hidden fields: the row, and the version that was shown. */
  hidden: Readonly<Record<string, string | number>>;
  consequence?: string;
  danger?: boolean;
  /** The name and value of the submit button, if there are two. */
  submitAs?: { name: string; value: string };
  second?: { name: string; value: string; words: string };
  version?: number;
  children?: ReactNode;
}) {
  return (
    <FoldedForm summary={summary} action={action} version={version}>
      <Hidden fields={hidden} />
      {consequence && <p className="text-(--ink-2)">{consequence}</p>}
      {children}
      <FormActions>
        <SubmitButton look={danger ? "danger" : "yes"} {...submitAs}>
          {submit}
        </SubmitButton>
        {second && (
          <SubmitButton look="plain" name={second.name} value={second.value}>
            {second.words}
          </SubmitButton>
        )}
      </FormActions>
    </FoldedForm>
  );
}

/** Hidden fields, one for each entry. */
export const Hidden = ({ fields }: { fields: Readonly<Record<string, string | number>> }) =>
  Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
