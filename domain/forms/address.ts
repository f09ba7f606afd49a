import { normalizeText } from "../text/fold";

/** What an address says after its "?". */
export type AddressQuery = Readonly<Record<string, string | string[] | undefined>>;

/** The first value of a name, "" where there is none. */
export const firstOf = (value: string | string[] | undefined): string =>
  (Array.isArray(value) ? value[0] : value) ?? "";

/** Words typed into a search box: one line as text is kept, bounded. */
export const wordsOf = (value: string | string[] | undefined): string =>
  normalizeText(firstOf(value)).replace(/\s+/g, " ").trim().slice(0, 200);

/** A key or a page's number, or null for anything that is none. */
export function positiveOf(value: string | string[] | undefined): number | null {
  const number = Number(firstOf(value));
  return Number.isSafeInteger(number) && number > 0 ? number : null;
}

/** An address with what is set; empty values are left out. */
export function addressOf(path: string, query: Readonly<Record<string, string | number | null>>): string {
  const written = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== "") written.set(name, String(value));
  }
  return written.size === 0 ? path : `${path}?${written}`;
}

/** A page's address with what is to be noticed there, instead of what was noticed before. */
export function withNotice(address: string, notice: string | null): string {
  const [path = "/", query = ""] = address.split("#")[0]?.split("?") ?? [];
  const written = new URLSearchParams(query);
  written.delete("notice");
  if (notice !== null) written.set("notice", notice);
  return written.size === 0 ? path : `${path}?${written}`;
}
