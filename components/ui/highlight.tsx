import { findMatches } from "@/domain/text/fold";

/** Text with the words of a query marked, with or without accents; `exact` marks only exact matches. */
export function Highlight({ text, query, exact }: { text: string; query?: string; exact?: boolean }) {
  const shown = text.normalize("NFC");
  const matches = query ? findMatches(shown, query, exact) : [];
  if (matches.length === 0) return shown;
  let at = 0;
  const parts = matches.map(({ from, to }) => {
    const before = shown.slice(at, from);
    at = to;
    return (
      <span key={from}>
        {before}
        <mark>{shown.slice(from, to)}</mark>
      </span>
    );
  });
  return (
    <>
      {parts}
      {shown.slice(at)}
    </>
  );
}
