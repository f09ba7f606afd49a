import { normalizeText } from "../text/fold";

/** The query of an address. */
export type AddressQuery = Readonly<Record<string, string | string[] | undefined>>;

/** The first value of a name; "" if absent. */
export const firstOf = (value: string | string[] | undefined): string =>
  (Array.isArray(value) ? value[0] : value) ?? "";

/** Words typed into a search box: one normalized line of at most 200 characters. */
export const wordsOf = (value: string | string[] | undefined): string =>
  normalizeText(firstOf(value)).replace(/\s+/g, " ").trim().slice(0, 200);

/** A row's key or a page number; null if it is not a positive integer. */
export function positiveOf(value: string | string[] | undefined): number | null {
  const number = Number(firstOf(value));
  return Number.isSafeInteger(number) && number > 0 ? number : null;
}

/** An address with the values that are set; empty values are left out. */
export function addressOf(path: string, query: Readonly<Record<string, string | number | null>>): string {
  const written = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== "") written.set(name, String(value));
  }
  return written.size === 0 ? path : `${path}?${written}`;
}

/** A page's address with another notice instead of the one it had; null removes it. */
export function withNotice(address: string, notice: string | null): string {
  const [path = "/", query = ""] = address.split("#")[0]?.split("?") ?? [];
  const written = new URLSearchParams(query);
  written.delete("notice");
  if (notice !== null) written.set("notice", notice);
  return written.size === 0 ? path : `${path}?${written}`;
}
