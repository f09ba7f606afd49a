const NOWHERE = "http://inside.invalid";

/**
 * Where to go after signing in: a path of this site, or "/" for anything that a browser could read as another site
 * ("//host", "/\host", a scheme, control characters that browsers drop).
 * @param asked the path in the address of the sign-in page
 */
export function safePath(asked: string | null | undefined): string {
  if (!asked?.startsWith("/") || asked.length > 2000 || hasControlOrBackslash(asked)) return "/";
  try {
    const url = new URL(asked, NOWHERE);
    const path = url.pathname + url.search + url.hash;
    // "/.//host" becomes "//host" once the dots are resolved.
    return url.origin === NOWHERE && !path.startsWith("//") ? path : "/";
  } catch {
    return "/";
  }
}

const hasControlOrBackslash = (text: string): boolean =>
  [...text].some((c) => c === "\\" || c < " " || c === "\u007f");
