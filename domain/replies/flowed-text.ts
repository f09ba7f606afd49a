/**
 * Joins the lines of a text that was sent with format=flowed into paragraphs (RFC 3676, 4): a line that ends in a space goes
 * on in the next one of the same quote depth. Quoted paragraphs keep their marks in front.
 * @param text the lines as sent
 * @param deletesSpaces whether the space at the end of such a line is taken off (DelSp=yes)
 */
export function joinFlowedLines(text: string, deletesSpaces: boolean): string {
  const paragraphs: string[] = [];
  let open: { depth: number; words: string } | null = null;
  for (const sent of text.split(/\r?\n/)) {
    const depth = /^>*/.exec(sent)?.[0].length ?? 0;
    const line = sent.slice(depth).replace(/^ /, "");
    const isSignatureMark = line === "-- ";
    if (open !== null && (open.depth !== depth || isSignatureMark || line === "")) {
      paragraphs.push(quoted(open.depth, open.words));
      open = null;
    }
    const flows = line.endsWith(" ") && !isSignatureMark;
    const words: string = (open?.words ?? "") + (flows && deletesSpaces ? line.slice(0, -1) : line);
    if (flows) open = { depth, words };
    else {
      paragraphs.push(quoted(depth, words));
      open = null;
    }
  }
  if (open !== null) paragraphs.push(quoted(open.depth, open.words));
  return paragraphs.join("\n");
}

const quoted = (depth: number, words: string): string =>
  depth === 0 ? words : `${">".repeat(depth)} ${words}`;
