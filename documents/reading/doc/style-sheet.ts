const NO_STYLE = 0xfff;

/** The property lists of a style, those of its base styles first. */
export type StyleProperties = { paragraph: Buffer[]; run: Buffer[] };

type Style = { base: number; paragraph: Buffer; run: Buffer };

/** The styles of a document by number. @param sheet the bytes of the style sheet */
export function readStyleSheet(sheet: Buffer): (style: number) => StyleProperties {
  const styles: (Style | null)[] = [];
  if (sheet.length >= 6) {
    const header = sheet.readUInt16LE(0);
    const count = sheet.readUInt16LE(2);
    const baseSize = sheet.readUInt16LE(4);
    let at = 2 + header;
    for (let n = 0; n < count && at + 2 <= sheet.length; n++) {
      const size = sheet.readUInt16LE(at);
      styles.push(size > 0 ? styleIn(sheet.subarray(at + 2, at + 2 + size), baseSize) : null);
      at += 2 + size;
    }
  }
  return (style) => {
    const chain: Style[] = [];
    let at = style;
    while (chain.length < 20) {
      const one = styles[at];
      if (!one) break;
      chain.unshift(one);
      if (one.base === NO_STYLE) break;
      at = one.base;
    }
    return { paragraph: chain.map(({ paragraph }) => paragraph), run: chain.map(({ run }) => run) };
  };
}

const NOTHING = Buffer.alloc(0);

function styleIn(style: Buffer, baseSize: number): Style | null {
  if (style.length < baseSize + 4) return null;
  const second = style.readUInt16LE(2);
  const kind = second & 0xf;
  const count = style.readUInt16LE(4) & 0xf;
  const name = style.readUInt16LE(baseSize);
  let at = baseSize + 2 + name * 2 + 2;
  const parts: Buffer[] = [];
  for (let n = 0; n < count && at + 2 <= style.length; n++) {
    const size = style.readUInt16LE(at);
    parts.push(style.subarray(at + 2, at + 2 + size));
    at += 2 + size + (size % 2);
  }
  const base = second >> 4;
  const [first = NOTHING, other = NOTHING] = parts;
  // The first part of a paragraph style begins with the style's own number.
  return kind === 1
    ? { base, paragraph: first.subarray(2), run: other }
    : { base, paragraph: NOTHING, run: first };
}
