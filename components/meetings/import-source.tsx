"use client";
import { Fragment, type ReactNode } from "react";
import type { ImportReading } from "@/domain/meetings/import-reading";

/** The text as it was read, with its findings marked; the one pointed at is highlighted. */
export function ImportSource({
  reading,
  lit,
  onLight,
  doubtful,
}: {
  reading: ImportReading;
  lit: string | null;
  onLight: (key: string | null) => void;
  doubtful: string;
}) {
  const shown = (text: string, from: number) => withDoubts(text, from, reading.scan?.doubts ?? [], doubtful);
  const parts: { key: string | null; at: number; text: string }[] = [];
  let at = 0;
  for (const { key, from, to } of reading.marks) {
    if (from > at) parts.push({ key: null, at, text: reading.source.slice(at, from) });
    parts.push({ key, at: from, text: reading.source.slice(from, to) });
    at = to;
  }
  parts.push({ key: null, at, text: reading.source.slice(at) });
  return (
    <div className="prose whitespace-pre-line">
      {parts.map(({ key, at: place, text }) =>
        key === null ? (
          <Fragment key={place}>{shown(text, place)}</Fragment>
        ) : (
          <mark
            key={place}
            id={`source-${key}`}
            className={`found found-${key.charAt(0)}${lit === key ? " lit" : ""}`}
            onPointerMove={() => onLight(key)}
            onPointerLeave={() => onLight(null)}
          >
            {shown(text, place)}
          </mark>
        ),
      )}
    </div>
  );
}

/** A text with the words that may have been misread marked. @param from its place in the source */
function withDoubts(
  text: string,
  from: number,
  doubts: readonly { from: number; to: number }[],
  title: string,
): ReactNode {
  const inside = doubts.filter((doubt) => doubt.from >= from && doubt.to <= from + text.length);
  if (inside.length === 0) return text;
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const doubt of inside) {
    pieces.push(text.slice(at, doubt.from - from));
    pieces.push(
      <span key={doubt.from} className="doubt" title={title}>
        {text.slice(doubt.from - from, doubt.to - from)}
      </span>,
    );
    at = doubt.to - from;
  }
  return [...pieces, text.slice(at)];
}
