import { useTranslations } from "next-intl";
import type { Mark } from "@/domain/directives/buckets";
import { MarkDrawn } from "./mark-drawn";

/** One of the seven marks of state, with its own colour, shape and word. `late`: by how many days it is late. */
export function DirectiveMark({ mark, late = 0 }: { mark: Mark; late?: number }) {
  return <MarkDrawn mark={mark} words={useMarkWords()(mark, late)} />;
}

/** A function that returns a mark's words. */
export function useMarkWords(): (mark: Mark, late: number) => string {
  const t = useTranslations("directives.marks");
  return (mark, late) => {
    if (late > 0 && mark === "overdue") return t("overdue_days", { days: late });
    if (late > 0 && mark === "reported") return t("reported_late", { days: late });
    return t(mark);
  };
}
