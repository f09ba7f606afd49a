/** A piece of RTF: a brace, a control word with its number, a byte of text written in hexadecimal, or plain text. */
export type RtfToken =
  | { kind: "open" }
  | { kind: "close" }
  | { kind: "word"; word: string; value: number | null }
  | { kind: "byte"; byte: number }
  | { kind: "text"; text: string };

/** @param source the file's bytes as Latin-1 */
export function* rtfTokens(source: string): Generator<RtfToken> {
  const control = /\\(?:([a-zA-Z]{1,32})(-?\d{1,10})? ?|'([0-9a-fA-F]{2})|([^a-zA-Z]))/y;
  const mark = /[\\{}]/g;
  let at = 0;
  while (at < source.length) {
    const sign = source[at];
    if (sign === "{" || sign === "}") {
      yield { kind: sign === "{" ? "open" : "close" };
      at += 1;
    } else if (sign === "\\") {
      control.lastIndex = at;
      const match = control.exec(source);
      if (match === null) return;
      at += match[0].length;
      const [, word, value, hex, symbol] = match;
      if (hex !== undefined) yield { kind: "byte", byte: Number.parseInt(hex, 16) };
      else if (word === undefined) yield { kind: "word", word: symbol ?? "", value: null };
      else {
        const number = value === undefined ? null : Number(value);
        yield { kind: "word", word, value: number };
        // Binary data of a given length: none of it is text.
        if (word === "bin" && number !== null && number > 0) at += number;
      }
    } else {
      mark.lastIndex = at;
      const text = source.slice(at, mark.exec(source)?.index ?? source.length);
      at += text.length;
      const plain = text.replace(/[\r\n\0]/g, "");
      if (plain !== "") yield { kind: "text", text: plain };
    }
  }
}
