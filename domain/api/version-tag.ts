/**
 * The ETag of something that changes by versions: the version, then a hash of what is shown, which also moves when
 * only the day does.
 */
export const versionTag = (version: number, hash: string): string => `"${version}.${hash}"`;

/** The version that an If-Match asks for, with or without the hash; null for anything else, also for `*`. */
export function versionOfTag(tag: string): number | null {
  const found = /^"([1-9]\d{0,14})(?:\.[\w-]{1,64})?"$/.exec(tag.trim());
  return found ? Number(found[1]) : null;
}

/** Does an If-None-Match name this tag? Weak tags count, as RFC 9110 section 13.1.2 has it. */
export function namesTag(header: string | null, tag: string): boolean {
  if (header === null) return false;
  if (header.trim() === "*") return true;
  return header.split(",").some((one) => one.trim().replace(/^W\//, "") === tag);
}
