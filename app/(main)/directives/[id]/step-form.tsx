import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/form";
import { FormActions } from "@/components/ui/form-row";
import type { FormState } from "@/components/ui/form-state";
import { RefusedOpen } from "@/components/ui/refused-open";
import { SubmitButton } from "@/components/ui/submit-button";

/** A step that is folded into a button until it is wanted: its fields, its consequence, its verb. */
export function StepForm({
  summary,
  submit,
  action,
  hidden,
  consequence,
  danger,
  submitAs,
  second,
  children,
}: {
  summary: string;
  submit: string;
  action: (before: FormState, form: FormData) => Promise<FormState>;
  /** What the form carries unseen: which row, and the version that was shown. */
  hidden: Readonly<Record<string, string | number>>;
  consequence?: string;
  danger?: boolean;
  /** What the button itself says to the action, where there are two. */
  submitAs?: { name: string; value: string };
  second?: { name: string; value: string; words: string };
  children?: ReactNode;
}) {
  return (
    <ActionForm action={action} className="max-w-full has-[details[open]]:basis-full">
      <RefusedOpen summary={summary}>
        <div className="mb-3 grid max-w-[560px] gap-4">
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
        </div>
      </RefusedOpen>
    </ActionForm>
  );
}

export const Hidden = ({ fields }: { fields: Readonly<Record<string, string | number>> }) =>
  Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
