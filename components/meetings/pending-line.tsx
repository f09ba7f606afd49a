"use client";
import { PaperArea } from "@/components/ui/paper-area";
import type { EditorFrame } from "./editor-frame";

/** A line that becomes a directive with the next save of its item; until then its words wait as they are. */
export function PendingLine({
  name,
  line,
  form,
  frame,
}: {
  name: string;
  line: string;
  /** The id of the item's form. */
  form: string;
  frame: EditorFrame;
}) {
  return (
    <div className="said">
      <span className="said-number">·</span>
      <div className="said-form">
        <PaperArea name={name} label={frame.words.text} form={form} initial={line} readOnly />
        <p className="hint">{frame.words.reading}</p>
      </div>
    </div>
  );
}
