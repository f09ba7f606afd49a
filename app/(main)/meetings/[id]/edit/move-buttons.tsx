import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/form";
import type { FormState } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";

/** One place up, one place down. */
export function MoveButtons({
  action,
  hidden,
}: {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  hidden: Readonly<Record<string, number>>;
}) {
  const t = useTranslations("meetings.edit");
  return (
    <ActionForm action={action} className="flex gap-1">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton look="quiet" small name="direction" value="up">
        {t("up")}
      </SubmitButton>
      <SubmitButton look="quiet" small name="direction" value="down">
        {t("down")}
      </SubmitButton>
    </ActionForm>
  );
}
