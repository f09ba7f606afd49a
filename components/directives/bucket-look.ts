import type { Bucket } from "@/domain/directives/buckets";
import type { Shape } from "../ui/mark-shape";

/** How each bucket is drawn, wherever it is shown. */
export const BUCKET_LOOKS = {
  "done-on-time": { mark: "done", colour: "var(--done)", shape: "disc" },
  "done-late": { mark: "done-late", colour: "var(--late)", shape: "square" },
  "done-undated": { mark: "none", colour: "var(--none)", shape: "ring" },
  "open-in-time": { mark: "in-progress", colour: "var(--run)", shape: "half" },
  "open-overdue": { mark: "overdue", colour: "var(--over)", shape: "triangle" },
} as const satisfies Record<Bucket, { mark: string; colour: string; shape: Shape }>;
