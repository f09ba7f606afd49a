/**
 * The ETag of a versioned resource: the version, then a hash of what is shown. The hash also changes when only the
 * day does.
 */
export const versionTag = (version: number, hash: string): string => `"${version}.${hash}"`;

/** The version that an If-Match header names, with or without the hash; null for anything else, including `*`. */
export function versionOfTag(tag: string): number | null {
  const found = /^"([1-9]\d{0,14})(?:\.[\w-]{1,64})?"$/.exec(tag.trim());
  return found ? Number(found[1]) : null;
}

/** Whether an If-None-Match header names this tag. Weak tags count, as in RFC 9110 section 13.1.2. */
export function namesTag(header: string | null, tag: string): boolean {
  if (header === null) return false;
  if (header.trim() === "*") return true;
  return header.split(",").some((one) => one.trim().replace(/^W\//, "") === tag);
}
