import { useTranslations } from "next-intl";
import type { Mark } from "@/domain/directives/buckets";
import { MarkShape, type Shape } from "../ui/mark-shape";

const SHAPES = {
  assigned: "dotted",
  "in-progress": "half",
  reported: "diamond",
  done: "disc",
  withdrawn: "dash",
  overdue: "triangle",
  "done-late": "square",
} as const satisfies Record<Mark, Shape>;

/** One of the seven marks of state, with its own colour, shape and word. `late`: by how many days it is late. */
export function DirectiveMark({ mark, late = 0 }: { mark: Mark; late?: number }) {
  const t = useTranslations("directives.marks");
  return (
    <span className={`mark-dot mark-${mark}`}>
      <MarkShape shape={SHAPES[mark]} />
      {wordsOf()}
    </span>
  );

  function wordsOf(): string {
    if (late > 0 && mark === "overdue") return t("overdue_days", { days: late });
    if (late > 0 && mark === "reported") return t("reported_late", { days: late });
    return t(mark);
  }
}
