import { Fragment } from "react";
import { findMatches, type Match } from "@/domain/text/fold";

/**
 * Text with the words of a query marked, with or without accents.
 * @param marks what to mark instead, as offsets into the NFC form of the text
 */
export function Highlight({
  text,
  query,
  marks,
}: {
  text: string;
  query?: string;
  marks?: readonly Match[];
}) {
  const shown = text.normalize("NFC");
  const matches = marks ?? (query ? findMatches(shown, query) : []);
  if (matches.length === 0) return shown;
  let at = 0;
  const parts = matches.map(({ from, to }) => {
    const before = shown.slice(at, from);
    at = to;
    return (
      <Fragment key={from}>
        {before}
        <mark>{shown.slice(from, to)}</mark>
      </Fragment>
    );
  });
  return (
    <>
      {parts}
      {shown.slice(at)}
    </>
  );
}
