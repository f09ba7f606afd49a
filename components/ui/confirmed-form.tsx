import type { ReactNode } from "react";
import { ActionForm } from "./form";
import type { FormState } from "./form-state";
import { RefusedOpen } from "./refused-open";
import { SubmitButton } from "./submit-button";

/**
 * An action that removes something: a button unfolds the consequence, and below it the action. Plain HTML, so that
 * it asks before any script has loaded as well.
 */
export function ConfirmedForm({
  action,
  fields = {},
  summary,
  about,
  look = "quiet",
  consequence,
  submit,
  version,
}: {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  /** Hidden fields of the form. */
  fields?: Readonly<Record<string, string | number>>;
  summary: string;
  /** Read aloud after the button's label, if there are several such buttons. */
  about?: string;
  look?: "plain" | "quiet";
  consequence: ReactNode;
  /** The label of the action. */
  submit: string;
  /** The version of what the form changes: a new one folds the form again if it stays on its page. */
  version?: string | number;
}) {
  return (
    <ActionForm action={action} version={version} className="max-w-full has-[details[open]]:basis-full">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <RefusedOpen
        look={look}
        summary={
          <>
            {summary}
            {about && <span className="sr-only"> {about}</span>}
          </>
        }
      >
        <Consequence submit={<SubmitButton look="danger">{submit}</SubmitButton>}>{consequence}</Consequence>
      </RefusedOpen>
    </ActionForm>
  );
}

/** The consequence of an action, and its button. */
export const Consequence = ({ submit, children }: { submit: ReactNode; children: ReactNode }) => (
  <div className="mb-2 grid min-w-64 max-w-[420px] justify-items-start gap-2.5 text-left text-[14px]">
    <p>{children}</p>
    {submit}
  </div>
);
