import { Highlight } from "./highlight";

/** The text of minutes: one paragraph for each line, in the serif font, at a readable width. */
export function Prose({ text, query }: { text: string; query?: string }) {
  const seen = new Map<string, number>();
  const paragraphs = text.split("\n").filter((line) => line.trim() !== "");
  return (
    <div className="prose">
      {paragraphs.map((line) => {
        const times = seen.get(line) ?? 0;
        seen.set(line, times + 1);
        return (
          <p key={`${line} ${times}`}>
            <Highlight text={line} query={query} />
          </p>
        );
      })}
    </div>
  );
}
