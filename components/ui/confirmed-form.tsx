import type { ReactNode } from "react";
import { ActionForm } from "./form";
import type { FormState } from "./form-state";
import { RefusedOpen } from "./refused-open";
import { SubmitButton } from "./submit-button";

/**
 * An act that takes something away: a button that unfolds what the act will do, and under it the act. Plain HTML, so
 * that it asks before any script has loaded as well.
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
  /** What the form carries unseen. */
  fields?: Readonly<Record<string, string | number>>;
  summary: string;
  /** Read aloud after the button's word, where it stands in a row of many. */
  about?: string;
  look?: "plain" | "quiet";
  consequence: ReactNode;
  /** The act's verb. */
  submit: string;
  /** Of what the form changes: another one folds it again, where it stays on its page. */
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

/** What an act will do, and the button that does it. */
export const Consequence = ({ submit, children }: { submit: ReactNode; children: ReactNode }) => (
  <div className="mb-2 grid min-w-64 max-w-[420px] justify-items-start gap-2.5 text-left text-[14px]">
    <p>{children}</p>
    {submit}
  </div>
);
