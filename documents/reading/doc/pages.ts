/** A range of the file with its properties from a formatting page. */
export type Formatted = { from: number; to: number; style: number; list: Buffer };

const PAGE = 512;

/** The properties of paragraphs or runs, in file order. */
export function formattingOf(word: Buffer, table: Buffer, kind: "paragraph" | "run"): Formatted[] {
  const pages = Math.floor(Math.max(0, table.length - 4) / 8);
  const found: Formatted[] = [];
  for (let n = 0; n < pages; n++) {
    const number = table.readUInt32LE((pages + 1) * 4 + n * 4) & 0x3fffff;
    const page = word.subarray(number * PAGE, number * PAGE + PAGE);
    if (page.length === PAGE) found.push(...formattedIn(page, kind));
  }
  return found.sort((a, b) => a.from - b.from);
}

function formattedIn(page: Buffer, kind: "paragraph" | "run"): Formatted[] {
  const count = page[PAGE - 1] ?? 0;
  const width = kind === "paragraph" ? 13 : 1;
  const found: Formatted[] = [];
  for (let n = 0; n < count; n++) {
    const place = (page[(count + 1) * 4 + n * width] ?? 0) * 2;
    const { style, list } = kind === "paragraph" ? paragraphAt(page, place) : runAt(page, place);
    found.push({ from: page.readUInt32LE(n * 4), to: page.readUInt32LE(n * 4 + 4), style, list });
  }
  return found;
}

const NOTHING = Buffer.alloc(0);

function runAt(page: Buffer, place: number): { style: number; list: Buffer } {
  if (place === 0) return { style: 0, list: NOTHING };
  const size = page[place] ?? 0;
  return { style: 0, list: page.subarray(place + 1, place + 1 + size) };
}

function paragraphAt(page: Buffer, place: number): { style: number; list: Buffer } {
  if (place === 0) return { style: 0, list: NOTHING };
  const half = page[place] ?? 0;
  const begin = half === 0 ? place + 2 : place + 1;
  const size = half === 0 ? (page[place + 1] ?? 0) * 2 : half * 2 - 1;
  const content = page.subarray(begin, begin + size);
  if (content.length < 2) return { style: 0, list: NOTHING };
  return { style: content.readUInt16LE(0), list: content.subarray(2) };
}

/** The one that covers a place, by binary search. */
export function coveringOne(all: readonly Formatted[], place: number): Formatted | null {
  let low = 0;
  let high = all.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const one = all[middle];
    if (!one) return null;
    if (place < one.from) high = middle - 1;
    else if (place >= one.to) low = middle + 1;
    else return one;
  }
  return null;
}
