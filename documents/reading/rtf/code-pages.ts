/** The code page of a font's character set, by its number in RTF and Word. */
const PAGES: Readonly<Record<number, string>> = {
  0: "windows-1252",
  163: "windows-1258",
  204: "windows-1251",
  238: "windows-1250",
  161: "windows-1253",
  162: "windows-1254",
  186: "windows-1257",
};

const known = new Map<string, readonly string[]>();

/** The character of a byte in a font's character set; for an unknown set, in the page that the file names. */
export function characterOf(byte: number, charset: number | null, page: number | null): string {
  const label = PAGES[charset ?? -1] ?? labelOf(page);
  const table = known.get(label) ?? tableOf(label);
  known.set(label, table);
  return table[byte] ?? "";
}

const labelOf = (page: number | null): string =>
  page !== null && page >= 1250 && page <= 1258 ? `windows-${page}` : "windows-1252";

const tableOf = (label: string): string[] =>
  Array.from({ length: 256 }, (_, byte) => new TextDecoder(label).decode(Uint8Array.of(byte)));
