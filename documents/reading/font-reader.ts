import { codeOfFont, convertOld } from "@/domain/text/old-fonts/font-code";
import { signOf } from "./symbols";

type Piece = { text: string; font: string | null };

/** Where programs put the characters of symbol fonts. */
const SYMBOLS = /[\uf000-\uf0ff]/g;

/** Converts words in fonts of old encodings and symbol fonts to Unicode and remembers that there were old ones. */
export class FontReader {
  converted = false;

  /** The words of consecutive pieces; pieces with the same font are converted together. */
  unicode(pieces: readonly Piece[]): string {
    const joined: Piece[] = [];
    for (const { text, font } of pieces) {
      const last = joined.at(-1);
      if (last && last.font === font) last.text += text;
      else joined.push({ text, font });
    }
    return joined.map((piece) => this.#convert(piece)).join("");
  }

  #convert({ text, font }: Piece): string {
    const old = font === null ? null : codeOfFont(font);
    // A soft hyphen is the letter ư in TCVN3 and nothing elsewhere.
    if (old === null) {
      return text
        .replaceAll("\u00ad", "")
        .replace(SYMBOLS, (symbol) => signOf(symbol.charCodeAt(0), font ?? ""));
    }
    const unicode = convertOld(text, old.code);
    if (unicode !== text) this.converted = true;
    return old.capitals ? unicode.toUpperCase() : unicode;
  }
}
