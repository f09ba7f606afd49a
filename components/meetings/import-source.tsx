"use client";
import type { ImportReading } from "@/domain/meetings/import-reading";

/** The text as it was read, its findings marked; the one pointed at is lit up. */
export function ImportSource({
  reading,
  lit,
  onLight,
}: {
  reading: ImportReading;
  lit: string | null;
  onLight: (key: string | null) => void;
}) {
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
          text
        ) : (
          <mark
            key={place}
            id={`source-${key}`}
            className={`found found-${key.charAt(0)}${lit === key ? " lit" : ""}`}
            onPointerMove={() => onLight(key)}
            onPointerLeave={() => onLight(null)}
          >
            {text}
          </mark>
        ),
      )}
    </div>
  );
}
