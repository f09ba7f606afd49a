import { useTranslations } from "next-intl";
import { ConfirmedForm } from "@/components/ui/confirmed-form";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { removeFigureAction, removeTargetAction } from "./actions";

/**
 * Removes one figure or target: at once if it can be restored (in unsigned minutes), else after a confirmation.
 */
export function RemoveForm({
  kind,
  id,
  about,
  undoable = false,
}: {
  kind: "figure" | "target";
  id: number;
  /** The value with its day or year. */
  about: string;
  undoable?: boolean;
}) {
  const t = useTranslations("figures.page");
  const [action, field] =
    kind === "figure" ? [removeFigureAction, "figureId"] : [removeTargetAction, "targetId"];
  if (undoable) {
    return (
      <ActionForm action={action}>
        <input type="hidden" name={field} value={id} />
        <SubmitButton look="quiet" small>
          <span aria-hidden="true">{t("remove_now")}</span>
          <span className="sr-only">{t("remove_now_about", { about })}</span>
        </SubmitButton>
      </ActionForm>
    );
  }
  return (
    <ConfirmedForm
      action={action}
      fields={{ [field]: id }}
      summary={t("remove")}
      about={about}
      consequence={t(`remove_${kind}_consequence`, { about })}
      submit={t(`remove_${kind}_submit`)}
    />
  );
}
