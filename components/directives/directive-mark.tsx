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

/** One of the seven marks of state: its own colour, shape and word. `days` says how long it is overdue. */
export function DirectiveMark({ mark, days }: { mark: Mark; days?: number }) {
  const t = useTranslations("directives.marks");
  return (
    <span className={`mark-dot mark-${mark}`}>
      <MarkShape shape={SHAPES[mark]} />
      {mark === "overdue" && days ? t("overdue_days", { days }) : t(mark)}
    </span>
  );
}
