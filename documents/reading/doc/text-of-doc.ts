/** The characters of a document and the place of each in the file. */
export type DocText = { text: string; places: Uint32Array };

/** Joins the pieces of a saved document's text. @param clx the table of pieces */
export function joinPieces(word: Buffer, clx: Buffer): DocText {
  const table = pieceTable(clx);
  const count = Math.floor((table.length - 4) / 12);
  const total = count > 0 ? table.readUInt32LE(count * 4) : 0;
  if (total > word.length) throw new Error("a text longer than the file");
  const places = new Uint32Array(total);
  const parts: string[] = [];
  for (let n = 0; n < count; n++) {
    const [from, to] = [table.readUInt32LE(n * 4), table.readUInt32LE(n * 4 + 4)];
    const where = table.readUInt32LE((count + 1) * 4 + n * 8 + 2);
    const narrow = (where & 0x40000000) !== 0;
    const begin = narrow ? (where & 0x3fffffff) >> 1 : where & 0x3fffffff;
    const width = narrow ? 1 : 2;
    if (to < from || to > total || begin + (to - from) * width > word.length)
      throw new Error("a piece outside the file");
    const bytes = word.subarray(begin, begin + (to - from) * width);
    parts.push(narrow ? new TextDecoder("windows-1252").decode(bytes) : bytes.toString("utf16le"));
    for (let at = from; at < to; at++) places[at] = begin + (at - from) * width;
  }
  return { text: parts.join(""), places };
}

/** After the properties of quick saving, which do not affect the words. */
function pieceTable(clx: Buffer): Buffer {
  let at = 0;
  while (at + 5 <= clx.length && clx[at] === 1) at += 3 + clx.readUInt16LE(at + 1);
  if (clx[at] !== 2) throw new Error("no table of pieces");
  return clx.subarray(at + 5, at + 5 + clx.readUInt32LE(at + 1));
}
