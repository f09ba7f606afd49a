import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/form";
import { FormActions } from "@/components/ui/form-row";
import type { FormState } from "@/components/ui/form-state";
import { RefusedOpen } from "@/components/ui/refused-open";
import { SubmitButton } from "@/components/ui/submit-button";

type Action = (before: FormState, form: FormData) => Promise<FormState>;

/** A form that is folded into a button until it is wanted, and unfolded where it comes back refused. */
export function FoldedForm({
  summary,
  action,
  version,
  children,
}: {
  summary: string;
  action: Action;
  /** Where the form stays on its page after it was sent: what it changes, to be folded again once that is done. */
  version?: number;
  children: ReactNode;
}) {
  return (
    <ActionForm action={action} version={version} className="max-w-full has-[details[open]]:basis-full">
      <RefusedOpen summary={summary}>
        <div className="mb-3 grid max-w-[560px] gap-4">{children}</div>
      </RefusedOpen>
    </ActionForm>
  );
}

/** A step that is folded into a button: its fields, its consequence, its verb. */
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
  /** What the form carries unseen: which row, and the version that was shown. */
  hidden: Readonly<Record<string, string | number>>;
  consequence?: string;
  danger?: boolean;
  /** What the button itself says to the action, where there are two. */
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

export const Hidden = ({ fields }: { fields: Readonly<Record<string, string | number>> }) =>
  Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
