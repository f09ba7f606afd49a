import { useTranslations } from "next-intl";
import { ConfirmedForm } from "@/components/ui/confirmed-form";
import { removeFigureAction, removeTargetAction } from "./actions";

/** Takes one figure or one target away, named before it goes. */
export function RemoveForm({
  kind,
  id,
  about,
}: {
  kind: "figure" | "target";
  id: number;
  /** The value with its day or year. */
  about: string;
}) {
  const t = useTranslations("figures.page");
  const [action, field] =
    kind === "figure" ? [removeFigureAction, "figureId"] : [removeTargetAction, "targetId"];
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
