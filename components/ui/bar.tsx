/** A part without a label fills the bar and is not read out. */
export type BarPart = { key: string; value: number; colour: string; label: string };

/** Parts of a whole side by side, separated by a gap as well as by colour; the figures are beside it. */
export function Bar({ parts, thin }: { parts: readonly BarPart[]; thin?: boolean }) {
  const total = parts.reduce((sum, part) => sum + part.value, 0);
  const words = parts
    .filter((part) => part.value > 0 && part.label !== "")
    .map((part) => `${part.label}: ${part.value}`)
    .join(", ");
  return (
    <div className={thin ? "bar thin" : "bar"} role="img" aria-label={words || "0"}>
      {parts.map(
        ({ key, value, colour }) =>
          value > 0 && <i key={key} style={{ width: `${(value / total) * 100}%`, background: colour }} />,
      )}
    </div>
  );
}
