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

/** A mark with its colour and shape, and words that were chosen on the server. */
export function MarkDrawn({ mark, words }: { mark: Mark; words: string }) {
  return (
    <span className={`mark-dot mark-${mark}`}>
      <MarkShape shape={SHAPES[mark]} />
      {words}
    </span>
  );
}
