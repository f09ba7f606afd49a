import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { removeFigureAction, removeTargetAction } from "./actions";

const ACTIONS = { figureId: removeFigureAction, targetId: removeTargetAction };

/** A quiet button that takes one figure or one target away. */
export function RemoveForm({ name, id }: { name: keyof typeof ACTIONS; id: number }) {
  const t = useTranslations("figures.page");
  return (
    <ActionForm action={ACTIONS[name]}>
      <input type="hidden" name={name} value={id} />
      <SubmitButton look="quiet" small>
        {t("remove")}
      </SubmitButton>
    </ActionForm>
  );
}
