import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/form";
import { FormActions } from "@/components/ui/form-row";
import { KeepUnsaved } from "@/components/ui/keep-unsaved";
import { Section } from "@/components/ui/section";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import type { FoundAssignment } from "@/db/queries/directives/find-directive";
import { takeStepAction } from "./actions";

/** Leaders and clerks comment to a department, or the department replies. */
export function CommentBlock({
  id,
  directiveId,
  about,
  chosen = null,
  replies,
}: {
  id?: string;
  directiveId: number;
  about: readonly FoundAssignment[];
  /** The assignment that is chosen first. */
  chosen?: number | null;
  /** Whether the writer replies for a department. */
  replies: boolean;
}) {
  const t = useTranslations("directives.steps");
  const [first] = about;
  if (!first) return null;
  return (
    <Section title={t("comment_title")} id={id}>
      <ActionForm action={takeStepAction} className="rec no-print grid gap-4 px-4 py-4 sm:px-5">
        <input type="hidden" name="step" value={replies ? "reply" : "comment"} />
        <input type="hidden" name="directiveId" value={directiveId} />
        {about.length === 1 ? (
          <input type="hidden" name="assignmentId" value={first.id} />
        ) : (
          <SelectField
            name="assignmentId"
            label={t("about")}
            options={about.map((one) => ({ value: String(one.id), label: one.department }))}
            initial={chosen}
          />
        )}
        <KeepUnsaved name={`comment-${directiveId}`} />
        <TextArea name="text" label={replies ? t("reply") : t("comment")} rows={2} />
        <FormActions>
          <SubmitButton look="yes">{t("comment_submit")}</SubmitButton>
        </FormActions>
      </ActionForm>
    </Section>
  );
}
