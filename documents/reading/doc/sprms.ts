/** A property of a run, a paragraph or a row: its number and its operand. */
export type Sprm = { code: number; operand: Buffer };

const TABLE_DEFINITION = 0xd608;
const TABS = 0xc615;

/** The properties in a list; a truncated list ends early. */
export function sprmsIn(list: Buffer): Sprm[] {
  const found: Sprm[] = [];
  let at = 0;
  while (at + 2 < list.length) {
    const code = list.readUInt16LE(at);
    at += 2;
    const size = sizeOf(code, list, at);
    if (at + size > list.length) break;
    found.push({ code, operand: list.subarray(at, at + size) });
    at += size;
  }
  return found;
}

function sizeOf(code: number, list: Buffer, at: number): number {
  switch (code >> 13) {
    case 0:
    case 1:
      return 1;
    case 2:
    case 4:
    case 5:
      return 2;
    case 3:
      return 4;
    case 7:
      return 3;
    default:
      if (code === TABLE_DEFINITION) return at + 2 <= list.length ? list.readUInt16LE(at) + 1 : 1;
      if (code === TABS && list[at] === 255) return list.length - at;
      return (list[at] ?? 0) + 1;
  }
}
